import type { Card, CardSheet } from '#lib/domain/card.ts';
import { CARD_ICONS, type CardId } from './card-ids.ts';
import { DANGER_SIGNS } from './danger-signs.ts';

const ANSWERS: CardSheet = {
  id: 'answer',
  kind: 'mark',
  items: [
    { id: 'yes', icon: 'check' },
    { id: 'no', icon: 'cross' },
    { id: 'unsure', icon: 'p-question' },
    { id: 'here', icon: 'p-point' }
  ],
  words: 'cards:talk.answer',
  heading: 'cards:talk.answer.heading'
};

const CONTENTS: readonly (Omit<Card, 'icon'> & { readonly id: CardId })[] = [
  {
    id: 'interpreter',
    says: ['say'],
    rules: [
      { id: 'free', facts: ['IN-01', 'IN-02'] },
      { id: 'books', facts: ['IN-05'] },
      { id: 'family', facts: ['IN-03', 'IN-04'] }
    ],
    source: 'sourceInterpreting',
    sheets: []
  },
  { id: 'languages', says: [], rules: [], sheets: [] },
  {
    id: 'register',
    says: ['say'],
    rules: [
      { id: 'everyone', facts: ['GP-01'] },
      { id: 'papers', facts: ['GP-02'] },
      { id: 'home', facts: ['GP-03'] },
      { id: 'refusal', facts: ['GP-05'] },
      { id: 'now', facts: ['GP-06'] }
    ],
    source: 'sourceRegister',
    sheets: []
  },
  {
    id: 'understand',
    says: [],
    rules: [],
    sheets: [
      {
        id: 'please',
        kind: 'show',
        items: [
          { id: 'slowly', icon: 'p-slow-speech' },
          { id: 'write', icon: 'p-pencil' },
          { id: 'again', icon: 'p-repeat' },
          { id: 'callBack', icon: 'phone' }
        ],
        words: 'cards:understand'
      },
      ANSWERS
    ]
  },
  {
    id: 'emergency',
    says: ['say'],
    rules: [],
    sheets: [
      {
        id: 'happened',
        kind: 'mark',
        items: DANGER_SIGNS,
        words: 'help:where-to-go.danger',
        heading: 'cards:emergency.happened'
      }
    ],
    contacts: ['emergency', 'nhs111']
  },
  {
    id: 'medicines',
    says: ['say'],
    rules: [],
    sheets: [
      {
        id: 'take',
        kind: 'mark',
        items: [
          { id: 'tablets', icon: 'p-tablets' },
          { id: 'inhaler', icon: 'p-inhaler' },
          { id: 'injections', icon: 'p-injection' },
          { id: 'insulin', icon: 'p-blood-sugar' },
          { id: 'thinner', icon: 'p-blood' },
          { id: 'drops', icon: 'p-drops' }
        ]
      },
      {
        id: 'illness',
        kind: 'mark',
        items: [
          { id: 'diabetes', icon: 'p-blood-sugar' },
          { id: 'pressure', icon: 'p-blood-pressure' },
          { id: 'heart', icon: 'p-heart-organ' },
          { id: 'asthma', icon: 's-breathing' },
          { id: 'epilepsy', icon: 's-fits' },
          { id: 'kidney', icon: 'p-kidneys' }
        ]
      },
      {
        id: 'allergy',
        kind: 'mark',
        items: [
          { id: 'penicillin', icon: 'p-capsule' },
          { id: 'painkiller', icon: 'p-blister' },
          { id: 'food', icon: 'p-meal' },
          { id: 'latex', icon: 'p-gloves' },
          { id: 'sting', icon: 'p-insect' }
        ]
      },
      ANSWERS
    ]
  },
  {
    id: 'talk',
    says: [],
    rules: [],
    sheets: [
      {
        id: 'ask',
        kind: 'show',
        items: [
          { id: 'hurt', icon: 'p-body' },
          { id: 'start', icon: 'calendar' },
          { id: 'strong', icon: 'p-pain' },
          { id: 'before', icon: 'p-repeat' },
          { id: 'pregnant', icon: 'pregnancy' },
          { id: 'medicine', icon: 'medicines' },
          { id: 'allergy', icon: 's-allergy' },
          { id: 'examine', icon: 'p-examine' },
          { id: 'blood', icon: 'p-sample' },
          { id: 'clear', icon: 'p-question' },
          { id: 'wait', icon: 'interpreter' }
        ]
      },
      ANSWERS,
      {
        id: 'start',
        kind: 'mark',
        items: [
          { id: 'today', icon: 'p-today' },
          { id: 'yesterday', icon: 'p-yesterday' },
          { id: 'days', icon: 'calendar' },
          { id: 'longer', icon: 'clock' }
        ],
        heading: 'cards:talk.ask.start'
      },
      {
        id: 'pain',
        kind: 'mark',
        items: [
          { id: 'none', icon: 'p-no-pain' },
          { id: 'little', icon: 'p-little-pain' },
          { id: 'strong', icon: 'p-strong-pain' },
          { id: 'worst', icon: 'p-worst-pain' }
        ],
        heading: 'cards:talk.ask.strong'
      },
      {
        id: 'tell',
        kind: 'show',
        items: [
          { id: 'hurts', icon: 'p-pain' },
          { id: 'worse', icon: 'p-worse' },
          { id: 'toilet', icon: 'p-toilet' },
          { id: 'stop', icon: 'p-halt' },
          { id: 'thanks', icon: 'p-thanks' }
        ]
      }
    ]
  },
  {
    id: 'chaperone',
    says: ['say'],
    rules: [
      { id: 'ask', facts: ['GP-20'] },
      { id: 'wait', facts: ['GP-20'] }
    ],
    sheets: []
  },
  {
    id: 'information',
    says: ['say'],
    rules: [{ id: 'standard', facts: ['IN-11'] }],
    source: 'sourceInformation',
    sheets: [
      {
        id: 'needs',
        kind: 'mark',
        items: [
          { id: 'print', icon: 'p-large-print' },
          { id: 'easy', icon: 'p-pictures' },
          { id: 'braille', icon: 'p-braille' },
          { id: 'bsl', icon: 'p-hands' }
        ],
        words: 'rights:accessible-information.ask'
      }
    ]
  }
];

/** The cards people hold up to staff, in the order they are offered. */
export const CARDS: readonly (Card & { readonly id: CardId })[] = CONTENTS.map((card) => ({
  ...card,
  icon: CARD_ICONS[card.id]
}));

/** The card of an id, or undefined for any other text. */
export function findCard(id: string): Card | undefined {
  return CARDS.find((card) => card.id === id);
}

/** The key prefix of a sheet's entries. */
export function wordsOf(card: Card, sheet: CardSheet): string {
  return sheet.words ?? `cards:${card.id}.${sheet.id}`;
}
