import { eachString, type Gate } from '../gate.ts';
import { withoutPlaceholders } from '../placeholders.ts';

/** Measured on 111,877 strings of 32 languages: these bounds flag 1 in 200 good ones, hence only a warning. */
const BOUNDS = { ideographs: [0.12, 1.2], others: [0.4, 2.5] } as const;
const IDEOGRAPHIC = new Set(['Hans', 'Hant', 'Jpan']);
const LEAST_LENGTH = 30;

/** A translation far shorter or longer than its English may have lost or gained a sentence. */
export const lengths: Gate = (context) => {
  const [least, most] = IDEOGRAPHIC.has(context.profile.script) ? BOUNDS.ideographs : BOUNDS.others;
  return eachString(
    context,
    ({ text, english }) => {
      const source = withoutPlaceholders(english ?? '').trim();
      const ratio = withoutPlaceholders(text).trim().length / source.length;
      return source.length < LEAST_LENGTH || (ratio >= least && ratio <= most)
        ? undefined
        : `${ratio.toFixed(1)} times as long as the English: check that nothing is lost or added`;
    },
    'warning'
  );
};
