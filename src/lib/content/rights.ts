import type { PageBody } from '#lib/domain/page.ts';

/** Your rights: what anyone may ask for, and what to do when it is refused. */
export const RIGHTS: Readonly<Record<string, PageBody>> = {
  'register-with-a-gp': {
    card: 'register',
    blocks: [
      { id: 'everyone', kind: 'text', facts: ['GP-01'] },
      {
        id: 'papers',
        kind: 'list',
        items: ['identity', 'address', 'immigration', 'number'],
        facts: ['GP-02']
      },
      { id: 'mayAsk', kind: 'note', facts: ['GP-02'] },
      { id: 'home', kind: 'text', facts: ['GP-03', 'GP-18'] },
      { id: 'how', kind: 'steps', items: ['ask', 'form', 'interpreter'], facts: ['GP-04'] },
      { id: 'refused', kind: 'text', facts: ['GP-05'] },
      { id: 'now', kind: 'text', facts: ['GP-06'] },
      {
        id: 'help',
        kind: 'contacts',
        contacts: ['nelComplaints', 'doctorsOfTheWorld'],
        facts: ['GP-08', 'CO-03', 'MI-08']
      },
      { id: 'change', kind: 'text', facts: ['GP-09'] }
    ],
    related: ['care/gp', 'rights/interpreter', 'care/new-in-the-uk']
  },
  interpreter: {
    card: 'interpreter',
    blocks: [
      { id: 'right', kind: 'text', facts: ['IN-01', 'IN-02'] },
      {
        id: 'how',
        kind: 'steps',
        items: ['book', 'choose', 'practice'],
        facts: ['IN-05', 'IN-09']
      },
      {
        id: 'family',
        kind: 'list',
        items: ['own', 'family', 'children'],
        facts: ['IN-03', 'IN-04']
      },
      {
        id: 'where',
        kind: 'list',
        items: ['urgent', 'hospital', 'talk', 'socialCare', 'abuse'],
        facts: ['IN-10', 'OO-02', 'MH-05', 'SC-04', 'DA-03']
      },
      {
        id: 'homerton',
        kind: 'contacts',
        contacts: ['homertonAdvocacy', 'homertonAdvocacyGp'],
        facts: ['HO-08']
      }
    ],
    related: ['rights/register-with-a-gp', 'rights/accessible-information', 'rights/complaints']
  },
  costs: {
    blocks: [
      {
        id: 'free',
        kind: 'list',
        items: ['gp', 'urgent', 'ae', 'contraception', 'infections'],
        facts: ['MI-01', 'OO-01', 'EM-07', 'SH-09']
      },
      { id: 'hospital', kind: 'note', see: 'care/new-in-the-uk', facts: ['MI-04'] },
      { id: 'prescriptions', kind: 'text', facts: ['RX-01'] },
      {
        id: 'freePrescriptions',
        kind: 'list',
        items: ['children', 'students', 'older', 'pregnant', 'illness', 'certificate', 'benefits'],
        facts: ['RX-03', 'RX-05']
      },
      { id: 'prepay', kind: 'text', facts: ['RX-02'] },
      { id: 'unsure', kind: 'note', facts: ['RX-07'] },
      { id: 'lowIncome', kind: 'text', facts: ['RX-08', 'RX-10'] },
      { id: 'apply', kind: 'contacts', contacts: ['nhsbsa'], facts: ['RX-12'] }
    ],
    related: ['care/dentist', 'care/eyes', 'care/new-in-the-uk']
  },
  'accessible-information': {
    card: 'information',
    blocks: [
      { id: 'ask', kind: 'list', items: ['print', 'easy', 'braille', 'bsl'], facts: ['IN-11'] },
      { id: 'must', kind: 'text', facts: ['IN-11'] },
      { id: 'languages', kind: 'note', see: 'rights/interpreter', facts: ['IN-12'] }
    ],
    related: ['care/deaf-and-sight-loss', 'care/learning-disability-and-autism']
  },
  chaperone: {
    card: 'chaperone',
    blocks: [
      { id: 'what', kind: 'text', facts: ['GP-20'] },
      { id: 'how', kind: 'steps', items: ['say', 'wait', 'bring'], facts: ['GP-20'] }
    ],
    related: ['care/gp', 'rights/interpreter']
  },
  complaints: {
    blocks: [
      { id: 'right', kind: 'text', facts: ['CO-01', 'CO-02'] },
      {
        id: 'how',
        kind: 'steps',
        items: ['service', 'nhs', 'ombudsman'],
        facts: ['CO-01', 'CO-03', 'CO-05']
      },
      { id: 'advocate', kind: 'text', facts: ['CO-06'] },
      {
        id: 'contacts',
        kind: 'contacts',
        contacts: ['nelComplaints', 'homertonPals', 'ombudsman'],
        facts: ['CO-03', 'CO-05', 'HO-09']
      },
      {
        id: 'healthwatch',
        kind: 'contacts',
        contacts: ['healthwatchHackney'],
        facts: ['PP-25', 'CO-08']
      }
    ],
    related: ['rights/register-with-a-gp', 'take-part/get-involved']
  }
};
