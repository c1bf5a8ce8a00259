import type { PagePath, PageSign, Topic } from '#lib/domain/page.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { CARD_ICONS } from './card-ids.ts';

/** Every topic and page, in reading order: most urgent first. What stands on them is in pages.ts, which most screens do without. */
export const TOPICS: readonly Topic[] = [
  {
    id: 'help',
    icon: 'emergency',
    pages: [
      { id: 'where-to-go', icon: 'guide' },
      { id: 'emergency', icon: 'emergency' },
      { id: 'nhs-111', icon: 'nhs111' },
      { id: 'mental-health-crisis', icon: 'crisis' },
      { id: 'pharmacy-first', icon: 'pharmacy' },
      { id: 'a-and-e', icon: 'hospital' }
    ]
  },
  {
    id: 'rights',
    icon: 'rights',
    pages: [
      { id: 'register-with-a-gp', icon: 'register' },
      { id: 'interpreter', icon: 'interpreter' },
      { id: 'costs', icon: 'costs' },
      { id: 'accessible-information', icon: 'information' },
      { id: 'chaperone', icon: 'chaperone' },
      { id: 'complaints', icon: 'complaint' }
    ]
  },
  {
    id: 'care',
    icon: 'care',
    pages: [
      { id: 'gp', icon: 'gp' },
      { id: 'pharmacy', icon: 'medicines' },
      { id: 'dentist', icon: 'dentist' },
      { id: 'eyes', icon: 'eyes' },
      { id: 'hospital', icon: 'hospital' },
      { id: 'help-at-home', icon: 'home-care' },
      { id: 'talking-therapies', icon: 'talking' },
      { id: 'pregnancy', icon: 'pregnancy' },
      { id: 'babies-and-children', icon: 'baby' },
      { id: 'sexual-health', icon: 'sexual-health', sensitive: true },
      { id: 'drugs-and-alcohol', icon: 'drugs-alcohol', sensitive: true },
      { id: 'stop-smoking', icon: 'smoking' },
      { id: 'heart-diabetes-lungs-weight', icon: 'heart' },
      { id: 'screening', icon: 'screening' },
      { id: 'learning-disability-and-autism', icon: 'learning-disability' },
      { id: 'deaf-and-sight-loss', icon: 'deaf' },
      { id: 'ageing-well-and-dementia', icon: 'ageing' },
      { id: 'carers', icon: 'carer' },
      { id: 'domestic-abuse', icon: 'domestic-abuse', sensitive: true },
      { id: 'safeguarding', icon: 'safeguarding', sensitive: true },
      { id: 'money-food-housing-work', icon: 'money' },
      { id: 'social-prescribing', icon: 'social-prescribing' },
      { id: 'new-in-the-uk', icon: 'new-in-uk', sensitive: true }
    ]
  },
  {
    id: 'partnership',
    icon: 'partnership',
    pages: [
      { id: 'what-we-do', icon: 'partnership' },
      { id: 'places-and-neighbourhoods', icon: 'neighbourhoods' },
      { id: 'priorities', icon: 'priorities' },
      { id: 'programmes', icon: 'programmes' },
      { id: 'partners', icon: 'partners' },
      { id: 'north-east-london', icon: 'areas' },
      { id: 'area-and-people', icon: 'area-people' }
    ]
  },
  {
    id: 'take-part',
    icon: 'take-part',
    pages: [
      { id: 'get-involved', icon: 'take-part' },
      { id: 'share', icon: 'share' }
    ]
  }
];

/** The large tiles of the home page, most urgent first. */
export const HOME_TILES: readonly PagePath[] = [
  'help/emergency',
  'help/where-to-go',
  'help/nhs-111',
  'help/mental-health-crisis',
  'rights/register-with-a-gp',
  'rights/interpreter',
  'help/pharmacy-first',
  'care/pregnancy'
];

export interface FoundPage {
  readonly topic: Topic;
  readonly page: PageSign;
}

export function findTopic(id: string): Topic | undefined {
  return TOPICS.find((topic) => topic.id === id);
}

export function findPage(topicId: string, pageId: string): FoundPage | undefined {
  const topic = findTopic(topicId);
  const page = topic?.pages.find((candidate) => candidate.id === pageId);
  return topic && page ? { topic, page } : undefined;
}

/** Looks up `topic/page`; throws, because a broken reference is a mistake in the tree, never the reader's. */
export function pageAt(path: PagePath): FoundPage {
  const [topicId = '', pageId = ''] = path.split('/');
  const found = findPage(topicId, pageId);
  if (!found) {
    throw new Error(
      `No page "${path}" in src/lib/content/topics.ts: correct the reference or add the page.`
    );
  }
  return found;
}

/** Whether a place is one that must leave no entry of its own in the history. */
export function isSensitive(place: Destination): boolean {
  return place.kind === 'page' && findPage(place.topic, place.page)?.page.sensitive === true;
}

/** How many pages one language has: topics and their pages, cards, and home, services, search, settings,
 * about, sources, saved. */
export const PAGES_PER_LANGUAGE =
  TOPICS.reduce((sum, topic) => sum + 1 + topic.pages.length, 0) +
  1 +
  Object.keys(CARD_ICONS).length +
  7;
