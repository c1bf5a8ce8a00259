import type { PageBody } from '#lib/domain/page.ts';

/** Take part: a reconstruction of the list that is missing from the partnership's own page (PP-13, S-19). */
export const TAKE_PART: Readonly<Record<string, PageBody>> = {
  'get-involved': {
    blocks: [
      { id: 'ways', kind: 'text', facts: ['S-18'] },
      {
        id: 'groups',
        kind: 'list',
        items: ['peoplePlace', 'representatives', 'communityVoice'],
        facts: ['PP-20', 'PP-21', 'PP-22']
      },
      { id: 'nel', kind: 'list', items: ['consultations', 'questions'], facts: ['PP-23', 'PP-24'] },
      { id: 'write', kind: 'contacts', contacts: ['nelCorporate'], facts: ['PP-24'] },
      { id: 'healthwatch', kind: 'text', facts: ['PP-25', 'PP-26'] },
      {
        id: 'others',
        kind: 'list',
        items: ['young', 'elft', 'parents'],
        facts: ['PP-27', 'PP-28', 'PP-29']
      },
      { id: 'rebuilt', kind: 'note', facts: ['S-19', 'PP-20'] }
    ],
    related: ['take-part/share', 'partnership/what-we-do']
  },
  share: {
    blocks: [{ id: 'how', kind: 'steps', items: ['open', 'language', 'keep'], facts: ['S-20'] }],
    related: ['take-part/get-involved', 'rights/interpreter']
  }
};
