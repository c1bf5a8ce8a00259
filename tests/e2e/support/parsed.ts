import { isBuilt, PAGES, readPage, type BuiltPage } from './built.ts';
import { parseHtml, type HtmlDocument } from './html.ts';

export interface ParsedPage {
  page: BuiltPage;
  html: string;
  document: HtmlDocument;
}

/** Names the faults of one page. */
export type Look = (page: ParsedPage) => string[];

let parsed: ParsedPage[] | undefined;

/** Every page that was built; read once per test process. */
function parsePages(): ParsedPage[] {
  parsed ??= PAGES.filter(({ path }) => isBuilt(path)).map((page) => {
    const html = readPage(page.path);
    return { page, html, document: parseHtml(html) };
  });
  if (parsed.length === 0) throw new Error('There are no built pages to look at.');
  return parsed;
}

/** The faults of every page, each with its page, so that one run shows all of them. */
export function listFaults(look: Look): string[] {
  return parsePages().flatMap((each) => look(each).map((fault) => `${each.page.path}: ${fault}`));
}
