import type { PageBody } from '#lib/domain/page.ts';
import { DANGER_SIGNS } from './danger-signs.ts';

/** Get help now: urgent care, most urgent first. */
export const HELP: Readonly<Record<string, PageBody>> = {
  'where-to-go': {
    blocks: [
      {
        id: 'danger',
        kind: 'question',
        items: DANGER_SIGNS,
        yes: 'emergency',
        no: 'problem',
        facts: ['EM-01']
      },
      {
        id: 'problem',
        kind: 'choice',
        items: [
          { id: 'mind', icon: 's-low-mood', to: 'crisis' },
          { id: 'smallIllness', icon: 's-sore-throat', to: 'pharmacy' },
          { id: 'child', icon: 's-sick-child', to: 'urgent' },
          { id: 'injury', icon: 's-injury', to: 'urgent' },
          { id: 'tooth', icon: 's-tooth-pain', to: 'dentist' },
          { id: 'eye', icon: 's-eye-pain', to: 'eye' },
          { id: 'pregnant', icon: 'pregnancy', to: 'pregnancy' },
          { id: 'unsafe', icon: 'domestic-abuse', to: 'abuse' },
          { id: 'later', icon: 'calendar', to: 'gp' },
          { id: 'unsure', icon: 'guide', to: 'urgent' }
        ],
        facts: []
      },
      {
        id: 'emergency',
        kind: 'answer',
        contacts: ['emergency'],
        see: 'help/emergency',
        facts: ['EM-01', 'EM-02']
      },
      {
        id: 'crisis',
        kind: 'answer',
        contacts: ['crisis'],
        see: 'help/mental-health-crisis',
        facts: ['MH-01']
      },
      {
        id: 'pharmacy',
        kind: 'answer',
        contacts: [],
        see: 'help/pharmacy-first',
        facts: ['PH-01', 'PH-03']
      },
      {
        id: 'urgent',
        kind: 'answer',
        contacts: ['nhs111'],
        see: 'help/nhs-111',
        facts: ['OO-01', 'OO-03', 'OO-04']
      },
      {
        id: 'dentist',
        kind: 'answer',
        contacts: ['nhs111'],
        see: 'care/dentist',
        facts: ['DE-03']
      },
      {
        id: 'eye',
        kind: 'answer',
        contacts: ['moorfields'],
        see: 'help/a-and-e',
        facts: ['HO-06']
      },
      {
        id: 'pregnancy',
        kind: 'answer',
        contacts: ['maternityHelpline'],
        see: 'care/pregnancy',
        facts: ['MA-03', 'MA-04']
      },
      {
        id: 'abuse',
        kind: 'answer',
        contacts: ['abuseHelpline'],
        see: 'care/domestic-abuse',
        facts: ['DA-01', 'DA-03']
      },
      { id: 'gp', kind: 'answer', contacts: [], see: 'care/gp', facts: ['GP-10', 'GP-12', 'GP-17'] }
    ],
    related: ['help/emergency', 'help/nhs-111']
  },
  emergency: {
    card: 'emergency',
    blocks: [
      {
        id: 'danger',
        kind: 'danger',
        items: DANGER_SIGNS,
        words: 'help:where-to-go.danger',
        facts: ['EM-01']
      },
      { id: 'call', kind: 'contacts', contacts: ['emergency'], facts: ['EM-02'] },
      { id: 'deaf', kind: 'list', items: ['video', 'relay'], facts: ['EM-03', 'EM-05'] },
      { id: 'sms', kind: 'steps', items: ['register', 'answer', 'wait'], facts: ['EM-04'] },
      { id: 'useSms', kind: 'note', facts: ['EM-04'] },
      { id: 'police', kind: 'text', facts: ['EM-06'] }
    ],
    related: ['help/where-to-go', 'help/a-and-e', 'care/deaf-and-sight-loss']
  },
  'nhs-111': {
    blocks: [
      {
        id: 'when',
        kind: 'list',
        items: ['urgent', 'unsure', 'closed'],
        facts: ['OO-01', 'OO-08']
      },
      { id: 'call', kind: 'contacts', contacts: ['nhs111'], facts: ['OO-01', 'OO-05'] },
      { id: 'interpreter', kind: 'steps', items: ['say', 'wait'], facts: ['OO-02'] },
      { id: 'does', kind: 'list', items: ['advice', 'place', 'ambulance'], facts: ['OO-03'] },
      { id: 'online', kind: 'text', facts: ['OO-04'] },
      { id: 'deaf', kind: 'text', facts: ['OO-05', 'OO-06'] },
      { id: 'private', kind: 'note', facts: ['OO-07'] }
    ],
    related: ['help/where-to-go', 'help/mental-health-crisis', 'rights/interpreter']
  },
  'mental-health-crisis': {
    blocks: [
      { id: 'danger', kind: 'danger', items: [], facts: ['MH-04'] },
      { id: 'call', kind: 'contacts', contacts: ['crisis'], facts: ['MH-01', 'MH-02'] },
      { id: 'team', kind: 'text', facts: ['MH-03'] },
      {
        id: 'listen',
        kind: 'contacts',
        contacts: ['samaritans', 'shout'],
        facts: ['MH-10', 'MH-11']
      }
    ],
    related: ['care/talking-therapies', 'help/emergency']
  },
  'pharmacy-first': {
    blocks: [
      { id: 'what', kind: 'text', facts: ['PH-01'] },
      {
        id: 'conditions',
        kind: 'list',
        items: [
          'earache',
          'impetigo',
          'insectBite',
          'shingles',
          'sinusitis',
          'soreThroat',
          'urine'
        ],
        facts: ['PH-02']
      },
      { id: 'ask', kind: 'text', facts: ['PH-03', 'PH-04'] }
    ],
    related: ['care/pharmacy', 'rights/costs', 'help/nhs-111']
  },
  'a-and-e': {
    blocks: [
      { id: 'open', kind: 'text', facts: ['EM-07', 'HO-05'] },
      {
        id: 'where',
        kind: 'contacts',
        contacts: ['homertonAe', 'royalLondonAe'],
        facts: ['HO-01', 'HO-02', 'HO-04']
      },
      {
        id: 'eyes',
        kind: 'list',
        items: ['sight', 'chemical', 'pain', 'injury'],
        facts: ['HO-06']
      },
      { id: 'eyeHospital', kind: 'contacts', contacts: ['moorfields'], facts: ['HO-06'] },
      { id: 'tests', kind: 'note', facts: ['HO-07', 'SH-07'] }
    ],
    related: ['help/where-to-go', 'rights/interpreter', 'care/hospital']
  }
};
