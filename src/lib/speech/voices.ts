export type VoiceLike = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>;

interface Spoken {
  readonly language: string;
  readonly script: string | undefined;
  readonly region: string | undefined;
  /** All as they stand, such as `zh-Hant-TW`, with a dialect if one is named: `zh-CN-liaoning`. */
  readonly tag: string;
}

/** Other codes that voices use for a language of the register: old ones of Java's among them. */
const aliases: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  tl: 'fil',
  no: 'nb',
  kmr: 'ku'
};

/** Where one base language covers several of the register's, what a voice must say it speaks. */
const exact: ReadonlyMap<string, RegExp> = new Map([
  ['en-simple', /^en(-|$)/],
  ['pt', /^pt(-Latn)?-PT$/],
  ['pt-BR', /^pt(-Latn)?-BR$/],
  // Hong Kong and Macau read Chinese aloud in Cantonese.
  ['zh-Hans', /^(zh|cmn)-(Hans(-(?!HK|MO)\w+)?|CN|SG)$/],
  ['zh-Hant', /^(zh|cmn)-(Hant(-(?!HK|MO)\w+)?|TW)$/],
  ['yue-Hant', /^(yue(-.+)?|zh-(Hant-)?HK)$/],
  ['fa', /^fa(-Arab)?(-IR)?$/],
  ['fa-AF', /^(fa(-Arab)?-AF|prs(-Arab)?(-AF)?)$/],
  ['pa', /^pa(-Guru)?(-IN)?$/],
  ['pa-Arab', /^pa-(Arab(-\w+)?|PK)$/],
  ['sr', /^sr(-Cyrl(-\w+)?|-RS)?$/],
  ['sr-Latn', /^sr-Latn(-\w+)?$/]
]);

/** Regions that come first where it is not the one with most speakers. */
const regions: ReadonlyMap<string, string> = new Map([
  ['en', 'GB'],
  ['en-simple', 'GB'],
  ['pt', 'PT'],
  ['yue-Hant', 'HK']
]);

/** Reads `en-GB`, `en_GB`, `EN-gb` and Android's `sr_RS_#Latn`. */
function parseLang(lang: string): Spoken | undefined {
  const [first = '', ...rest] = lang.replaceAll('#', '').split(/[-_]+/);
  const code = first.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(code)) return undefined;
  const language = aliases[code] ?? code;
  // What follows a single letter is an extension, no script or region.
  const end = rest.findIndex((part) => part.length === 1);
  const parts = end === -1 ? rest : rest.slice(0, end);
  const named = parts.find((part) => /^[a-z]{4}$/i.test(part));
  const script = named && `${named.charAt(0).toUpperCase()}${named.slice(1).toLowerCase()}`;
  const region = parts.find((part) => /^([a-z]{2}|\d{3})$/i.test(part))?.toUpperCase();
  const dialect = parts.find((part) => /^[a-z]{5,8}$/i.test(part))?.toLowerCase();
  const tag = [language, script, region, dialect].filter((part) => part !== undefined).join('-');
  return { language, script, region, tag };
}

/** What CLDR takes for granted, such as Arabic letters for `ku-IQ`; nothing where the browser cannot say. */
function likelyOf(tag: string): { readonly script?: string; readonly region?: string } {
  try {
    const { script, region } = new Intl.Locale(tag).maximize();
    return { ...(script && { script }), ...(region && { region }) };
  } catch {
    return {};
  }
}

function speaks(tag: string, spoken: Spoken): boolean {
  const rule = exact.get(tag);
  if (rule) return rule.test(spoken.tag);
  if (spoken.language !== tag) return false;
  const own = likelyOf(tag).script;
  const read = spoken.script ?? likelyOf(spoken.tag).script;
  return read === undefined || read === own;
}

/**
 * The voices that speak exactly the language of a register's tag, best first: those on the phone, which work
 * without a connection, then those of the usual region. None is better than one of another language, which
 * would read nonsense aloud.
 */
export function voicesFor<V extends VoiceLike>(tag: string, voices: readonly V[]): V[] {
  // A phone without voices need not ask CLDR, which takes a slow one 10 milliseconds.
  if (voices.length === 0) return [];
  const usual = regions.get(tag) ?? likelyOf(tag).region;
  const rank = ({ voice, spoken }: { voice: V; spoken: Spoken }): number =>
    (voice.localService ? 0 : 2) + (spoken.region === usual ? 0 : 1);
  return voices
    .flatMap((voice) => {
      const spoken = parseLang(voice.lang);
      return spoken && speaks(tag, spoken) ? [{ voice, spoken }] : [];
    })
    .sort((one, other) => rank(one) - rank(other))
    .map(({ voice }) => voice);
}
