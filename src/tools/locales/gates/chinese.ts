import { eachString, showCharacter, type Gate } from '../gate.ts';
import { simplifiedOnly, traditionalOnly } from '../han-sets.ts';
import { isChinese } from '../scripts.ts';

/** Traditional text has no Simplified-only character, and the reverse. */
export const chinese: Gate = (context) => {
  if (!isChinese(context.profile.script)) {
    return [];
  }
  const traditional = context.profile.script === 'Hant';
  const wrong = traditional ? simplifiedOnly() : traditionalOnly();
  const name = traditional ? 'Simplified' : 'Traditional';
  return eachString(context, ({ text }) => {
    const found = [...text].find((character) => wrong.has(character));
    return found === undefined
      ? undefined
      : `the character ${showCharacter(found)} is ${name}: write its ${traditional ? 'Traditional' : 'Simplified'} form`;
  });
};
