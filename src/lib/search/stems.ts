/** A light rule: what may be cut from a word, and how many letters must remain. Never more than one rule a language. */
interface Ending {
  readonly cut: RegExp;
  /** Put in place of what was cut. */
  readonly put?: string;
}

// Letters as fold() leaves them: ة is ه, ی is ي, final Hebrew letters are plain.
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{2})/u;
const ARABIC_HEADS = [ARTICLE, /^[وفبلك](?=.{4})/u];
const HEBREW_HEADS = [/^[והבלמשכ](?=.{3})/u, /^(?:ו[הבלמשכ]|שה|מה|כש|בה|לה)(?=.{3})/u];
const TIGRINYA_HEADS = [/^[ንብ](?=.{3})/u, /^(?:ናይ|ካብ|ናብ)(?=.{2})/u];
const AMHARIC_HEADS = [/^[በለከየ](?=.{3})/u, /^(?:ስለ|እንደ)(?=.{2})/u];

const HEADS: Readonly<Record<string, readonly RegExp[]>> = {
  ar: ARABIC_HEADS,
  he: HEBREW_HEADS,
  ti: TIGRINYA_HEADS,
  am: AMHARIC_HEADS
};

const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  ar: [{ cut: /(?<=.{3})(?:ات|ون|ين|يه|ها|هم|كم|نا|ني|ان)$/u }, { cut: /(?<=.{3})[هيك]$/u }],
  he: [{ cut: /(?<=.{3})(?:ימ|ות|ה|ת|י)$/u }],
  fa: [
    { cut: /(?<=.{2})ها(?:ي{0,2}|يم|يت|يش|يمان|يتان|يشان)$/u },
    { cut: /(?<=.{3})(?:ان|ات|اي|ي)$/u }
  ],
  ur: [
    { cut: /(?<=.{3})(?:يان|يون|ون|ين|ات|ے|ي|ا|ه)$/u },
    { cut: /(?<=.{2})(?:ون|ے)$/u, put: 'ه' }
  ],
  ti: [{ cut: /(?<=.{3})(?:ታት|ን)$/u }],
  am: [{ cut: /(?<=.{3})(?:ዎች|ን|ም|ው)$/u }],
  bn: [
    // Two letters with their signs must remain: মাটি (soil) is not মা (mother).
    { cut: /(?<=\P{M}\p{M}*\P{M}\p{M}*)(?:গুলো|গুলি|দের|টি|টা)(?:র|কে|তে|ে)?$/u },
    { cut: /(?<=.{2})(?:\u09df|য়)(?:ের|ে)$/u },
    { cut: /(?<=\P{M}\p{M}*\P{M}\p{M}*)(?:ের|ে)$/u },
    { cut: /(?<=.{3})(?<=\P{M}\p{M}*\P{M}\p{M}*)(?:কে|তে|রা|র|ই|ও)$/u }
  ],
  hi: [
    { cut: /(?<=.{2})ि(?:यों|याँ|यां)$/u, put: 'ी' },
    { cut: /(?<=.{2})(?:ों|ें|ाओं|ाएँ|ाएं|ओं|एँ|एं|े)$/u },
    { cut: /(?<=.{2})(?:ों|े)$/u, put: 'ा' }
  ],
  // The article, also of a subject; "my"; what goes on: aspirinka, dhakhtarku, madaxayga, matagaysaa.
  so: [
    { cut: /(?<=.{3})(?:[kgtdh][au]|[kgt]ii)$/u },
    { cut: /(?<=.{4})[kgtdh]?[ae]y[gd][au]$/u },
    { cut: /(?<=.{3})ay[ns]?(?:aa?|o|ay)$/u }
  ],
  // Plural, "with", possessive, case, and "I am" or "is", in this order and any of them left out.
  tr: [
    {
      cut: /(?<=.{4})(?:l[ae]r)?(?:l[iu])?(?:[iu]?[mn][iu]z|[iu]?[mn]|s[iu]|[iu])?(?:[ydtn]?[ae]|[dt][ae]n|n?[iu]n|[yn]?[iu])?(?:y[iu]m|[dt][iu]r)?$/u
    }
  ],
  en: [
    { cut: /(?<=.{3})ies$/u, put: 'y' },
    { cut: /(?<=.{3})(?:es|s)$/u },
    { cut: /(?<=.{3}[^s])s$/u },
    { cut: /(?<=.{4})(?:ing|ed)$/u },
    // forgetting → forget, cancelled → cancel; but calling is call.
    { cut: /(?<=.{2})([bdgmnprt])\1(?:ing|ed)$/u, put: '$1' },
    { cut: /(?<=.{4})ll(?:ing|ed)$/u, put: 'l' }
  ]
};

/** Languages that share the endings of another. */
const KIN: Readonly<Record<string, string>> = {
  prs: 'fa',
  pnb: 'ur',
  phr: 'ur',
  syl: 'bn',
  ctg: 'bn'
};

/** What may still be a word when a known prefix or ending is taken off a folded one. Never the word itself. */
export function stemsOf(word: string, tag: string): string[] {
  const [base = ''] = tag.split('-');
  const language = tag === 'pa-Arab' ? 'ur' : (KIN[base] ?? base);
  const heads = HEADS[language] ?? [];
  const endings = ENDINGS[language] ?? [];
  if (heads.length + endings.length === 0) return [];
  const bare = [word, ...heads.map((head) => word.replace(head, ''))];
  const cut = bare.flatMap((each) =>
    endings.map(({ cut: ending, put = '' }) => each.replace(ending, put))
  );
  return [...new Set([...bare, ...cut])].filter((stem) => stem !== word);
}

/** A folded word without the Arabic article, for comparing phrases: a title with it and a query without are one. */
export function bareOf(word: string, tag: string): string {
  return /^ar\b/u.test(tag) ? word.replace(ARTICLE, '') : word;
}
