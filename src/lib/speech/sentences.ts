/** Some voices that read from a server stop in the middle of longer pieces. */
const mostCharacters = 200;

// A point may stand inside `nhs.uk` or `9.30`; marks of other scripts often have no space behind them.
const sentenceEnds = /(?:[.!?;]+["'”’»)]*(?=\s)|[።፧።။۔؟。？！|।॥]+["'”’»」』）)]*)/gu;
const commaEnds = /[,،;؛:](?=\s)|[、，；：]/gu;
// A telephone number stays in one piece as long as there is another place.
const spaces = /\s+(?!\d)/gu;

function endsOf(pattern: RegExp, text: string): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}

function segment(text: string, lang: string, granularity: 'sentence' | 'word'): string[] | null {
  try {
    const segments = new Intl.Segmenter(lang, { granularity }).segment(text);
    return [...segments].map((part) => part.segment);
  } catch {
    // Firefox before 125 has no segmenter.
    return null;
  }
}

function segmentByMarks(line: string): string[] {
  const ends = [...endsOf(sentenceEnds, line), line.length];
  return ends.map((end, index) => line.slice(ends[index - 1] ?? 0, end));
}

/** Thai and Chinese have no spaces: between two words, or at least not inside a letter. */
function wordEndWithin(text: string, lang: string): number {
  let end = 0;
  for (const word of segment(text.slice(0, mostCharacters * 2), lang, 'word') ?? []) {
    if (end + word.length > mostCharacters) break;
    end += word.length;
  }
  if (end > 0) return end;
  end = mostCharacters;
  while (end > 1 && /[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(end))) end -= 1;
  return end;
}

function fit(text: string, lang: string): string[] {
  if (text.length <= mostCharacters) return [text];
  // One more than fits: what follows a comma counts.
  const start = text.slice(0, mostCharacters + 1);
  const lastOf = (pattern: RegExp): number =>
    Math.max(0, ...endsOf(pattern, start).filter((end) => end <= mostCharacters));
  const end = lastOf(commaEnds) || lastOf(spaces) || wordEndWithin(text, lang);
  return [text.slice(0, end).trim(), ...fit(text.slice(end).trim(), lang)];
}

/** Cuts a text into pieces that can be said one after another; none is empty or long. */
export function sentencesOf(text: string, lang: string): string[] {
  return text
    .split(/[\r\n]+/u)
    .flatMap((line) => segment(line, lang, 'sentence') ?? segmentByMarks(line))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => fit(sentence, lang));
}
