import { describe, expect, test } from 'vitest';
import { characters } from '../../../src/tools/locales/gates/characters.ts';
import { chinese } from '../../../src/tools/locales/gates/chinese.ts';
import { digits } from '../../../src/tools/locales/gates/digits.ts';
import { englishLeft } from '../../../src/tools/locales/gates/english-left.ts';
import { lengths } from '../../../src/tools/locales/gates/lengths.ts';
import { letters } from '../../../src/tools/locales/gates/letters.ts';
import { script } from '../../../src/tools/locales/gates/script.ts';
import type { LanguageProfile } from '../../../src/tools/locales/gate.ts';
import { judgeText } from './build-context.ts';

const TURKISH = { tag: 'tr', script: 'Latn', plural: 'tr' };
const RUSSIAN = { tag: 'ru', script: 'Cyrl', plural: 'ru' };
const GREEK = { tag: 'el', script: 'Grek', plural: 'el' };
const ARABIC = { tag: 'ar', script: 'Arab', plural: 'ar' };
const PERSIAN = { tag: 'fa', script: 'Arab', plural: 'fa' };
const ROMANIAN = { tag: 'ro', script: 'Latn', plural: 'ro' };
const YIDDISH = { tag: 'yi', script: 'Hebr', plural: 'yi' };
const YORUBA = { tag: 'yo', script: 'Latn', plural: 'yo' };
const BENGALI = { tag: 'bn', script: 'Beng', plural: 'bn' };
const TRADITIONAL = { tag: 'zh-Hant', script: 'Hant', plural: 'zh' };
const SIMPLIFIED = { tag: 'zh-Hans', script: 'Hans', plural: 'zh' };

type Case = [name: string, text: string, profile: Partial<LanguageProfile>];

describe('digits', () => {
  test.each<Case>([
    ['Latin', 'Ara 111', TURKISH],
    ['full-width', 'Ara １１１', TURKISH],
    ['Arabic', 'اتصل ١١١', ARABIC],
    ['Bengali', 'কল করুন ১১১', BENGALI],
    ['a fraction', 'Yarım ½', TURKISH]
  ])('%s digits fail', (_, text, profile) => {
    expect(judgeText(digits, text, { profile })).toHaveLength(1);
  });

  test('a digit in the name of a placeholder passes', () => {
    expect(judgeText(digits, '{{n111}} numarasını arayın')).toEqual([]);
  });
});

describe('script', () => {
  test.each<Case>([
    ['a Cyrillic а in Turkish', 'Hаstane', TURKISH],
    ['a Greek ο in Turkish', 'Doktοr', TURKISH],
    ['a Latin a inside a Russian word', 'Больницa', RUSSIAN],
    ['a Latin o inside a Greek word', 'Νoσοκομείο', GREEK],
    ['Hebrew in Arabic', 'اتصل ברוך', ARABIC],
    ['mostly Latin words', 'Call the врач now please', RUSSIAN],
    ['a Latin word in Chinese', '請致電 hospital 查詢更多的資料', TRADITIONAL],
    ['a Latin letter glued to Chinese', '請致a電', TRADITIONAL]
  ])('%s fails', (_, text, profile) => {
    expect(judgeText(script, text, { profile })).toHaveLength(1);
  });

  test.each<Case>([
    ['Turkish', 'Doktorunuzu arayın', TURKISH],
    ['Russian with NHS', 'Служба NHS: позвоните в A&E', RUSSIAN],
    ['Chinese around NHS without spaces', '致電NHS查詢', TRADITIONAL],
    ['only a placeholder', '{{n999}}', ARABIC],
    ['vowel points', 'ייִדיש אָנרופֿן', YIDDISH]
  ])('%s passes', (_, text, profile) => {
    expect(judgeText(script, text, { profile })).toEqual([]);
  });

  test('a glossary name in Latin letters passes only where the English has it', () => {
    const options = { profile: RUSSIAN, kept: ['Talk Changes'] };
    const text = 'Talk Changes';
    expect(judgeText(script, text, { ...options, english: 'Talk Changes' })).toEqual([]);
    expect(judgeText(script, text, { ...options, english: 'Talk to us' })).toHaveLength(1);
  });
});

describe('letters', () => {
  test.each<Case>([
    ['ş for ș in Romanian', 'Oraşul', ROMANIAN],
    ['Arabic ي for ی in Persian', 'بيمارستان', PERSIAN],
    ['a with a ring below, of no alphabet', 'Hastan\u1E01', TURKISH],
    ['a Latin word in Russian', 'Позвоните в office', RUSSIAN]
  ])('%s fails', (_, text, profile) => {
    expect(judgeText(letters, text, { profile })).toHaveLength(1);
  });

  test.each<Case>([
    ['Turkish capitals', 'İSTANBUL ISPARTA', TURKISH],
    ['Greek capitals with their marks', 'Όλοι, Έχετε, ΌΛΟΙ', GREEK],
    ['Romanian with commas', 'Orașul și țara', ROMANIAN],
    ['Yiddish digraph characters', 'ײַדיש װאַרט', YIDDISH],
    ['Yoruba letters that Unicode cannot compose', 'Ẹ̀kọ́ ọ̀fẹ́', YORUBA],
    ['Bengali composition exclusions', 'বড় যায়', BENGALI],
    ['Arabic with points', 'مُتَرْجِم', ARABIC],
    ['sign words', 'NHS и GP', RUSSIAN]
  ])('%s passes', (_, text, profile) => {
    expect(judgeText(letters, text.normalize('NFC'), { profile })).toEqual([]);
  });
});

