import { eachString, showCharacter, type Gate } from '../gate.ts';
import { withoutPlaceholders } from '../placeholders.ts';

/** No digit of any script: every number comes from one checked place, so no language can have it wrong. */
export const digits: Gate = (context) =>
  eachString(context, ({ text }) => {
    // \p{No} holds ½, ² and the numerals of scripts such as Ethiopic, which are not decimal digits.
    const digit = /[\p{Nd}\p{No}]/u.exec(withoutPlaceholders(text))?.[0];
    return digit === undefined
      ? undefined
      : `the digit ${showCharacter(digit)} stands in the text: use the {{placeholder}} of the English`;
  });
