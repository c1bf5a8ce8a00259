import { describe, expect, test } from 'vitest';
import { CARE } from '#lib/content/care.ts';
import { HELP } from '#lib/content/help.ts';
import { findWholePage, WHOLE_TOPICS } from '#lib/content/pages.ts';
import { PARTNERSHIP } from '#lib/content/partnership.ts';
import { RIGHTS } from '#lib/content/rights.ts';
import { TAKE_PART } from '#lib/content/take-part.ts';
import { TOPICS } from '#lib/content/topics.ts';

const bodies = {
  help: HELP,
  rights: RIGHTS,
  care: CARE,
  partnership: PARTNERSHIP,
  'take-part': TAKE_PART
};

describe('the tree of pages', () => {
  test('whatever is written stands in the table of contents, and the other way round', () => {
    const written = Object.entries(bodies).flatMap(([topic, pages]) =>
      Object.keys(pages).map((page) => `${topic}/${page}`)
    );
    const listed = TOPICS.flatMap(({ id, pages }) => pages.map((page) => `${id}/${page.id}`));
    expect(new Set(written)).toEqual(new Set(listed));
    expect(new Set(listed).size).toBe(listed.length);
  });

  test('a whole page is its sign and what stands on it', () => {
    for (const topic of TOPICS) {
      for (const sign of topic.pages) {
        const found = findWholePage(topic.id, sign.id);
        expect(found?.topic.id).toBe(topic.id);
        expect(found?.page).toMatchObject(sign);
        expect(found?.page.blocks.length).toBeGreaterThan(0);
      }
    }
  });

  test('what is not in the tree is not found', () => {
    expect(findWholePage('help', 'nowhere')).toBeUndefined();
    expect(findWholePage('constructor', 'toString')).toBeUndefined();
    expect(WHOLE_TOPICS.map(({ id }) => id)).toEqual(TOPICS.map(({ id }) => id));
  });
});
