import type { PageBody } from '#lib/domain/page.ts';

/** Who plans and buys local health services, with whom, and for whom. */
export const PARTNERSHIP: Readonly<Record<string, PageBody>> = {
  'what-we-do': {
    blocks: [
      {
        id: 'care',
        kind: 'list',
        items: ['advice', 'hospital', 'home', 'mind'],
        facts: ['S-01', 'S-02']
      },
      { id: 'pressures', kind: 'text', facts: ['S-17'] },
      { id: 'alliance', kind: 'text', facts: ['S-11'] }
    ],
    related: ['partnership/priorities', 'partnership/partners', 'take-part/get-involved']
  },
  'places-and-neighbourhoods': {
    blocks: [
      { id: 'place', kind: 'text', facts: ['S-04', 'PP-02', 'PP-03'] },
      { id: 'causes', kind: 'text', facts: ['S-05', 'S-06'] },
      { id: 'neighbourhoods', kind: 'text', facts: ['S-07', 'PP-15', 'PP-16'] }
    ],
    related: ['partnership/partners', 'partnership/north-east-london']
  },
  priorities: {
    blocks: [
      {
        id: 'five',
        kind: 'steps',
        items: ['prevention', 'community', 'money', 'joined', 'people'],
        facts: ['S-09']
      }
    ],
    related: ['partnership/programmes', 'partnership/area-and-people']
  },
  programmes: {
    blocks: [
      {
        id: 'five',
        kind: 'steps',
        items: ['children', 'living', 'ageing', 'mind', 'primary'],
        facts: ['S-10']
      }
    ],
    related: ['partnership/priorities', 'partnership/what-we-do']
  },
  partners: {
    blocks: [
      {
        id: 'who',
        kind: 'list',
        items: ['nel', 'hackney', 'city', 'homerton', 'elft', 'gps', 'voluntary', 'healthwatch'],
        facts: ['PP-05', 'PP-06', 'PP-07', 'PP-08', 'PP-09', 'PP-10', 'PP-11', 'PP-12']
      },
      { id: 'rebuilt', kind: 'note', facts: ['PP-13', 'S-08'] }
    ],
    related: ['partnership/what-we-do', 'take-part/get-involved']
  },
  'north-east-london': {
    blocks: [
      { id: 'seven', kind: 'text', facts: ['S-03', 'PP-01', 'PP-02'] },
      { id: 'places', kind: 'chart', chart: 'places', facts: ['S-03', 'PP-01'] },
      { id: 'same', kind: 'text', facts: ['PO-08', 'MH-01'] },
      { id: 'alliance', kind: 'text', facts: ['S-11', 'PP-14'] }
    ],
    related: ['partnership/area-and-people', 'partnership/places-and-neighbourhoods']
  },
  'area-and-people': {
    blocks: [
      { id: 'people', kind: 'text', facts: ['S-12', 'PO-01'] },
      { id: 'languages', kind: 'text', facts: ['S-13'] },
      { id: 'languageChart', kind: 'chart', chart: 'languages', facts: ['S-13'] },
      {
        id: 'challenges',
        kind: 'list',
        items: ['deprivation', 'childPoverty', 'air', 'illness', 'longTerm', 'mind'],
        facts: ['S-14', 'S-15', 'S-16']
      }
    ],
    related: ['partnership/priorities', 'care/heart-diabetes-lungs-weight', 'care/stop-smoking']
  }
};