describe('chinese', () => {
  test.each<Case>([
    ['医 in Traditional', '医生', TRADITIONAL],
    ['听, a Big5 character, in Traditional', '听力', TRADITIONAL],
    ['诊, outside the main list, in Traditional', '急诊', TRADITIONAL],
    ['醫 in Simplified', '醫生', SIMPLIFIED]
  ])('%s fails', (_, text, profile) => {
    expect(judgeText(chinese, text, { profile })).toHaveLength(1);
  });

  test.each<Case>([
    ['Traditional', '患者可免費登記，醫生適合遵循的藥物', TRADITIONAL],
    ['Simplified', '患者可免费登记，医生适合的药物', SIMPLIFIED]
  ])('%s passes', (_, text, profile) => {
    expect(judgeText(chinese, text, { profile })).toEqual([]);
  });
});

describe('characters', () => {
  test.each<[string, string]>([
    ['decomposed letters', 'Türkçe'.normalize('NFD')],
    ['a replacement character', 'Do\uFFFDtor'],
    ['a line break', 'Bir\niki'],
    ['a C1 control', 'Bir\u0085iki'],
    ['a direction override', '\u202Ebir\u202C'],
    ['an open isolate', '\u2066bir'],
    ['an isolate closed twice', '\u2066bir\u2069\u2069'],
    ['markup', '<b>bir</b>'],
    ['an entity', 'bir &nbsp; iki'],
    ['a nested message', '$t(help:title)'],
    ['an address of a site', 'Bakın www.nhs.uk'],
    ['an e-mail address', 'Yazın a@nhs.net'],
    ['space at the end', 'Bir '],
    ['two spaces', 'Bir  iki'],
    ['a zero-width space', 'Bir\u200Biki'],
    ['a joiner in a script that has none', 'Bir\u200Diki'],
    ['a soft hyphen', 'Bir\u00ADiki']
  ])('%s fails', (_, text) => {
    expect(judgeText(characters, text)).toHaveLength(1);
  });

  test.each<Case>([
    ['A&E before a semicolon', 'A&E; sonra', TURKISH],
    ['a Persian zero-width non-joiner', 'می\u200Cخواهم', PERSIAN],
    ['a closed isolate', '\u2068{{n111}}\u2069 arayın', TURKISH]
  ])('%s passes', (_, text, profile) => {
    expect(judgeText(characters, text, { profile })).toEqual([]);
  });
});

describe('English left inside', () => {
  test('a string equal to the English fails, and passes once it is allowed', () => {
    const english = 'Free';
    expect(judgeText(englishLeft, 'Free', { english })).toHaveLength(1);
    const equalAllowed = { tr: ['help:title'] };
    expect(judgeText(englishLeft, 'Free', { english, equalAllowed })).toEqual([]);
    expect(
      judgeText(englishLeft, 'Free', { english, equalAllowed: { es: ['help:title'] } })
    ).toHaveLength(1);
  });

  test('placeholders and sign words alone may equal the English', () => {
    const english = 'NHS {{n111}}';
    expect(judgeText(englishLeft, 'NHS {{n111}}', { english })).toEqual([]);
  });

  test('four English function words in a row fail', () => {
    expect(judgeText(englishLeft, 'Doktora gidin if you do not anlamazsanız')).toHaveLength(1);
    expect(judgeText(englishLeft, 'Bu an on arama için')).toEqual([]);
  });

  test('Easy Read English is English', () => {
    const profile = { tag: 'en-simple' };
    expect(judgeText(englishLeft, 'Call us', { profile })).toEqual([]);
  });
});

describe('lengths', () => {
  const english = 'You can ask for a free interpreter at any time of the day.';

  test('a lost sentence gives a warning, a fair translation none', () => {
    expect(judgeText(lengths, 'İsteyin.', { english })).toHaveLength(1);
    expect(
      judgeText(lengths, 'Günün her saatinde ücretsiz tercüman isteyin.', { english })
    ).toEqual([]);
  });
});

test.each([
  ['Soita NHS:ään', 0],
  ['Kysy GP:ltä', 0],
  ['DATA:text', 1],
  ['NHS:text/html', 1],
  ['JAVASCRIPT:alert', 1]
])('an ending joined to initials is no address: %s', (text, problems) => {
  expect(judgeText(characters, text)).toHaveLength(problems);
});
