/** Runs in the page. What of a drawn page does not fit a screen of `width` pixels; each finding in a few words. */
export function listMisfits(width: number): string[] {
  const misfits = new Set<string>();
  const note = (what: string, element: Element): void => {
    const text = (element.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 40);
    misfits.add(`${what}: ${element.localName}.${element.className} “${text}”`);
  };
  const needed = document.scrollingElement?.scrollWidth ?? 0;
  if (needed > width) misfits.add(`${String(needed)} pixels wide`);

  /** What sticks to the screen covers what scrolls beneath; what is hidden from sight takes no room. */
  const out = new Map<Element | null, boolean>([
    [null, false],
    [document.documentElement, false]
  ]);
  const cut: Element[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const parent = element.parentElement;
    const { position, clipPath, overflowX, overflowY, display, visibility } =
      getComputedStyle(element);
    const isOut =
      out.get(parent) === true ||
      display === 'none' ||
      visibility === 'hidden' ||
      clipPath !== 'none' ||
      position === 'fixed' ||
      position === 'sticky' ||
      overflowX === 'auto' ||
      overflowX === 'scroll';
    out.set(element, isOut);
    if (!isOut && /hidden|clip/u.test(overflowX + overflowY)) cut.push(element);
  }
  for (const element of cut) {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isCut = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
    if (isCut && clientHeight > 1) note('cut off', element);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || out.get(parent) === true || !/\S/u.test(node.nodeValue ?? '')) continue;
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    if (left < -1 || right > width + 1) note('off screen', parent);
    const box = parent.closest('a, button, summary, label');
    const frame = box?.getBoundingClientRect();
    if (box === null || frame === undefined) continue;
    if (left < frame.left - 1 || right > frame.right + 1) note('beyond its box', box);
  }

  const blocks = document.querySelectorAll('main :is(h1, h2, h3, p, a, button, li)');
  const drawn = [...blocks]
    .filter((element) => out.get(element) !== true)
    .flatMap((element) => [...element.getClientRects()].map((rect) => ({ element, rect })))
    .sort((one, other) => one.rect.top - other.rect.top);
  for (const [at, { element, rect }] of drawn.entries()) {
    for (let next = at + 1; next < drawn.length; next += 1) {
      const other = drawn[next];
      if (other === undefined || other.rect.top > rect.bottom - 2) break;
      const shared = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      const isBeside =
        shared <= 2 || Math.min(rect.bottom, other.rect.bottom) - other.rect.top <= 2;
      if (isBeside || element.contains(other.element) || other.element.contains(element)) continue;
      note('over another', other.element);
    }
  }
  return [...misfits];
}

/** Runs in the page. Letters that no font of this machine has: they are drawn as the box that stands for nothing. */
export function listMissingGlyphs(letters: readonly string[]): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = 48;
  canvas.height = 48;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush === null) throw new Error('This browser cannot draw');
  brush.font = "24px system-ui, 'Noto Sans', sans-serif";
  const draw = (letter: string): string => {
    brush.clearRect(0, 0, 48, 48);
    brush.fillText(letter, 12, 32);
    return brush.getImageData(0, 0, 48, 48).data.join('');
  };
  // No script will ever use this one.
  const nothing = draw('\u{2fe0}');
  return letters.filter((letter) => draw(letter) === nothing);
}

/** Runs in the page. Words that a line's end tears between a letter and the sign that hangs on it. */
export function listTornWords(): string[] {
  const torn: string[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const { index } of text.matchAll(/(?<=\S)\p{M}/gu)) {
      range.setStart(node, index - 1);
      range.setEnd(node, index);
      const letter = range.getBoundingClientRect();
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const sign = range.getBoundingClientRect();
      if (letter.height === 0 || sign.height === 0) continue;
      if (sign.top > letter.top + letter.height / 2) {
        torn.push(`${text.slice(0, index)}|${text.slice(index)}`);
      }
    }
  }
  return torn;
}
