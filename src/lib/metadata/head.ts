import { isListed } from '#lib/content/all-destinations.ts';
import { escapeMarkup } from './escape.ts';
import { drawJsonLd } from './json-ld.ts';
import { openSearchType, searchFile } from './open-search.ts';
import { addressOf, type PageMetadata } from './page-metadata.ts';
import { describePage } from './structured-data.ts';

type Attributes = Readonly<Record<string, string>>;

function drawLink(attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeMarkup(value)}"`
  );
  return `<link ${pairs.join(' ')} />`;
}

/**
 * What only search engines read of a page: its own address, how to search the site, and what the page is. For the head
 * of prerendered pages; the app itself never looks at it. The same page in every language is named in the sitemaps:
 * here every reader would carry ninety addresses.
 */
export function drawHead(page: PageMetadata): string {
  const { site, here, speech } = page;
  const home = addressOf(site, { kind: 'home', lang: speech.tag });
  const links: Attributes[] = [
    { rel: 'canonical', href: addressOf(site, here) },
    {
      rel: 'search',
      type: openSearchType,
      title: speech.say('interface:app.name'),
      // Browsers fetch it, so it must be where the page is, whatever origin the site was built for.
      href: new URL(searchFile, home).pathname
    }
  ];
  const head = links.map(drawLink);
  const thing = describePage(page);
  if (!isListed(here)) head.push('<meta name="robots" content="noindex" />');
  else if (thing) head.push(drawJsonLd(thing));
  return head.join('\n    ');
}
