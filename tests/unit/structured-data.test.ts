import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { allDestinations, isListed } from '#lib/content/all-destinations.ts';
import type { AppFacts, Contact } from '#lib/domain/facts.ts';
import type { Destination } from '#lib/domain/paths.ts';
import type { Directory, Service } from '#lib/domain/service.ts';
import { describeContacts } from '#lib/metadata/described-contacts.ts';
import { describeServices } from '#lib/metadata/described-services.ts';
import { drawHead } from '#lib/metadata/head.ts';
import { drawJsonLd } from '#lib/metadata/json-ld.ts';
import { writeOpenSearch } from '#lib/metadata/open-search.ts';
import { readShownHead, type PageMetadata } from '#lib/metadata/page-metadata.ts';
import { describePage } from '#lib/metadata/structured-data.ts';
import { ItemListShape, PageShape, SiteShape } from './support/json-ld.ts';

const today = '2026-11-22';
const hostile = '</script><script>alert(1)</script><!-- & \u2028\u2029 "\'';

const sure = {
  publishers: ['NHS'],
  dated: '2026',
  check: false,
  reviewBy: null,
  confirmedOn: null
};
const line: Contact = { name: 'NHS 111', phones: [{ text: '111', tel: '111' }], facts: ['A'] };
const ward: Contact = {
  name: 'A ward',
  phones: [{ text: '020 8510 5555', tel: '+442085105555' }],
  address: { street: 'Homerton Row, London', postcode: 'E9 6SR' },
  email: 'ward@example.org',
  hours: [{ days: [1], opens: '09:00', closes: '17:00' }],
  facts: ['A']
};

const facts: AppFacts = {
  values: {},
  contacts: {
    nhs111: line,
    ward,
    bare: { name: 'Only a name', facts: ['A'] },
    doubtful: { ...ward, facts: ['A', 'B'] },
    past: { ...ward, facts: ['C'] },
    emergency: { ...line, name: 'Emergency services', phones: [{ text: '999', tel: '999' }] }
  },
  evidence: {
    A: sure,
    B: { ...sure, check: true },
    C: { ...sure, reviewBy: '2026-11-21' }
  },
  blocks: {},
  area: { languages: [], places: [] }
};

function pageOf(here: Destination, words = 'Words'): PageMetadata {
  const speech = { tag: 'tr', htmlLang: 'tr', say: () => words, facts, today };
  return { site: 'https://example.org/app', here, title: words, description: words, speech };
}

function readThing(html: string): unknown {
  const [, text = ''] = /<script type="application\/ld\+json">(.*)<\/script>/u.exec(html) ?? [];
  return text === '' ? undefined : JSON.parse(text);
}

describe('what a page says of itself', () => {
  const cards = allDestinations('tr').filter(({ kind }) => kind === 'card');
  const others = allDestinations('tr').filter(({ kind }) => kind !== 'card');

  test.each(others)('$kind is well formed', (here) => {
    const said = readThing(drawHead(pageOf(here)));
    const wanted = isListed(here) ? v.safeParse(PageShape, said).issues : said;
    expect(wanted).toBeUndefined();
  });

  test('the picker names the whole site', () => {
    const said = readThing(drawHead(pageOf({ kind: 'picker' })));
    expect(v.safeParse(SiteShape, said).issues).toBeUndefined();
  });

  test.each(cards)('card $card says nothing: it is held out to staff', (here) => {
    expect(describePage(pageOf(here))).toBeUndefined();
  });

  test('names the page as its heading does, and the way to it', () => {
    const here: Destination = { kind: 'page', lang: 'tr', topic: 'help', page: 'emergency' };
    const page = { ...pageOf(here, 'App'), title: 'Call · now · App', description: 'At once' };
    const said = describePage(page);
    expect(said).toMatchObject({ name: 'Call · now', description: 'At once', inLanguage: 'tr' });
    expect(said?.breadcrumb).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { name: 'App', item: 'https://example.org/app/tr/' },
        { name: 'App', item: 'https://example.org/app/tr/help/' },
        { name: 'Call · now' }
      ].map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step }))
    });
    expect(JSON.stringify(said)).toContain('"telephone":"999"');
  });

  test('is nothing where there is no page of ours: the shell and errors have no description', () => {
    expect(readShownHead('<head><title>App</title></head>')).toBeUndefined();
    const head =
      '<title>A &amp; &lt;b></title><meta name="description" content="&quot;c&quot; &amp;lt;"/>';
    expect(readShownHead(head)).toEqual({ title: 'A & <b>', description: '"c" &lt;' });
  });

  test('asks engines to leave out what is empty until it is used, and says no more of it', () => {
    const head = drawHead(pageOf({ kind: 'saved', lang: 'tr' }));
    expect(head).toContain('<meta name="robots" content="noindex" />');
    expect(head).not.toContain('ld+json');
    expect(drawHead(pageOf({ kind: 'about', lang: 'tr' }))).not.toContain('noindex');
  });
});

