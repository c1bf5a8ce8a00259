import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Json } from '#lib/domain/bundle.ts';
import { importOruk } from '../../../src/tools/directory/commands.ts';
import { objectOf } from '../../../src/tools/directory/json.ts';
import { FETCH_LIMITS, fetchFeed } from '../../../src/tools/directory/oruk-fetch.ts';
import { copiedFolder, feedService, fixture, page, refusalOf, settingsFor } from './support.ts';

function withPostcode(postcode: string): Json {
  const json: Json = JSON.parse(JSON.stringify(feedService()).replace('E8 1HP', postcode));
  return json;
}

async function refusedText(text: string): Promise<string> {
  const folder = copiedFolder();
  const path = join(dirname(folder), 'feed.json');
  writeFileSync(path, text);
  const settings = settingsFor(folder, { write: true, type: 'clinic', source: 'nhs-other-sites' });
  const words = await refusalOf(() => importOruk(path, settings));
  expect(readFileSync(join(folder, 'services.json'), 'utf8')).toBe(
    readFileSync('data/directory/services.json', 'utf8')
  );
  return words;
}

describe('a feed that cannot be trusted is refused by record and path, and nothing is written', () => {
  const noId = objectOf(Object.entries(feedService()).filter(([name]) => name !== 'id'));
  test.each<[string, Json, RegExp]>([
    [
      'no id',
      page([feedService(), noId]),
      /contents\[1\] \("Example advice centre"\): \.id is missing\. Correct/u
    ],
    [
      'an id twice',
      page([feedService(), feedService()]),
      /contents\[1\].*\.id stands at contents\[0\] already/u
    ],
    ['an empty name', page([feedService({ name: ' ' })]), /contents\[0\].*\.name: is empty/u],
    ['no name', [{ ...feedService(), name: null }], /\[0\].*must have required property 'name'/u],
    [
      'HTML in the name',
      [feedService({ name: 'A <img src=x onerror=alert(1)>' })],
      /\[0\].*\.name holds HTML/u
    ],
    ['an entity in the name', [feedService({ name: 'A &lt;b&gt;' })], /\.name holds HTML/u],
    [
      'a bidi override',
      [feedService({ description: 'safe \u202Egnihton' })],
      /\.description holds the character U\+202E/u
    ],
    [
      'a control character',
      [feedService({ name: 'A\u0007' })],
      /\.name holds the character U\+0007/u
    ],
    [
      'an escape for the terminal',
      [feedService({ x: ['\u001b[2J'] })],
      /\.x\[0\] holds the character U\+001B/u
    ],
    [
      'a javascript link',
      [feedService({ url: ' java\nscript:alert(1)' })],
      /\.url is a link that runs/u
    ],
    [
      'a javascript link deep inside',
      [feedService({ contacts: [{ id: 'c', x: 'JavaScript:1' }] })],
      /\.contacts\[0\]\.x is a link that runs/u
    ],
    [
      'an ftp link',
      [feedService({ url: 'ftp://example.org' })],
      /\.url is no http or https address/u
    ],
    ['a number for a name', [feedService({ name: 5 })], /\.name must be string/u],
    [
      'a wrong status',
      [feedService({ status: 'open' })],
      /\.status must be equal to one of the allowed values \(active, /u
    ],
    [
      'a text for a latitude',
      [
        JSON.parse(
          JSON.stringify(feedService()).replace(
            '"location_type"',
            '"latitude":"51.5","location_type"'
          )
        )
      ],
      /\.service_at_locations\[0\]\.location\.latitude must be number/u
    ],
    [
      'a phone that is a list',
      [feedService({ phones: [['020']] })],
      /\.phones\[0\]must be object|\.phones\[0\] ?must be object/u
    ],
    ['phones that are a text', [feedService({ phones: '020' })], /\.phones must be array/u],
    ['a service that is a text', ['hello'], /\[0\]: is no object/u],
    [
      'a postcode that is none',
      [withPostcode('nowhere')],
      /addresses\[0\]\.postal_code: "nowhere" is not a postcode/u
    ],
    [
      'a field with a poisonous name',
      [JSON.parse('{"id":"a","name":"b","status":"active","__proto__":{"x":1}}')],
      /__proto__/u
    ],
    ['an id with a path in it', [feedService({ id: '../../etc' })], /\.id: is not an id/u],
    ['no services', { hello: 'world' }, /no Open Referral UK service, no list/u]
  ])('%s', async (_, json, sentence) => {
    expect(await refusedText(JSON.stringify(json))).toMatch(sentence);
  });

  test('JSON that is cut off', async () => {
    expect(await refusedText(JSON.stringify(page([feedService()])).slice(0, -5))).toMatch(
      /feed\.json is not complete JSON .* cut off or damaged/u
    );
  });

  test('nesting without end', async () => {
    expect(await refusedText(`[${'{"a":'.repeat(100)}1${'}'.repeat(100)}]`)).toMatch(
      /nested more than/u
    );
  });

  test('the official example as it is: its postcode and its point are of no place here', async () => {
    const words = await refusedText(JSON.stringify(fixture('service_full.json')));
    expect(words).toMatch(/postal_code: "ABC 1234" is not a postcode/u);
    expect(words).toMatch(/latitude 100 and longitude 101 are no place in London/u);
  });

  test('a type nobody can tell', async () => {
    const folder = copiedFolder();
    const path = join(dirname(folder), 'feed.json');
    writeFileSync(path, JSON.stringify(feedService()));
    const settings = settingsFor(folder, { source: 'nhs-other-sites' });
    expect(await refusalOf(() => importOruk(path, settings))).toMatch(/say --type <type>/u);
  });
});

describe('a feed at an address', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function serve(
    answers: (
      path: string
    ) => { status?: number; headers?: Record<string, string>; body?: string } | undefined
  ): Promise<string> {
    const made = createServer((request, response) => {
      const answer = answers(request.url ?? '');
      if (answer === undefined) return;
      response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? '');
    });
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    const at = made.address();
    return `http://127.0.0.1:${String(typeof at === 'object' ? at?.port : '')}/services`;
  }
  const quiet = (): void => undefined;

  test('its pages are followed, and short services are fetched whole', async () => {
    const short = { id: 'short', name: 'Example advice centre', status: 'active' };
    const url = await serve((path) => {
      if (path === '/services/short') return { body: JSON.stringify(feedService({ id: 'short' })) };
      const number = path.includes('page=2') ? 2 : 1;
      const content = number === 2 ? short : feedService({ id: 'first' });
      return {
        body: JSON.stringify({
          ...page([content]),
          total_pages: 2,
          page_number: number,
          total_items: 2
        })
      };
    });
    expect(await fetchFeed(url, quiet)).toEqual([
      feedService({ id: 'first' }),
      feedService({ id: 'short' })
    ]);
  });

  test.each<
    [
      string,
      (
        path: string
      ) => { status?: number; headers?: Record<string, string>; body?: string } | undefined,
      RegExp
    ]
  >([
    [
      'another host',
      () => ({ status: 302, headers: { location: 'http://localhost:1/services' } }),
      /sends on to http:\/\/localhost:1/u
    ],
    [
      'a redirect to a file',
      () => ({ status: 302, headers: { location: 'file:///etc/passwd' } }),
      /no http or https address/u
    ],
    [
      'a ring of redirects',
      () => ({ status: 302, headers: { location: '/services' } }),
      /sends on more than 3 times/u
    ],
    [
      'a page too many',
      () => ({ body: JSON.stringify({ ...page([]), total_pages: 9 }) }),
      /says it has 9 pages/u
    ],
    [
      'the same page again',
      () => ({ body: JSON.stringify({ ...page([]), total_pages: 2 }) }),
      /does not turn its pages/u
    ],
    ['an answer too long', () => ({ body: ' '.repeat(5000) }), /more than 2000 bytes/u],
    ['an answer cut off', () => ({ body: '{"contents": [' }), /no complete JSON/u],
    ['an error', () => ({ status: 500 }), /status 500/u],
    ['silence', () => undefined, /did not answer within/u]
  ])('%s is refused', async (_, answers, sentence) => {
    const url = await serve(answers);
    const limits = { ...FETCH_LIMITS, pages: 5, bytes: 2000, seconds: 0.5 };
    expect(await refusalOf(() => fetchFeed(url, quiet, limits))).toMatch(sentence);
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/services', 'https://user:word@example.org/'])(
    'the address %s is refused',
    async (url) => {
      expect(await refusalOf(() => fetchFeed(url, quiet))).toMatch(/no http or https address/u);
    }
  );
});
