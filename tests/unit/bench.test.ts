import { describe, expect, test } from 'vitest';
import { makeFloorPage } from '../bench/floor.ts';
import { drawBars, drawLines } from '../bench/plot.ts';
import { parseStat } from '../bench/processes.ts';
import { tellValue } from '../bench/report.ts';
import { parseSite } from '../bench/sites.ts';
import { fitLine, medianOf, Results, type Result } from '../bench/statistics.ts';
import { judge, targets } from '../bench/targets.ts';
import { divide, kindOf } from '../bench/traffic.ts';
import { blockingTime, layoutShift } from '../bench/visit.ts';

const notes = {
  firstPaint: 100,
  largestPaint: 100,
  ready: 0,
  heading: 0,
  controlled: 0,
  tasks: [],
  shifts: [],
  keystrokes: []
};

describe('numbers', () => {
  test('the median of an even number of runs lies between the two in the middle', () => {
    expect(medianOf([9, 1, 4])).toBe(4);
    expect(medianOf([9, 1, 4, 6])).toBe(5);
    expect(medianOf([])).toBeNaN();
  });

  test('runs are gathered under their names, and what was not measured is left out', () => {
    const results = new Results();
    const where = { group: 'a', site: 'ours', profile: 'phone', page: '/', name: 'x' };
    for (const value of [1, Number.NaN, 3, undefined]) results.add({ ...where, unit: 'ms' }, value);
    results.add({ ...where, site: 'floor', unit: 'ms' }, 5);
    expect(results.list().map(({ site, runs }) => [site, runs])).toEqual([
      ['ours', [1, 3]],
      ['floor', [5]]
    ]);
  });

  test('a straight line is found, and how much of the points it explains', () => {
    expect(
      fitLine([
        [10, 25],
        [20, 45],
        [30, 65]
      ])
    ).toEqual({ slope: 2, foot: 5, explained: 1 });
    expect(
      fitLine([
        [1, 5],
        [2, 0],
        [3, 5]
      ]).explained
    ).toBe(0);
  });

  test('only the part of a task over 50 ms that ends after the first paint blocks', () => {
    const tasks: [number, number][] = [
      [0, 90],
      [80, 70],
      [300, 40],
      [400, 150]
    ];
    expect(blockingTime({ ...notes, tasks })).toBe(20 + 100);
  });

  test('layout shifts are summed while they are close together, without those after a tap', () => {
    const shifts: [number, number, boolean][] = [
      [0, 0.1, false],
      [900, 0.1, false],
      [1_000, 0.5, true],
      [3_000, 0.15, false]
    ];
    expect(layoutShift({ ...notes, shifts })).toBeCloseTo(0.2);
  });
});

describe('traffic', () => {
  const answer = { type: 'text/javascript', bytes: 1, status: 200, asked: 0, sent: 0 };

  test('an answer belongs to the page once for each time the page got one, then to its worker', () => {
    const log = ['/a.js', '/b.js', '/a.js'].map((path) => ({
      ...answer,
      path,
      isWorkerScript: false
    }));
    const worker = { ...answer, path: '/sw.js', isWorkerScript: true };
    expect(divide([...log, worker], ['/a.js', '/sw.js']).map(({ by }) => by)).toEqual([
      'page',
      'worker',
      'worker',
      'worker'
    ]);
  });

  test('a worker is no script, and a manifest is data', () => {
    expect(kindOf({ type: 'text/javascript', isWorkerScript: true })).toBe('worker');
    expect(kindOf({ type: 'application/manifest+json', isWorkerScript: false })).toBe('json');
    expect(kindOf({ type: 'image/svg+xml', isWorkerScript: false })).toBe('img');
  });
});

test('the floor has the words, headings, lists and links of a page, and nothing that is loaded or pressed', () => {
  const page = `<!doctype html><html lang="ar" dir="rtl" class="x"><head><title>T</title><style>a{}</style></head>
    <body><header>gone</header><main id="m"><!--[--><h1 class="s1">One</h1><section><p>Two
    <bdi dir="ltr" class="q">3</bdi> <a href="/ar/x/" data-y="a>b">four</a></p></section>
    <ul><li><svg><path d="M0"/></svg>five</li></ul><button type="button"><span>press</span></button>
    <script>let z;</script><!--]--></main></body></html>`;
  const floor = makeFloorPage(page);
  expect(floor).toContain('<html lang="ar" dir="rtl">');
  expect(floor).toContain(
    '<h1>One</h1><p>Two <bdi dir="ltr">3</bdi> <a href="/ar/x/">four</a></p> <ul><li>five</li></ul>'
  );
  expect(floor).not.toMatch(/script|press|class|svg|gone|<!--/u);
  expect(() => makeFloorPage('<html><body></body></html>')).toThrow('main');
});

test('sites are named on the command line as folders or addresses, with a page of their own', () => {
  expect(parseSite('old=/srv/site#/start/')).toMatchObject({
    name: 'old',
    source: { kind: 'folder', folder: '/srv/site' },
    only: '/start/',
    isOurs: false
  });
  expect(parseSite('https://example.org/a/?b')).toMatchObject({
    name: 'example.org',
    source: { kind: 'address', address: 'https://example.org' },
    only: '/a/?b'
  });
  expect(() => parseSite('')).toThrow('name=folder');
});

describe('targets', () => {
  const make = (site: string, page: string, name: string, runs: number[]): Result => ({
    ...{ group: 'first visit', profile: 'phone', unit: 'ms' },
    ...{ site, page, name, runs }
  });
  const target = targets.find(({ what }) => what.startsWith('first paint on the phone'));

  test('a ratio is taken page by page, and the worst page counts', () => {
    const results = [
      make('ours', '/a/', 'first paint', [1_000, 1_100, 5_000]),
      make('floor', '/a/', 'first paint', [1_000]),
      make('ours', '/b/', 'first paint', [900]),
      make('floor', '/b/', 'first paint', [600])
    ];
    expect(target && judge(target, results)).toMatchObject({
      measured: 1.5,
      where: 'phone /b/',
      isMet: false
    });
    expect(target && judge(target, results.slice(0, 2))).toMatchObject({ isMet: true });
  });

  test('what was not measured is not judged', () => {
    expect(target && judge(target, [])).toBeNull();
  });
});

test('numbers are told in their units', () => {
  expect(tellValue(23_440, 'bytes')).toBe('23.4 kB');
  expect(tellValue(812.4, 'ms')).toBe('812 ms');
  expect(tellValue(1.149, 'ratio')).toBe('1.15 ×');
  expect(tellValue(0, 'score')).toBe('0');
  expect(tellValue(0.25, 'score')).toBe('0.25');
});

test('the account of a process is read past a name with brackets and spaces', () => {
  expect(parseStat('12 (a) b) S 7 1 1 0 -1 0 1 1 1 1 10 20 3 4 20 0')).toEqual({
    parent: 7,
    ticks: 37
  });
});

test('plots escape what they are given and keep every number', () => {
  const bar = { name: '<a & b>', value: 5, least: 4, most: 9, told: '5 ms', series: 0 };
  const bars = drawBars('A "plot"', [bar]);
  expect(bars).toContain('&lt;a &amp; b>');
  expect(bars).toContain('5 ms');
  const lines = drawLines(
    'L',
    [
      {
        name: 'l',
        points: [
          [10, 1],
          [30, 3]
        ]
      }
    ],
    String,
    'x'
  );
  expect(lines.match(/<circle/gu)).toHaveLength(2);
  expect(bars + lines).not.toContain('NaN');
});
