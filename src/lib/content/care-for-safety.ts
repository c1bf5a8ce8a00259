import type { PageBody } from '#lib/domain/page.ts';

/** Safety and daily needs: abuse, safeguarding, money, company, new in the UK. */
export const CARE_FOR_SAFETY: Readonly<Record<string, PageBody>> = {
  'domestic-abuse': {
    blocks: [
      { id: 'danger', kind: 'danger', items: [], facts: ['DA-01'] },
      { id: 'national', kind: 'contacts', contacts: ['abuseHelpline'], facts: ['DA-03'] },
      { id: 'local', kind: 'contacts', contacts: ['dais'], facts: ['DA-02', 'DA-04', 'DA-05'] },
      { id: 'free', kind: 'text', facts: ['MI-01'] },
      { id: 'phone', kind: 'note', facts: ['DA-07'] }
    ],
    related: ['care/safeguarding', 'care/money-food-housing-work', 'care/sexual-health']
  },
  safeguarding: {
    blocks: [
      { id: 'danger', kind: 'danger', items: [], facts: ['DA-01'] },
      { id: 'what', kind: 'text', facts: ['SG-02'] },
      {
        id: 'child',
        kind: 'contacts',
        contacts: ['childHackney', 'childCity', 'childOutOfHours'],
        facts: ['SG-03', 'SG-04']
      },
      {
        id: 'adult',
        kind: 'contacts',
        contacts: ['hackneySocialCare', 'citySocialCare'],
        facts: ['SG-01', 'SC-01', 'SC-06']
      }
    ],
    related: ['care/domestic-abuse', 'care/help-at-home']
  },
  'money-food-housing-work': {
    blocks: [
      {
        id: 'homeless',
        kind: 'contacts',
        contacts: ['hackneyHousing', 'cityHousing'],
        facts: ['HM-01', 'HM-02']
      },
      { id: 'immigration', kind: 'note', facts: ['HM-01'] },
      { id: 'rough', kind: 'text', facts: ['HM-03'] },
      { id: 'money', kind: 'text', facts: ['MO-01', 'MO-02', 'MO-03'] },
      { id: 'healthyStart', kind: 'text', facts: ['MO-05', 'MO-06'] },
      { id: 'healthyStartCall', kind: 'contacts', contacts: ['healthyStart'], facts: ['MO-05'] }
    ],
    related: ['rights/costs', 'care/social-prescribing', 'care/new-in-the-uk']
  },
  'social-prescribing': {
    blocks: [
      { id: 'what', kind: 'text', facts: ['SP-01'] },
      { id: 'how', kind: 'text', facts: ['SP-01'] },
      {
        id: 'groups',
        kind: 'contacts',
        contacts: ['hackneyChinese', 'hackneyCypriot'],
        facts: ['CG-01', 'CG-02']
      }
    ],
    related: ['care/talking-therapies', 'care/money-food-housing-work', 'take-part/get-involved']
  },
  'new-in-the-uk': {
    blocks: [
      {
        id: 'free',
        kind: 'list',
        items: ['gp', 'urgent', 'ae', 'infections', 'violence'],
        facts: ['MI-01', 'SH-06']
      },
      { id: 'pay', kind: 'text', facts: ['MI-02', 'MI-13', 'RX-10'] },
      { id: 'hospital', kind: 'text', facts: ['MI-03', 'MI-04', 'MI-05'] },
      { id: 'urgent', kind: 'text', facts: ['MI-04', 'MA-06'] },
      { id: 'funds', kind: 'text', facts: ['MI-06'] },
      { id: 'asylum', kind: 'text', facts: ['RX-10', 'RX-11', 'MI-03'] },
      {
        id: 'help',
        kind: 'contacts',
        contacts: ['doctorsOfTheWorld', 'hackneyMigrantCentre', 'migrantHelp'],
        facts: ['MI-08', 'MI-11', 'MI-12']
      }
    ],
    related: ['rights/register-with-a-gp', 'rights/interpreter', 'rights/costs']
  }
};
