// A wrong answer for a script (an error, a page, a part) may lie in the browser's own cache as immutable and leave
// every later visit without script. Then the scripts are fetched past that cache, and the page is loaded once more.
async function mend() {
  const scripts = [...document.querySelectorAll('link[rel=modulepreload]')].map(({ href }) => href);
  try {
    await Promise.all(scripts.map((script) => import(script)));
  } catch {
    const answers = await Promise.all(scripts.map((script) => fetch(script, { cache: 'reload' })));
    const [visit] = performance.getEntriesByType('navigation');
    const isGood = ({ ok, headers }) => ok && /javascript/.test(headers.get('content-type'));
    if (answers.every(isGood) && visit?.type !== 'reload') location.reload();
  }
}

// Not before the page has begun to start itself: its scripts must not run ahead of what they rest on.
const start = () => mend().catch(() => undefined);
if (document.readyState === 'complete') start();
else addEventListener('load', start);
