import { bubble, circle, dot, drop, house, pains, pound, type IconSource } from './icon-source.ts';
import { POINTING } from './icons-pointing.ts';

/** Signs of the interface. Arrows point as English reads; whoever draws one mirrors it for the others. */
const INTERFACE = {
  home: { from: 'places/home_alt' },
  back: { draw: 'M30 8 14 24l16 16' },
  forward: { draw: 'm18 8 16 16-16 16' },
  down: { draw: 'm8 17 16 16 16-16' },
  close: { draw: 'm10 10 28 28M38 10 10 38' },
  check: { from: 'symbols/yes' },
  cross: { from: 'symbols/no' },
  warning: { from: 'symbols/alert_triangle' },
  info: { from: 'symbols/info' },
  download: { draw: 'M24 5v26M13 21l11 11 11-11M7 33v9h34v-9' },
  trash: { draw: 'M7 13h34M17 13V6h14v7M11 13l2 30h22l2-30M20 21v14M28 21v14' },
  settings: { from: 'symbols/ui_settings' },
  language: {
    draw: `${circle}M4 24h40M24 4c-12 11-12 29 0 40c12-11 12-29 0-40zM7 14h34M7 34h34`
  },
  search: { from: 'symbols/magnifying_glass' },
  share: {
    draw: 'M12 18a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM36 5a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM36 31a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM17.5 21.500l13-7.500M17.5 26.500l13 7.5'
  },
  phone: { from: 'objects/phone' },
  message: { from: 'symbols/communication' },
  email: { draw: 'M5 10h38v28H5zM5 11l19 16 19-16' },
  'map-pin': { from: 'symbols/geo_location' },
  clock: { draw: `${circle}M24 12v12l8 6` },
  leave: { draw: 'M21 6H7v36h14M18 24h24M32 14l10 10-10 10' },
  offline: {
    draw: 'M6 6l36 36M5 19a28 28 0 0 1 10-6.500M23 11a28 28 0 0 1 20 8M12 27a18 18 0 0 1 9-5M30 23.500a18 18 0 0 1 6 3.500M18.5 34a8 8 0 0 1 9-1',
    fill: dot(24, 40)
  },
  update: { draw: 'M42 7v11H31M41 17A18 18 0 0 0 7 20M6 41V30h11M7 31a18 18 0 0 0 34-3' },
  'add-to-home': {
    draw: 'M14 4h20a3 3 0 0 1 3 3v34a3 3 0 0 1-3 3H14a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM24 16v14M17 23h14M21 38h6'
  },
  'ios-share': { draw: 'M24 30V5M15 13l9-9 9 9M16 19H9v24h30V19h-7' },
  more: { fill: dot(10, 24) + dot(24, 24) + dot(38, 24) },
  menu: { from: 'symbols/ui_menu' },
  cards: { draw: 'M6 14h30v26H6zM12 14V8h30v26h-6M12 23h18M12 31h11' },
  saved: { draw: 'M12 5h24v38L24 33 12 43z' },
  side: { draw: 'M5 8h38v32H5zM24 8v32M10 16h8M10 23h8M30 16h8M30 23h8M10 30h5M30 30h5' },
  bigger: { draw: 'M29 6h13v13M19 42H6V29M42 6 28 20M6 42l14-14' },
  turn: { draw: 'M8 20a17 17 0 0 1 32 0M40 8v12H28M40 28a17 17 0 0 1-32 0M8 40V28h12' },
  swap: { draw: 'M8 16h32M32 8l8 8-8 8M40 33H8M16 25l-8 8 8 8' },
  listen: { draw: 'M6 18h8l12-10v32L14 30H6zM32 17a10 10 0 0 1 0 14M37 11a18 18 0 0 1 0 26' },
  pause: { draw: 'M16 9v30M32 9v30' },
  play: { draw: 'M14 8v32l26-16z' },
  stop: { draw: 'M11 11h26v26H11z' },
  slower: { draw: `${circle}M24 12v12h9` },
  print: { draw: 'M13 18V5h22v13M13 36H6V18h36v18h-7M13 29h22v14H13z' },
  copy: { draw: 'M16 16h26v26H16zM10 32H6V6h26v4' },
  contact: { from: 'symbols/ui_user_profile' },
  woman: { from: 'people/woman' },
  man: { from: 'people/man' }
} as const satisfies Record<string, IconSource>;

