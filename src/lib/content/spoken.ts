/**
 * Rows of the register that name a way of writing: which interpreter to book depends on what is spoken, so staff are
 * told what to ask. Source: locales/languages.csv, where Cantonese reads Traditional Chinese.
 */
export const ASK_WHICH: Readonly<Record<string, string>> = {
  'zh-Hans': 'Mandarin or Cantonese?',
  'zh-Hant': 'Mandarin or Cantonese?'
};

/** Languages of signs: people use them, they do not speak them. */
export const SIGNED: readonly string[] = ['bfi'];
