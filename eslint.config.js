import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layers, layersAbove, layersBelow } from './scripts/layers.mjs';
import svelteConfig from './svelte.config.js';

const worker = ['src/service-worker.ts', 'src/service-worker/**/*.ts'];
const tools = [
  'src/tools/**/*.ts',
  'scripts/**/*.mjs',
  'tests/**/*.ts',
  '*.config.ts',
  '*.config.js'
];

/** @param {string} project */
function typedWith(project) {
  return { parserOptions: { project, tsconfigRootDir: import.meta.dirname } };
}

const idb = {
  name: 'idb',
  message: 'Only storage/ opens the database: import a function of #lib/storage/ instead.'
};

const tool = {
  regex: '(^|/)tools/',
  message: 'The app never imports a tool: put what both need into domain/ or content/.'
};

const exports = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' }
];

const newerThanPhones = {
  selector: 'MemberExpression[property.name=/^to(Sorted|Reversed|Spliced)$/]',
  message: 'Phones of 2022 do not have it: copy the list first, [...list].sort().'
};

/**
 * @param {string} layer
 * @returns {import('eslint').Linter.Config}
 */
function guard(layer) {
  const above = layersAbove(layer);
  const allowed = layersBelow(layer).filter((name) => name !== layer);
  const instead =
    allowed.length === 0
      ? 'it imports no other folder: take what it needs as a parameter'
      : `import from ${allowed.map((name) => `#lib/${name}/`).join(', ')} or take it as a parameter`;
  const patterns = [tool];
  if (above.length > 0) {
    patterns.push({
      regex: `^(#lib|\\.\\.?(/\\.\\.)*)/(${above.join('|')})/`,
      message: `${layer}/ stands below that folder: ${instead}.`
    });
  }
  const files =
    layer === 'routes' ? ['src/routes/**', 'src/params/**', 'src/hooks*'] : [`src/lib/${layer}/**`];
  const paths = layer === 'storage' ? [] : [idb];
  return { files, rules: { 'no-restricted-imports': ['error', { paths, patterns }] } };
}

export default defineConfig(
  { ignores: ['build/', '.svelte-kit/', 'static/', 'src/lib/i18n/generated/', 'tests/.tmp/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', 250],
      'no-restricted-globals': [
        'error',
        {
          name: 'indexedDB',
          message: 'Only storage/ names it: import from #lib/storage/ instead.'
        },
        {
          name: 'speechSynthesis',
          message: 'Only speech/ names it: import from #lib/speech/ instead.'
        }
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'navigator',
          property: 'serviceWorker',
          message: 'Only offline/ names it: import from #lib/offline/ instead.'
        },
        ...['geolocation', 'wakeLock'].map((property) => ({
          object: 'navigator',
          property,
          message: 'Only device/ names it: import from #lib/device/ instead.'
        }))
      ]
    }
  },
  { files: ['src/**/*.ts', 'src/**/*.svelte'], languageOptions: typedWith('tsconfig.json') },
  {
    files: worker,
    languageOptions: { ...typedWith('tsconfig.worker.json'), globals: globals.serviceworker }
  },
  { files: tools, languageOptions: { ...typedWith('tsconfig.tools.json'), globals: globals.node } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
    },
    rules: {
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      // Addresses come from one typed grammar, domain/paths.ts, which this rule cannot follow.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte', ...tools],
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true }
      ]
    }
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-syntax': ['error', ...exports]
    }
  },
  {
    files: ['src/lib/**', 'src/routes/**', ...worker],
    rules: { 'no-restricted-syntax': ['error', ...exports, newerThanPhones] }
  },
  ...layers.map(guard),
  {
    files: worker,
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^#lib/(?!domain/|offline/messages\\.ts$|i18n/generated/bundles\\.json$)',
              message:
                'The worker shares only #lib/offline/messages.ts and #lib/domain/ with the page.'
            },
            tool
          ]
        }
      ]
    }
  },
  {
    files: ['src/tools/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^#lib/(?!content/|directory/|domain/)',
              message: 'Tools use #lib/content/ and #lib/domain/ only.'
            }
          ]
        }
      ]
    }
  },
  {
    files: ['src/lib/storage/**', 'src/lib/speech/**'],
    rules: { 'no-restricted-globals': 'off' }
  },
  {
    files: ['src/lib/offline/**', 'src/lib/device/**'],
    rules: { 'no-restricted-properties': 'off' }
  },
  {
    files: ['tests/**/*.{ts,mjs}', 'scripts/**/*.mjs'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' }
  },
  {
    files: ['src/tools/**/*.ts', 'scripts/**/*.mjs', 'tests/bench/**'],
    rules: { 'no-console': 'off' }
  }
);
