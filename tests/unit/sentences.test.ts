import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sentencesOf } from '#lib/speech/sentences.ts';

describe.each(['with Intl.Segmenter', 'without'])('sentences, %s', (way) => {
  beforeEach(() => {
    if (way === 'without') vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test.each([
    ['en-simple', ' Call 111.  Is it free? Yes!\n\nGo to nhs.uk at 9.30 '],
    ['ar', 'اتصل الآن. هل هي مجانية؟ نعم!'],
    ['am', 'ይደውሉ። ነፃ ነው።'],
    ['hi', 'फ़ोन करें। यह मुफ़्त है।'],
    ['zh-Hant', '請致電。免費嗎？是！'],
    ['my', 'ဖုန်းခေါ်ပါ။ အခမဲ့ဖြစ်သည်။']
  ])('%s', (lang, text) => {
    const expected: Record<string, string[]> = {
      'en-simple': ['Call 111.', 'Is it free?', 'Yes!', 'Go to nhs.uk at 9.30'],
      ar: ['اتصل الآن.', 'هل هي مجانية؟', 'نعم!'],
      am: ['ይደውሉ።', 'ነፃ ነው።'],
      hi: ['फ़ोन करें।', 'यह मुफ़्त है।'],
      'zh-Hant': ['請致電。', '免費嗎？', '是！'],
      my: ['ဖုန်းခေါ်ပါ။', 'အခမဲ့ဖြစ်သည်။']
    };
    expect(sentencesOf(text, lang)).toEqual(expected[lang]);
  });

  test('of nothing are none', () => {
    expect(sentencesOf(' \n ', 'en')).toEqual([]);
  });

  test('long ones end at a comma, else at a space, and keep a number whole', () => {
    const words = 'word '.repeat(35).trim();
    const [first, second] = sentencesOf(`${words}, ${words}`, 'en');
    expect([first, second]).toEqual([`${words},`, words]);
    const [before, after] = sentencesOf(`${'x'.repeat(150)} ${'y'.repeat(36)} 020 8510 5955`, 'en');
    expect([before, after]).toEqual(['x'.repeat(150), `${'y'.repeat(36)} 020 8510 5955`]);
  });

  test.each([
    ['th', 'โรงพยาบาลเปิดทุกวัน'],
    ['zh-Hans', '请致电医院，免费'],
    ['bn', 'জিপির কাছে নাম লেখান '],
    ['en', '👩🏾‍⚕️'],
    ['en', 'x']
  ])('%s: %s, however long, loses nothing and stays short', (lang, text) => {
    const long = text.repeat(60);
    const pieces = sentencesOf(long, lang);
    const plain = (words: string): string => words.replaceAll(' ', '');
    expect(plain(pieces.join(''))).toBe(plain(long));
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(200);
      expect(piece).toMatch(/^[^\p{M}\p{Cs}]/u);
    }
  });
});
