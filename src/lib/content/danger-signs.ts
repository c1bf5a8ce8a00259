/** Signs of danger to life (EM-01), with the keys `help:where-to-go.danger.<id>`. */
export const DANGER_SIGNS = [
  { id: 'breathing', icon: 'breathing' },
  { id: 'chestPain', icon: 'chest-pain' },
  { id: 'bleeding', icon: 'bleeding' },
  { id: 'unconscious', icon: 'unconscious' },
  { id: 'stroke', icon: 'stroke' },
  { id: 'fits', icon: 'fits' },
  { id: 'confusion', icon: 'confusion' },
  { id: 'allergy', icon: 'allergy' },
  { id: 'burns', icon: 'burns' }
] as const;
