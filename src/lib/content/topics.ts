import type { Page, PagePath, Topic } from '#lib/domain/page.ts';
import type { Destination } from '#lib/domain/paths.ts';
import { CARD_ICONS } from './card-ids.ts';
import { CARE } from './care.ts';
import { HELP } from './help.ts';
import { PARTNERSHIP } from './partnership.ts';
import { RIGHTS } from './rights.ts';
import { TAKE_PART } from './take-part.ts';

/** Every topic and page, in reading order: most urgent first. */
export const TOPICS: readonly Topic[] = [
  { id: 'help', icon: 'emergency', pages: HELP },
  { id: 'rights', icon: 'rights', pages: RIGHTS },
  { id: 'care', icon: 'care', pages: CARE },
  { id: 'partnership', icon: 'partnership', pages: PARTNERSHIP },
  { id: 'take-part', icon: 'take-part', pages: TAKE_PART }
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
  readonly page: Page;
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
