import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import { sealEntries, shellFile } from './scripts/precache.mjs';

// Without an explicit base and scope the plugin asks deep pages for a worker beside themselves.
const base = `${process.env.BASE_PATH ?? ''}/`;

export default defineConfig({
  plugins: [
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
        // The root of static/ belongs to the shell. Pages, bundles, manifests and folders do not.
        // Styles are inside every page, so no stylesheet either.
        globPatterns: ['client/_app/immutable/**/*.js', 'client/*.{svg,png,ico}'],
        // With a prefix of our own the plugin adds no patterns of its own.
        modifyURLPrefix: { 'client/': '' },
        manifestTransforms: [sealEntries('.svelte-kit/output/client')]
      }
    })
  ]
});
