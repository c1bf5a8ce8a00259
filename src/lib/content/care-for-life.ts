import type { PageBody } from '#lib/domain/page.ts';

/** Care through life: pregnancy, children, staying well, disability, age. */
export const CARE_FOR_LIFE: Readonly<Record<string, PageBody>> = {
  pregnancy: {
    blocks: [
      { id: 'danger', kind: 'danger', items: ['moves', 'pain', 'leg'], facts: ['MA-04'] },
      { id: 'helpline', kind: 'contacts', contacts: ['maternityHelpline'], facts: ['MA-03'] },
      { id: 'book', kind: 'text', facts: ['MA-01', 'MA-02'] },
      { id: 'booking', kind: 'contacts', contacts: ['maternityBooking'], facts: ['MA-03'] },
      { id: 'where', kind: 'text', facts: ['MA-05'] },
      { id: 'cost', kind: 'note', see: 'care/new-in-the-uk', facts: ['MA-06'] }
    ],
    related: ['care/babies-and-children', 'care/money-food-housing-work', 'rights/interpreter']
  },
  'babies-and-children': {
    blocks: [
      { id: 'ill', kind: 'note', facts: ['OO-04'] },
      { id: 'visitor', kind: 'text', facts: ['CH-01'] },
      { id: 'vaccines', kind: 'text', facts: ['CH-04', 'CH-05'] },
      {
        id: 'schedule',
        kind: 'list',
        items: [
          'first',
          'second',
          'third',
          'oneYear',
          'eighteenMonths',
          'preschool',
          'hpv',
          'teenage'
        ],
        facts: ['CH-04']
      },
      { id: 'chickenpox', kind: 'text', facts: ['CH-06'] },
      { id: 'school', kind: 'text', facts: ['CH-02'] },
      { id: 'extraNeeds', kind: 'text', facts: ['CH-07', 'CH-08'] }
    ],
    related: ['care/pregnancy', 'care/money-food-housing-work', 'care/safeguarding']
  },
  'sexual-health': {
    blocks: [
      { id: 'free', kind: 'text', facts: ['SH-06', 'SH-09'] },
      {
        id: 'clinic',
        kind: 'contacts',
        contacts: ['clifdenCentre', 'healthSpot'],
        facts: ['SH-01', 'SH-02']
      },
      { id: 'home', kind: 'text', facts: ['SH-03'] },
      { id: 'hiv', kind: 'contacts', contacts: ['positiveEast'], facts: ['SH-05', 'SH-06'] },
      { id: 'emergencyPill', kind: 'text', facts: ['PH-05'] },
      { id: 'assault', kind: 'text', facts: ['SH-10', 'DA-01'] }
    ],
    related: ['care/pharmacy', 'care/pregnancy', 'care/domestic-abuse']
  },
  'drugs-and-alcohol': {
    blocks: [
      { id: 'service', kind: 'contacts', contacts: ['recoveryService'], facts: ['DA-D1'] },
      { id: 'for', kind: 'text', facts: ['DA-D1', 'DA-D2'] },
      { id: 'gp', kind: 'text', facts: ['DA-D2'] }
    ],
    related: ['help/mental-health-crisis', 'care/stop-smoking', 'care/talking-therapies']
  },
  'stop-smoking': {
    blocks: [
      { id: 'ask', kind: 'text', facts: ['SM-01', 'SM-02'] },
      { id: 'helpline', kind: 'contacts', contacts: ['stopSmokingLondon'], facts: ['SM-03'] }
    ],
    related: ['care/heart-diabetes-lungs-weight', 'care/pharmacy']
  },
  'heart-diabetes-lungs-weight': {
    blocks: [
      {
        id: 'danger',
        kind: 'danger',
        items: ['chestPain', 'breathing'],
        see: 'help/emergency',
        facts: ['EM-01']
      },
      { id: 'check', kind: 'text', facts: ['LT-01'] },
      { id: 'pressure', kind: 'text', facts: ['PH-07'] },
      { id: 'review', kind: 'text', facts: ['LT-03'] },
      { id: 'weight', kind: 'contacts', contacts: ['healthierTogether'], facts: ['LT-02'] }
    ],
    related: ['care/stop-smoking', 'care/screening', 'care/gp']
  },
  screening: {
    blocks: [
      { id: 'symptoms', kind: 'note', facts: ['SC-R6'] },
      {
        id: 'tests',
        kind: 'list',
        items: ['cervical', 'breast', 'bowel', 'aaa', 'eyes'],
        facts: ['SC-R1', 'SC-R2', 'SC-R3', 'SC-R4', 'SC-R5']
      },
      { id: 'bowel', kind: 'contacts', contacts: ['bowelScreening'], facts: ['SC-R3'] },
      { id: 'invite', kind: 'text', facts: ['SC-R7'] }
    ],
    related: ['care/heart-diabetes-lungs-weight', 'care/gp', 'rights/chaperone']
  },
  'learning-disability-and-autism': {
    blocks: [
      { id: 'check', kind: 'text', facts: ['LD-03'] },
      { id: 'team', kind: 'text', facts: ['LD-01'] },
      { id: 'autism', kind: 'text', facts: ['PP-29'] },
      { id: 'information', kind: 'note', see: 'rights/accessible-information', facts: ['IN-11'] }
    ],
    related: ['rights/accessible-information', 'care/babies-and-children', 'care/carers']
  },
  'deaf-and-sight-loss': {
    blocks: [
      {
        id: 'emergency',
        kind: 'list',
        items: ['video', 'relay'],
        words: 'help:emergency.deaf',
        see: 'help/nhs-111',
        facts: ['EM-03', 'EM-05', 'OO-05', 'DF-01']
      },
      { id: 'interpreter', kind: 'text', facts: ['IN-01', 'IN-11'] },
      { id: 'sight', kind: 'text', facts: ['IN-11'] }
    ],
    related: ['rights/accessible-information', 'help/emergency', 'care/eyes']
  },
  'ageing-well-and-dementia': {
    blocks: [
      { id: 'memory', kind: 'text', facts: ['AG-05'] },
      { id: 'service', kind: 'contacts', contacts: ['dementiaService'], facts: ['AG-05'] },
      { id: 'home', kind: 'text', see: 'care/help-at-home', facts: ['SC-03'] },
      { id: 'free', kind: 'text', see: 'rights/costs', facts: ['RX-03', 'EY-01'] }
    ],
    related: ['care/help-at-home', 'care/carers', 'care/social-prescribing']
  },
  carers: {
    blocks: [
      { id: 'assessment', kind: 'text', facts: ['CA-01'] },
      {
        id: 'contacts',
        kind: 'contacts',
        contacts: ['hackneySocialCare', 'cityCarers'],
        facts: ['SC-01', 'CA-03']
      },
      { id: 'gp', kind: 'text', facts: ['GP-15', 'IN-11'] }
    ],
    related: ['care/help-at-home', 'care/ageing-well-and-dementia', 'rights/accessible-information']
  }
};