/** Topics and pages. */
const PAGES = {
  emergency: { from: 'vehicles/ambulance' },
  nhs111: { from: 'people/call_centre' },
  guide: { draw: 'M24 4v40M16 44h16M24 8H10l-5 5 5 5h14M24 21h14l5 5-5 5H24' },
  crisis: { from: 'people/mental_disorders' },
  pharmacy: { from: 'symbols/pharmacy_alt' },
  hospital: { from: 'places/hospital' },
  rights: { from: 'objects/justice' },
  // A form and a person, never an identity card: none is needed to register.
  register: { from: 'objects/health_worker_form' },
  interpreter: { from: 'symbols/forum' },
  costs: { draw: circle + pound },
  information: { from: 'objects/register_book' },
  chaperone: { from: 'people/people' },
  complaint: { draw: `${bubble}M24 13v10`, fill: dot(24, 28.5) },
  care: { from: 'devices/stethoscope' },
  gp: { from: 'people/doctor' },
  dentist: { from: 'body/tooth' },
  eyes: { from: 'body/eye' },
  'home-care': { from: 'symbols/hospice' },
  talking: { from: 'people/group_discussion_meeting' },
  pregnancy: { from: 'people/pregnant' },
  baby: { from: 'people/baby_0203m' },
  'sexual-health': { from: 'symbols/sexual_reproductive_health' },
  'drugs-alcohol': { from: 'nutrition/alcohol' },
  smoking: { from: 'symbols/smoking_cessation_alt' },
  heart: { from: 'symbols/heart_cardiogram' },
  screening: { from: 'symbols/medical_search' },
  'learning-disability': { from: 'people/child_cognition' },
  deaf: { from: 'body/ear' },
  ageing: { from: 'people/elderly' },
  carer: {
    // The hand alone: its two sparkles make room for a heart.
    from: 'people/clean_hands',
    only: 2,
    draw: 'M29 23c-5-4-9-7-9-11a4.7 4.7 0 0 1 9-2 4.7 4.7 0 0 1 9 2c0 4-4 7-9 11z'
  },
  // A person at home: says nothing to somebody looking over a shoulder.
  'domestic-abuse': { from: 'symbols/home-quarantine' },
  safeguarding: {
    draw: 'M24 4 7 10v13c0 10 7 17 17 21c10-4 17-11 17-21V10zM24 13a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM14 34c1-4 5-7 10-7s9 3 10 7'
  },
  money: { draw: `${house}M28 24a4 4 0 0 0-8 1c0 4 1.5 6-1.5 10H29M18 29.500h8` },
  'social-prescribing': { from: 'symbols/community_meeting' },
  'new-in-uk': { from: 'people/travel_alt' },
  partnership: { from: 'people/i_groups_perspective_crowd' },
  neighbourhoods: { from: 'places/village' },
  priorities: {
    draw: `${circle}M24 12a12 12 0 1 0 0 24a12 12 0 0 0 0-24z`,
    fill: 'M20 24a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'
  },
  programmes: { from: 'symbols/i_exam_multiple_choice' },
  partners: { from: 'symbols/interoperability' },
  areas: { draw: 'm5 10 12-4 14 5 12-4v31l-12 4-14-5-12 4zM17 6v31M31 11v31' },
  'area-people': { from: 'graphs/chart_bar' },
  'take-part': { from: 'objects/megaphone' },
  medicines: { from: 'medications/medicines' },
  calendar: { from: 'objects/calendar' },
  understand: { draw: `${bubble}M14 16h20M14 25h12` }
} as const satisfies Record<string, IconSource>;

/**
 * Danger to life, and complaints that the guide asks about: in a sprite that few pages load, hence the `s-`. Each must
 * be read rightly without its words.
 */
const SIGNS = {
  's-breathing': { from: 'body/lungs' },
  's-bleeding': {
    from: 'body/arm',
    place: 'translate(2 -7) scale(.92)',
    fill: drop(14, 30) + drop(23, 34) + drop(31, 25) + drop(15, 38)
  },
  's-chest-pain': {
    draw: 'M22 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM7 44V28a8 8 0 0 1 8-8h14a8 8 0 0 1 8 8v16M13 44V30M31 44v-4M20 27l-2-2M34 29l1-1M26 25v-2',
    fill: 'M26 40c-4-3-7-5-7-8a3.5 3.5 0 0 1 7-1.5 3.5 3.5 0 0 1 7 1.5c0 3-3 5-7 8z'
  },
  's-unconscious': {
    draw: 'M4 42h40M10 26a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM19 27h13l12 4v6H19zM23 32h9M32 37l5-3h7'
  },
  's-stroke': {
    draw: `${circle}M13 17h6M28 20l7 2M13 33h10c4 0 6 2 9 6`,
    fill: dot(16, 21) + dot(31, 26)
  },
  's-fits': { from: 'conditions/chills' },
  's-confusion': {
    from: 'body/head',
    draw: 'M18 17a5 5 0 1 1 7.5 4.300c-1.8 1.1-2.5 2-2.5 4.2',
    fill: dot(23, 30)
  },
  's-allergy': { from: 'conditions/allergies' },
  's-burns': { from: 'conditions/burn' },
  's-tooth-pain': {
    from: 'body/tooth',
    place: 'translate(-2 8) scale(.82)',
    draw: pains
  },
  's-eye-pain': {
    from: 'body/eye',
    place: 'translate(-2 12) scale(.86)',
    draw: 'm24 3-3 5h5l-3 5M36 5l-4 4 5 2-4 5M12 5l4 4-5 2 4 5'
  },
  's-sore-throat': { from: 'conditions/coughing_alt' },
  's-sick-child': {
    from: 'people/boy_0105y',
    place: 'translate(-10 0)',
    with: { from: 'devices/thermometer', place: 'translate(16 8) scale(.75)' }
  },
  's-injury': { from: 'objects/bandage_adhesive' },
  's-low-mood': { from: 'emotions/sad' }
} as const satisfies Record<string, IconSource>;

export const ICON_SOURCES: Readonly<Record<string, IconSource>> = {
  ...INTERFACE,
  ...PAGES,
  ...SIGNS,
  ...POINTING
};
