/**
 * Tags whose bare form means another country to CLDR: its `pt` is Brazilian and its `en` American.
 * en-simple is a registered variant that CLDR does not know.
 */
const PLACED: Readonly<Record<string, string>> = {
  en: 'en-GB',
  'en-simple': 'en-GB',
  pt: 'pt-PT',
  'pt-BR': 'pt'
};

/** The tag under which CLDR and Node keep a language of ours. */
export function intlTag(tag: string): string {
  return PLACED[tag] ?? tag;
}
