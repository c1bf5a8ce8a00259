import type { PageBody } from '#lib/domain/page.ts';
import { CARE_FOR_LIFE } from './care-for-life.ts';
import { CARE_FOR_SAFETY } from './care-for-safety.ts';

/** Care and services: the everyday ones here, then stages of life, then safety and daily needs. */
export const CARE: Readonly<Record<string, PageBody>> = {
  gp: {
    blocks: [
      { id: 'contact', kind: 'text', facts: ['GP-10', 'GP-12'] },
      { id: 'answer', kind: 'text', facts: ['GP-11', 'GP-13'] },
      {
        id: 'ask',
        kind: 'list',
        items: ['interpreter', 'longer', 'access', 'person'],
        facts: ['GP-13', 'GP-14']
      },
      { id: 'evening', kind: 'text', facts: ['GP-17'] },
      { id: 'alone', kind: 'note', facts: ['GP-15'] }
    ],
    related: ['rights/register-with-a-gp', 'rights/interpreter', 'rights/chaperone']
  },
  pharmacy: {
    blocks: [
      { id: 'illness', kind: 'text', see: 'help/pharmacy-first', facts: ['PH-01'] },
      { id: 'emergencyPill', kind: 'text', facts: ['PH-05', 'PH-06'] },
      { id: 'bloodPressure', kind: 'text', facts: ['PH-07'] },
      { id: 'late', kind: 'note', facts: ['OO-03'] }
    ],
    related: ['help/pharmacy-first', 'rights/costs', 'care/sexual-health']
  },
  dentist: {
    blocks: [
      { id: 'danger', kind: 'danger', items: ['swelling', 'bleeding'], facts: ['DE-03'] },
      { id: 'urgent', kind: 'text', facts: ['DE-03'] },
      { id: 'find', kind: 'text', facts: ['DE-04'] },
      { id: 'prices', kind: 'list', items: ['one', 'two', 'three'], facts: ['DE-01'] },
      {
        id: 'free',
        kind: 'list',
        items: ['children', 'students', 'pregnant', 'certificate', 'benefits'],
        facts: ['DE-02']
      }
    ],
    related: ['rights/costs', 'help/nhs-111']
  },
  eyes: {
    blocks: [
      { id: 'danger', kind: 'danger', items: [], see: 'help/a-and-e', facts: ['HO-06'] },
      { id: 'test', kind: 'text', facts: ['EY-02'] },
      {
        id: 'free',
        kind: 'list',
        items: ['children', 'students', 'older', 'diabetes', 'glaucoma', 'blind', 'certificate'],
        facts: ['EY-01']
      }
    ],
    related: ['rights/costs', 'care/deaf-and-sight-loss']
  },
  hospital: {
    blocks: [
      { id: 'local', kind: 'contacts', contacts: ['homerton'], facts: ['HO-01', 'HO-02'] },
      { id: 'interpreter', kind: 'contacts', contacts: ['homertonAdvocacy'], facts: ['HO-08'] },
      { id: 'problem', kind: 'contacts', contacts: ['homertonPals'], facts: ['HO-09'] },
      { id: 'phone', kind: 'text', facts: ['HO-10'] },
      { id: 'charges', kind: 'note', see: 'care/new-in-the-uk', facts: ['MI-04'] }
    ],
    related: ['help/a-and-e', 'rights/interpreter', 'rights/complaints']
  },
  'help-at-home': {
    blocks: [
      { id: 'what', kind: 'text', facts: ['SC-03', 'SC-04'] },
      { id: 'steps', kind: 'steps', items: ['call', 'meet', 'answer'], facts: ['SC-03', 'SC-01'] },
      {
        id: 'contacts',
        kind: 'contacts',
        contacts: ['hackneySocialCare', 'citySocialCare'],
        facts: ['SC-01', 'SC-06']
      },
      { id: 'nurse', kind: 'text', facts: ['SC-07', 'PP-16'] }
    ],
    related: ['care/carers', 'care/ageing-well-and-dementia', 'care/safeguarding']
  },
  'talking-therapies': {
    blocks: [
      { id: 'what', kind: 'text', facts: ['MH-05'] },
      { id: 'how', kind: 'text', facts: ['MH-05', 'MH-06'] },
      { id: 'mind', kind: 'text', facts: ['MH-07'] },
      { id: 'young', kind: 'text', facts: ['MH-09'] },
      { id: 'crisis', kind: 'note', see: 'help/mental-health-crisis', facts: ['MH-01'] }
    ],
    related: ['help/mental-health-crisis', 'care/social-prescribing']
  },
  ...CARE_FOR_LIFE,
  ...CARE_FOR_SAFETY
};
