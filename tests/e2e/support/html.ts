/** Reads built pages. They are Svelte's own output, and `npm test` holds them to the HTML standard beforehand. */

export interface HtmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Its own language, or the nearest one above it. */
  lang: string;
  parent: HtmlElement | undefined;
  /** All words in it and below. */
  text: string;
  hasPicture: boolean;
}

export interface HtmlText {
  words: string;
  lang: string;
  /** The element it stands in. */
  within: string;
}

export interface HtmlDocument {
  elements: HtmlElement[];
  texts: HtmlText[];
}

const withoutEnd = new Set(['meta', 'link', 'input', 'br', 'hr', 'img']);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const piece =
  /<!--[\s\S]*?-->|<!doctype[^>]*>|<(?<raw>script|style)(?<rawAttributes>[^>]*)>(?<content>[\s\S]*?)<\/\k<raw>>|<\/(?<end>[a-z][\w-]*)>|<(?<name>[a-z][\w-]*)(?<attributes>(?:[^>"]|"[^"]*")*?)\/?>|(?<text>[^<]+)/giu;

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole);
}

function readAttributes(source: string): Map<string, string> {
  const found = source.matchAll(/(?<key>[^\s=">/]+)(?:="(?<value>[^"]*)")?/gu);
  return new Map(
    [...found].map(({ groups }) => [groups?.key ?? '', decode(groups?.value ?? '')] as const)
  );
}

export function parseHtml(html: string): HtmlDocument {
  const elements: HtmlElement[] = [];
  const texts: HtmlText[] = [];
  let open: HtmlElement | undefined;

  function add(name: string, source: string, text = ''): HtmlElement {
    const attributes = readAttributes(source);
    const lang = attributes.get('lang') ?? open?.lang ?? '';
    const element = { name, attributes, lang, parent: open, text, hasPicture: false };
    elements.push(element);
    return element;
  }

  function addText(source: string): void {
    const words = decode(source);
    for (let element = open; element; element = element.parent) element.text += words;
    if (words.trim() !== '')
      texts.push({ words, lang: open?.lang ?? '', within: open?.name ?? '' });
  }

  for (const { groups = {} } of html.matchAll(piece)) {
    const { raw, rawAttributes = '', content, end, name, attributes = '', text } = groups;
    if (raw !== undefined) add(raw, rawAttributes, content);
    else if (end !== undefined) {
      while (open && open.name !== end) open = open.parent;
      open = open?.parent;
    } else if (name !== undefined) {
      const element = add(name, attributes);
      if (name === 'svg')
        for (let above = open; above; above = above.parent) above.hasPicture = true;
      if (!withoutEnd.has(name)) open = element;
    } else if (text !== undefined) addText(text);
  }
  return { elements, texts };
}

export function select(
  { elements }: HtmlDocument,
  name: string,
  attribute?: string,
  value?: string
): HtmlElement[] {
  return elements.filter(
    (element) =>
      element.name === name &&
      (attribute === undefined || element.attributes.has(attribute)) &&
      (value === undefined || element.attributes.get(attribute ?? '') === value)
  );
}

export function isWithin({ parent }: HtmlElement, above: HtmlElement): boolean {
  return parent !== undefined && (parent === above || isWithin(parent, above));
}

/** An attribute's value; empty when there is none. */
export function attribute(element: HtmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

export function metaContent(
  document: HtmlDocument,
  key: 'name' | 'http-equiv',
  value: string
): string {
  return attribute(select(document, 'meta', key, value)[0], 'content');
}
