/**
 * The rule of dependence (docs/architecture.md) as data, read by ESLint and by the architecture test.
 * A folder imports from ranks below its own; folders of one rank may use each other, but only one way round.
 */
export const ranks = [
  ['routes'],
  ['components'],
  ['state'],
  ['i18n', 'search', 'sharing', 'offline', 'storage'],
  ['content', 'directory'],
  ['domain']
];

export const layers = ranks.flat();

/** Runtimes of their own: what of src/lib each may import. */
export const outsiders = {
  'service-worker': ['offline/messages.ts', 'i18n/generated/bundles.json', 'domain/'],
  tools: ['content/', 'directory/', 'domain/']
};

/** @param {string} layer */
export function layersBelow(layer) {
  const rank = ranks.findIndex((names) => names.includes(layer));
  return ranks.slice(rank).flat();
}

/** @param {string} layer */
export function layersAbove(layer) {
  const rank = ranks.findIndex((names) => names.includes(layer));
  return ranks.slice(0, rank).flat();
}
