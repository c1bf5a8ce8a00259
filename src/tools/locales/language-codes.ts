/**
 * franc-all's codes for each language of the register that it recognises. Where two languages cannot be told apart by
 * machine (Danish and Norwegian, Indonesian and Malay, Dari and Farsi), each accepts the other's code.
 * franc-all calls Kurmanji `ckb`, as its training text was mislabelled.
 */
export const FRANC_CODES: Readonly<Record<string, readonly string[]>> = {
  en: ['eng'],
  tr: ['tur'],
  es: ['spa'],
  fr: ['fra'],
  yi: ['ydd'],
  it: ['ita'],
  pl: ['pol'],
  bn: ['ben'],
  pt: ['por'],
  'pt-BR': ['por'],
  gu: ['guj'],
  de: ['deu'],
  ar: ['arb'],
  el: ['ell'],
  vi: ['vie'],
  ro: ['ron'],
  he: ['heb'],
  so: ['som'],
  ru: ['rus'],
  ur: ['urd', 'pnb', 'skr'],
  ak: ['twi', 'fat'],
  ku: ['ckb'],
  sv: ['swe'],
  bg: ['bul'],
  ti: ['tir'],
  yo: ['yor'],
  sq: ['als'],
  // franc-all takes plain Amharic for Tigrinya as often as not: TELLTALES parts the two.
  am: ['amh', 'tir'],
  pa: ['pan'],
  hu: ['hun'],
  ln: ['lin'],
  ja: ['jpn'],
  lt: ['lit'],
  da: ['dan', 'nob'],
  'pa-Arab': ['pnb', 'skr', 'urd'],
  fil: ['tgl'],
  ig: ['ibo'],
  cs: ['ces'],
  ca: ['cat'],
  ps: ['pbu'],
  hi: ['hin'],
  'fa-AF': ['prs', 'pes'],
  sw: ['swh'],
  ko: ['kor'],
  sk: ['slk'],
  fi: ['fin'],
  ta: ['tam'],
  lv: ['lvs'],
  uk: ['ukr'],
  th: ['tha'],
  nb: ['nob', 'nno', 'dan'],
  is: ['isl'],
  'sr-Latn': ['srp', 'hrv', 'bos', 'cnr'],
  hr: ['hrv', 'bos', 'srp', 'cnr'],
  bs: ['bos', 'hrv', 'srp', 'cnr'],
  lg: ['lug'],
  wo: ['wol'],
  ff: ['fuf', 'fuv'],
  bm: ['bam'],
  ee: ['ewe'],
  gaa: ['gaa'],
  cy: ['cym'],
  sl: ['slv'],
  et: ['ekk'],
  kri: ['kri', 'pcm'],
  ms: ['zlm', 'ind'],
  ga: ['gle'],
  ha: ['hau'],
  pcm: ['pcm', 'kri'],
  bin: ['bin'],
  ml: ['mal'],
  hy: ['hye'],
  az: ['azj'],
  ka: ['kat'],
  uz: ['uzn'],
  kk: ['kaz'],
  af: ['afr', 'nld'],
  mt: ['mlt'],
  kn: ['kan'],
  mr: ['mar'],
  dz: ['dzo'],
  ne: ['npi'],
  id: ['ind', 'zlm'],
  my: ['mya'],
  mn: ['khk'],
  bo: ['bod'],
  km: ['khm'],
  om: ['gaz'],
  zu: ['zul'],
  xh: ['xho'],
  ny: ['nya'],
  bem: ['bem'],
  rw: ['kin', 'run'],
  sn: ['sna'],
  te: ['tel'],
  si: ['sin'],
  mk: ['mkd'],
  ht: ['hat'],
  gd: ['gla'],
  mi: ['mri'],
  rom: ['rmn']
};

/** Where franc-all fails and another knows the language; each tool has codes of its own. */
export const TOOL_CODES: Readonly<
  Record<'franc-all' | 'fasttext' | 'cld3', Readonly<Record<string, readonly string[]>>>
> = {
  'franc-all': FRANC_CODES,
  fasttext: {
    ckb: ['ckb'],
    fa: ['fa'],
    'zh-Hans': ['zh', 'wuu', 'yue'],
    'zh-Hant': ['zh', 'wuu', 'yue']
  },
  cld3: { nl: ['nl', 'af'], sr: ['sr'] }
};

/** Two languages of one script that no tool parts, and a letter that one writes where the other writes its twin. */
export const TELLTALES: Readonly<Record<string, { own: string; other: string; reads: string }>> = {
  am: { own: 'አ', other: 'ኣ', reads: 'Tigrinya' },
  ti: { own: 'ኣ', other: 'አ', reads: 'Amharic' }
};

/** Every code that any language of ours may be given: franc-all chooses among these only. */
export const OUR_CODES: readonly string[] = [
  ...new Set([...Object.values(FRANC_CODES).flat(), 'nld', 'srp'])
];
