import type { Bundle, Words } from '#lib/domain/bundle.ts';

function only(words: Words, ...path: string[]): Words {
  const [first = '', ...rest] = path;
  const found = words[first];
  if (typeof found !== 'object') throw new Error(`locales/en has no "${first}" for the cards.`);
  return { [first]: rest.length === 0 ? found : only(found, ...rest) };
}

/**
 * The English that every card shows to staff, whatever the page's language. It ships with the cards themselves, so
 * that no reader of another language fetches all of English for it.
 */
export function cardEnglish(english: Bundle): Bundle {
  const { text } = english;
  return {
    ...english,
    languages: {},
    english: {},
    text: {
      interface: only(text.interface, 'card'),
      help: only(text.help, 'where-to-go', 'danger'),
      rights: only(text.rights, 'accessible-information', 'ask'),
      care: {},
      cards: text.cards,
      directory: {},
      partnership: {},
      'take-part': {},
      about: {},
      search: {}
    }
  };
}
