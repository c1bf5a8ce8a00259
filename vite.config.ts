import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig, type Plugin } from 'vite';
import { sealEntries, shellFile } from './scripts/precache.mjs';

// Without an explicit base and scope the plugin asks deep pages for a worker beside themselves.
const base = `${process.env.BASE_PATH ?? ''}/`;

/** What a block rests on ships with the facts (domain/bundle.ts): the script keeps only the shape of the tree. */
const treeWithoutEvidence: Plugin = {
  name: 'tree-without-evidence',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/lib/content/') && id.endsWith('.ts')
      ? { code: code.replace(/,\s*facts: \[[^\]]*\]/gu, ''), map: null }
      : null
};

/** What SvelteKit's client says, once, and what it is to say instead. */
const clientPatches = [
  // It imports all of Svelte as a namespace, which keeps functions that nobody calls. Naming the four it uses saves
  // the reader bytes (`fork` serves an experiment that is off here).
  [
    "import * as svelte from 'svelte';",
    "import { onMount as mounted, settled, tick as ticked, untrack as untracked } from 'svelte';\nconst svelte = { onMount: mounted, settled, tick: ticked, untrack: untracked };"
  ],
  // Between waking a page and telling it that it was entered it waits for a microtask. Asking where the page is
  // scrolled to makes the browser lay it out there and then: a task of its own, that a tap can come before.
  ['void (await Promise.resolve());', 'await new Promise((resolve) => setTimeout(resolve));']
] as const;

/** SvelteKit's client, lighter and in shorter tasks. */
const patchedClient: Plugin = {
  name: 'patched-client',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/kit/src/runtime/client/client.js')) return null;
    const patched = clientPatches.reduce((text, [from, to]) => {
      if (text.split(from).length !== 2)
        throw new Error(`SvelteKit's client no longer says ${from}`);
      return text.replace(from, () => to);
    }, code);
    return { code: patched, map: null };
  }
};

/**
 * SvelteKit's line for screen readers hides itself with a style attribute, which a policy has to allow by its hash on
 * every page (https://github.com/sveltejs/kit/issues/11993), and Firefox refuses even so. A class of ours hides it.
 */
const unstyledAnnouncer: Plugin = {
  name: 'unstyled-announcer',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/generated/root.svelte')) return null;
    const unstyled = code.replace(
      /(<div id="svelte-announcer"[^>]*?) style="[^"]*"/u,
      '$1 class="visually-hidden"'
    );
    if (unstyled === code) throw new Error("SvelteKit's announcer carries no style any more");
    return { code: unstyled, map: null };
  }
};

/**
 * What the first screen of every visit needs is one file; what only pages of content, only cards or only a tap needs
 * waits in the precache until it is asked for. Files take along what they import, in the order of their priority.
 */
const files = [
  {
    name: 'core',
    priority: 3,
    test: new RegExp(
      [
        String.raw`/src/routes/(?!\+page\.|\[lang=locale\]/(?:settings|about|cards|saved|services|search|\[topic=topic\]/\[page\])/)`,
        // What several of the others need: shared by two of them, it would make each visitor of one load both.
        '/src/lib/components/base/',
        String.raw`/src/lib/components/(?:content/(?:ContactCard|SourcesFoot)|reading/ReadingTools|sharing/HandOverDoor)\.`,
        String.raw`/src/lib/(?:content/danger-signs|domain/(?:language-search|service)|device/position|offline/(?:apple|ask-worker|scope))\.`
      ].join('|'),
      'u'
    )
  },
  {
    name: 'pages',
    priority: 2,
    test: /\/src\/(?:routes\/\[lang=locale\]\/\[topic=topic\]\/\[page\]\/|lib\/content\/pages\.)/u
  },
  {
    name: 'cards',
    priority: 2,
    test: /\/src\/(?:routes\/.*\/cards\/|lib\/components\/cards\/)/u
  },
  {
    name: 'directory',
    priority: 1,
    test: /\/src\/(?:routes\/.*\/services\/|lib\/(?:components\/directory\/(?!ServiceMap|ServiceView|ReportMistake)|directory\/(?!map)|state\/near|i18n\/directory))/u
  },
  {
    name: 'search',
    priority: 1,
    test: /\/src\/(?:routes\/.*\/search\/|lib\/(?:components\/search|state\/searching))/u
  },
  // What searches: fetched once the screen of the search can be used.
  {
    name: 'engine',
    priority: 1,
    test: /\/src\/lib\/(?:search|state\/search-index)|\/minisearch\//u
  },
  // The first screen of all, the sheet of languages over every other, and what stands where a language does not open.
  {
    name: 'languages',
    priority: 2,
    test: /\/src\/(?:routes\/\+page|lib\/components\/(?:language\/|reading\/PartnerSheet|shell\/NotOpened))/u
  },
  // Opened by a tap: sheets, the whole screen, codes, voices, the map; and what a page starts when it is ready.
  {
    name: 'tools',
    priority: 1,
    test: /\/src\/lib\/(?:components\/(?:sharing|reading|shell\/InstallOffer|directory\/(?:ServiceMap|ServiceView|ReportMistake))|sharing|speech|offline\/(?:platform|next-person))|\/node_modules\/idb\//u
  },
  // Small screens of the phone's owner, one file: each file of its own is one more request of every installation.
  {
    name: 'own',
    priority: 1,
    test: /\/src\/(?:routes\/.*\/(?:settings|about|saved)\/|lib\/components\/(?:settings|about|saved\/(?!PackOnPaper)))/u
  }
];

export default defineConfig({
  build: {
    // Pages name what they need; a polyfill for old Safari would cost every reader.
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: files } }
    }
  },
  plugins: [
    treeWithoutEvidence,
    patchedClient,
    unstyledAnnouncer,
    sveltekit(),
    SvelteKitPWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: false,
      base,
      scope: base,
      kit: { base, trailingSlash: 'always', adapterFallback: shellFile },
      injectManifest: {
        // The styles for paper, the mending script and the picture of the app belong to the shell. Pages, bundles, manifests, folders and
        // the pictures that only a browser's own screens show do not.
        globPatterns: [
          'client/_app/immutable/**/*.{js,css,svg}',
          'client/*.{css,svg}',
          'client/mend.js'
        ],
        // With a prefix of our own the plugin adds no patterns of its own.
        modifyURLPrefix: { 'client/': '' },
        manifestTransforms: [sealEntries('.svelte-kit/output/client')]
      }
    })
  ]
});
