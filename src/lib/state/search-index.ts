import type { Bundle } from '#lib/domain/bundle.ts';
import { buildIndex, documentsOf, serviceDocuments, type SearchIndex } from '#lib/search/search.ts';
import { interfaceValue, plainText, type Reading } from './reading.ts';

export { searchBoth } from '#lib/search/search.ts';

// Per bundle, for as long as the page lives. Nothing of it is stored: the words it is made from are kept anyway.
const built = new WeakMap<Bundle, Promise<SearchIndex>>();

async function build(reading: Reading): Promise<SearchIndex> {
  const { bundle } = reading.locale;
  const directory = await import('#lib/i18n/directory.ts')
    .then(({ loadDirectory }) => loadDirectory())
    .catch(() => null);
  // Without the directory there is still all the rest. The next visit of the screen looks for it again.
  if (directory === null) built.delete(bundle);
  const services =
    directory === null
      ? []
      : serviceDocuments(directory, (type) => plainText(reading, `directory:type.${type}`));
  const sayLanguage = interfaceValue(reading, 'sayLanguage', {}) ?? '';
  return buildIndex(
    [...documentsOf(bundle, reading.facts, { sayLanguage }), ...services],
    bundle.tag
  );
}

/** What can be found in the words of one language: built on this phone, once per visit. */
export function searchIndexOf(reading: Reading): Promise<SearchIndex> {
  const { bundle } = reading.locale;
  const known = built.get(bundle);
  if (known !== undefined) return known;
  const pending = build(reading);
  built.set(bundle, pending);
  return pending;
}
