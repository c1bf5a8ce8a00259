import { exemplarsOf } from './exemplars.ts';

/**
 * CLDR's lists alone call 患 ("patient") and 適 ("fit") wrong, because its Traditional list is shorter than real
 * text. The old national character sets, which every Node can decode, say which characters a script commonly has.
 */
const BIG5_COMMON = {
  encoding: 'big5',
  leads: [0xa4, 0xc6],
  trails: [
    [0x40, 0x7e],
    [0xa1, 0xfe]
  ]
} as const;
const BIG5_RARE = {
  encoding: 'big5',
  leads: [0xc9, 0xf8],
  trails: [
    [0x40, 0x7e],
    [0xa1, 0xfe]
  ]
} as const;
const GB2312 = { encoding: 'gb2312', leads: [0xb0, 0xf7], trails: [[0xa1, 0xfe]] } as const;

/** In Big5 as rare words of their own, but in modern text the Simplified forms of 聽, 薦, 撲, 豐, 築. */
const SIMPLIFIED_IN_BIG5 = '听荐扑丰筑';

let simplified: ReadonlySet<string> | undefined;
let traditional: ReadonlySet<string> | undefined;

/** Characters that Traditional text never has. */
export function simplifiedOnly(): ReadonlySet<string> {
  simplified ??= findSimplified();
  return simplified;
}

/** Characters that Simplified text never has. */
export function traditionalOnly(): ReadonlySet<string> {
  traditional ??= findTraditional();
  return traditional;
}

function findSimplified(): ReadonlySet<string> {
  const common = charset(BIG5_COMMON);
  const rare = charset(BIG5_RARE);
  const hant = hanOf('zh-Hant');
  return new Set([
    ...[...hanOf('zh')].filter((character) => !hant.has(character) && !common.has(character)),
    ...[...charset(GB2312)].filter(
      (character) => !hant.has(character) && !common.has(character) && !rare.has(character)
    ),
    ...SIMPLIFIED_IN_BIG5
  ]);
}

function findTraditional(): ReadonlySet<string> {
  const gb = charset(GB2312);
  const hans = hanOf('zh');
  return new Set(
    [...hanOf('zh-Hant'), ...charset(BIG5_COMMON)].filter(
      (character) => !hans.has(character) && !gb.has(character)
    )
  );
}

function hanOf(tag: string): ReadonlySet<string> {
  const exemplars = exemplarsOf(tag);
  return new Set([...(exemplars?.main ?? []), ...(exemplars?.auxiliary ?? [])]);
}

interface Block {
  encoding: string;
  leads: readonly [number, number];
  trails: readonly (readonly [number, number])[];
}

function charset(block: Block): ReadonlySet<string> {
  const decoder = new TextDecoder(block.encoding);
  const found = new Set<string>();
  for (let lead = block.leads[0]; lead <= block.leads[1]; lead += 1) {
    for (const [first, last] of block.trails) {
      for (let trail = first; trail <= last; trail += 1) {
        const character = decoder.decode(new Uint8Array([lead, trail]));
        if (/^\p{Script=Han}$/u.test(character)) {
          found.add(character);
        }
      }
    }
  }
  return found;
}
