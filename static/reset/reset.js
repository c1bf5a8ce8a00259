// Takes everything of this app off the phone, with nothing of the app's own script: that may be what is broken.
// The names are those of src/lib/domain/database-names.ts and bundle-files.ts; a test compares them.
(() => {
  const scope = new URL('..', document.currentScript.src).href;
  const databaseName = 'city-hackney';
  const prefixes = ['city-hackney', 'sveltekit:'];
  const limit = 5000;

  const within = (work) =>
    Promise.race([
      work,
      new Promise((_, reject) => {
        setTimeout(() => reject(new Error('No answer')), limit);
      })
    ]);

  async function removeWorkers() {
    const found = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    const ours = found.filter((registration) => registration.scope === scope);
    await Promise.all(ours.map((registration) => registration.unregister()));
  }

  async function removeCaches() {
    const names = 'caches' in window ? await caches.keys() : [];
    const ours = names.filter((name) => name.endsWith(`-${scope}`));
    await Promise.all(ours.map((name) => caches.delete(name)));
  }

  function removeDatabase() {
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(databaseName);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  }

  async function removeWebStorage() {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) {
        if (prefixes.some((prefix) => key.startsWith(prefix))) storage.removeItem(key);
      }
    }
  }

  // The browser's own cache may hold a wrong answer for a script, marked to be kept for a year.
  async function refetch() {
    const reload = { cache: 'reload' };
    const page = await (await fetch(`${scope}en/`, reload)).text();
    const scripts = [...page.matchAll(/href="([^"]+)" rel="modulepreload"/gu)];
    await Promise.all(scripts.map(([, address]) => fetch(address, reload)));
  }

  async function clear() {
    const steps = [removeWorkers, removeCaches, removeDatabase, removeWebStorage];
    const results = await Promise.allSettled(steps.map((step) => within(step())));
    await within(refetch()).catch(() => undefined);
    return results.every(({ status }) => status === 'fulfilled');
  }

  for (const section of document.querySelectorAll('details')) {
    const ask = section.querySelector('[data-step=ask]');
    const confirm = section.querySelector('[data-step=clear]');
    ask.addEventListener('click', () => {
      ask.hidden = true;
      confirm.hidden = false;
      confirm.focus();
    });
    confirm.addEventListener('click', async () => {
      confirm.disabled = true;
      const outcome = (await clear()) ? 'cleared' : 'failed';
      for (const each of section.querySelectorAll('[data-outcome]')) {
        each.hidden = each.dataset.outcome !== outcome;
      }
      confirm.hidden = outcome === 'cleared';
      confirm.disabled = false;
    });
  }

  const wanted = (navigator.languages ?? []).map((tag) => tag.split('-')[0]);
  const own = [...document.querySelectorAll('details')].find(({ dataset }) =>
    wanted.includes(dataset.language.split('-')[0])
  );
  if (own) own.open = true;
})();
