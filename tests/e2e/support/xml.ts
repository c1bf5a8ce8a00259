export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** Its own words, without those of its children. */
  text: string;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'"
};

function decode(text: string): string {
  return text.replace(/&[^;]*;?/gu, (entity) => {
    const mark = entities[entity];
    if (mark === undefined) throw new Error(`XML does not know ${entity}`);
    return mark;
  });
}

function readAttributes(source: string): Map<string, string> {
  const shape = /\s+([\w:-]+)="([^"<]*)"/gu;
  if (source.replace(shape, '').trim() !== '') throw new Error(`Not attributes: ${source}`);
  return new Map(
    [...source.matchAll(shape)].map(([, key = '', value = '']) => [key, decode(value)])
  );
}

/** Reads the XML that we write: elements, attributes and words. Throws where it is not well formed. */
export function parseXml(xml: string): XmlElement {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, '');
  if (body === xml) throw new Error('The declaration of XML is missing');
  const document: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [document];
  const piece = /<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</gu;
  for (const [whole, end, name, attributes = '', closed, text] of body.matchAll(piece)) {
    const within = open.at(-1) ?? document;
    if (text !== undefined) within.text += decode(text);
    else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' };
      within.children.push(element);
      if (closed !== '/') open.push(element);
    } else if (end === undefined || end !== open.pop()?.name) {
      throw new Error(`Not well formed at ${whole}`);
    }
  }
  const [root, second] = document.children;
  if (
    root === undefined ||
    second !== undefined ||
    open.length > 1 ||
    document.text.trim() !== ''
  ) {
    throw new Error('XML has exactly one element that holds all others');
  }
  return root;
}

/** The children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** The words of the first child of a name; empty when there is none. */
export function wordsOf(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text ?? '';
}
