import type { Page, PageBody, Topic } from '#lib/domain/page.ts';
import { CARE } from './care.ts';
import { HELP } from './help.ts';
import { PARTNERSHIP } from './partnership.ts';
import { RIGHTS } from './rights.ts';
import { TAKE_PART } from './take-part.ts';
import { TOPICS } from './topics.ts';

const bodies: Readonly<Record<string, Readonly<Record<string, PageBody>>>> = {
  help: HELP,
  rights: RIGHTS,
  care: CARE,
  partnership: PARTNERSHIP,
  'take-part': TAKE_PART
};

/** Throws, because a page without a body is a mistake in the tree, never the reader's. */
function bodyOf(topic: string, page: string): PageBody {
  const body = bodies[topic]?.[page];
  if (body === undefined) {
    throw new Error(`No "${page}" in src/lib/content/${topic}.ts: add what stands on the page.`);
  }
  return body;
}

/** Every topic with all that stands on its pages: only pages of content, the search and tools need so much. */
export const WHOLE_TOPICS: readonly Topic<Page>[] = TOPICS.map((topic) => ({
  ...topic,
  pages: topic.pages.map((page) => ({ ...page, ...bodyOf(topic.id, page.id) }))
}));

export interface WholePage {
  readonly topic: Topic<Page>;
  readonly page: Page;
}

export function findWholePage(topicId: string, pageId: string): WholePage | undefined {
  const topic = WHOLE_TOPICS.find(({ id }) => id === topicId);
  const page = topic?.pages.find(({ id }) => id === pageId);
  return topic && page ? { topic, page } : undefined;
}