describe('nothing inside can end the element', () => {
  test('the worst string comes back as it was', () => {
    const html = drawJsonLd({ '@type': 'Thing', name: hostile });
    expect(html.match(/[<>]/gu)).toHaveLength(4);
    expect(html).not.toMatch(/[\u2028\u2029&]/u);
    expect(readThing(html)).toMatchObject({ name: hostile });
  });

  test('whatever the string, it comes back and opens no tag', () => {
    const piece = fc.constantFrom('</script', '<!--', '-->', '>', '&lt;', '\\', '"', '\u2028');
    const text = fc
      .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (name) => {
        const html = drawJsonLd({ '@type': 'Thing', name });
        expect(html.match(/[<>]/gu)).toHaveLength(4);
        expect(readThing(html)).toMatchObject({ name });
      })
    );
  });

  test('a whole head and a search description hold no mark of a hostile word', () => {
    const here: Destination = { kind: 'page', lang: 'tr', topic: 'help', page: 'emergency' };
    const page = pageOf(here, hostile);
    for (const text of [drawHead(page), writeOpenSearch(page.site, page.speech)]) {
      expect(text).not.toContain('<script>');
      expect(text).not.toContain('alert(1)</script>');
    }
  });
});

describe('contacts', () => {
  const describeOne = (id: string) => describeContacts([id], 'Urgent help', { facts, today });

  test('a line of the state names its service, its provider and its number', () => {
    expect(describeOne('nhs111')).toEqual([
      {
        '@type': 'GovernmentService',
        name: 'NHS 111',
        serviceType: 'Urgent help',
        provider: { '@type': 'Organization', name: 'NHS 111' },
        availableChannel: [
          {
            '@type': 'ServiceChannel',
            servicePhone: { '@type': 'ContactPoint', telephone: '111' }
          }
        ]
      }
    ]);
  });

  test('others have their address, phones and mail, and no hours', () => {
    expect(describeOne('ward')).toEqual([
      {
        '@type': 'Organization',
        name: 'A ward',
        address: {
          '@type': 'PostalAddress',
          streetAddress: 'Homerton Row',
          addressLocality: 'London',
          postalCode: 'E9 6SR',
          addressCountry: 'GB'
        },
        contactPoint: [
          { '@type': 'ContactPoint', telephone: '+442085105555' },
          { '@type': 'ContactPoint', email: 'ward@example.org' }
        ]
      }
    ]);
  });

  test.each(['doubtful', 'past', 'bare', 'unknown'])('%s is left out', (id) => {
    expect(describeOne(id)).toEqual([]);
  });
});

describe('services', () => {
  const gp: Service = {
    id: 'F84003',
    type: 'gp',
    name: 'Lower Clapton',
    address: '36 Lower Clapton Road, London',
    postcode: 'E5 0PQ',
    phone: { text: '020 8986 7111', tel: '+442089867111' },
    point: { latitude: 51.551, longitude: -0.053 },
    hours: [{ days: [1], opens: '08:00', closes: '18:30' }],
    source: 'fresh'
  };
  const directory: Directory = {
    services: [
      gp,
      { ...gp, id: 'a-feed-id', name: 'Fresh pharmacy', type: 'pharmacy' },
      { ...gp, name: 'Old hospital', type: 'hospital', source: 'old' },
      { ...gp, name: 'Unverified dentist', type: 'dentist', source: 'unverified' },
      { ...gp, name: 'Not seen for long', assuredDate: '2025-10' },
      { ...gp, name: 'From nowhere', source: 'unknown' },
      { ...gp, name: 'Some clinic', type: 'clinic' }
    ],
    neighbourhoods: {},
    sources: {
      fresh: { publisher: 'NHS', date: '2026-10' },
      old: { publisher: 'NHS', date: '2020-01' },
      unverified: { publisher: 'NHS', date: '2026-10', isUnverified: true }
    }
  };
  const lists = describeServices(directory, { say: (key) => key });
  const text = JSON.stringify(lists);

  test('verified records of known kinds are listed by kind, each list with its date', () => {
    expect(v.safeParse(v.array(ItemListShape), lists).issues).toBeUndefined();
    expect(lists.map(({ name, description }) => [name, description])).toEqual([
      ['directory:type.gp', 'NHS, 2026-10'],
      ['directory:type.gp', 'NHS, 2025-10'],
      ['directory:type.pharmacy', 'NHS, 2026-10'],
      ['directory:type.hospital', 'NHS, 2020-01']
    ]);
    expect(text).not.toContain('Unverified dentist');
    expect(text).not.toContain('From nowhere');
    expect(text).not.toContain('Some clinic');
  });

  test('hours and coordinates stay on the page, and only an NHS code is called one', () => {
    expect(text).not.toMatch(/hours|opens|18:30|latitude/iu);
    expect(text).not.toContain('a-feed-id');
    expect(text).toContain('"identifier":"ODS:F84003"');
  });
});
