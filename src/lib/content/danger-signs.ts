/** Signs of danger to life (EM-01), with the keys `help:where-to-go.danger.<id>`. */
export const DANGER_SIGNS = [
  { id: 'breathing', icon: 's-breathing' },
  { id: 'chestPain', icon: 's-chest-pain' },
  { id: 'bleeding', icon: 's-bleeding' },
  { id: 'unconscious', icon: 's-unconscious' },
  { id: 'stroke', icon: 's-stroke' },
  { id: 'fits', icon: 's-fits' },
  { id: 'confusion', icon: 's-confusion' },
  { id: 'allergy', icon: 's-allergy' },
  { id: 'burns', icon: 's-burns' }
] as const;
