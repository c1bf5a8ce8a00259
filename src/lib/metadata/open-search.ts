import { escapeMarkup } from './escape.ts';
import { addressOf, type Speech } from './page-metadata.ts';

export const openSearchType = 'application/opensearchdescription+xml';

/** The file's name, beside the start page of each language. */
export const searchFile = 'opensearch.xml';

// At most 16 characters, and no markup: https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
const shortName = 'City & Hackney';
const longest = 48;

/**
 * How a browser searches the site in one language (OpenSearch 1.1). The short name is the place's, as on the phone's
 * home screen: every language writes it so, and no language's full name of the app fits.
 */
export function writeOpenSearch(
  site: string,
  { tag, htmlLang, say }: Pick<Speech, 'tag' | 'htmlLang' | 'say'>
): string {
  const search = escapeMarkup(addressOf(site, { kind: 'search', lang: tag }));
  const self = escapeMarkup(addressOf(site, { kind: 'home', lang: tag }) + searchFile);
  const name = say('interface:app.name');
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeMarkup(shortName)}</ShortName>`,
    ...([...name].length > longest ? [] : [`  <LongName>${escapeMarkup(name)}</LongName>`]),
    `  <Description>${escapeMarkup(say('interface:app.description'))}</Description>`,
    `  <Url type="text/html" template="${search}?q={searchTerms}" />`,
    `  <Url type="${openSearchType}" rel="self" template="${self}" />`,
    `  <Language>${htmlLang}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>'
  ];
  return `${lines.join('\n')}\n`;
}
