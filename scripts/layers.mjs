/**
 * The rule of dependence (docs/architecture.md) as data, read by ESLint and by the architecture test.
 * A folder imports from ranks below its own; folders of one rank may use each other, but only one way round.
 */
export const ranks = [
  ['routes'],
  ['components'],
  ['state'],
  ['i18n', 'metadata', 'search', 'sharing', 'speech', 'device', 'offline', 'storage'],
  ['content', 'directory'],
  ['domain']
];

export const layers = ranks.flat();

/** Wraps of what the phone can do: they use no folder of their own rank. */
const secluded = ['sharing', 'speech', 'device'];

/** Runtimes of their own: what of src/lib each may import. */
export const outsiders = {
  'service-worker': ['offline/messages.ts', 'domain/'],
  tools: ['content/', 'directory/', 'domain/']
};

/**
 * What the layer may import, itself included.
 * @param {string} layer
 */
export function layersBelow(layer) {
  const rank = ranks.findIndex((names) => names.includes(layer));
  return secluded.includes(layer)
    ? [layer, ...ranks.slice(rank + 1).flat()]
    : ranks.slice(rank).flat();
}

/**
 * What the layer may not import.
 * @param {string} layer
 */
export function layersAbove(layer) {
  const allowed = layersBelow(layer);
  return layers.filter((name) => !allowed.includes(name));
}
