import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawBars, type Bar } from './plot.ts';
import { tellValue } from './report.ts';
import { findResults, spreadOf, type Filter, type Result } from './statistics.ts';

function barsOf(
  results: readonly Result[],
  filter: Filter,
  name: (result: Result) => string,
  series: (result: Result) => string
): Bar[] {
  const found = findResults(results, filter);
  const all = [...new Set(found.map(series))];
  return found.map((result) => {
    const { median, least, most } = spreadOf(result.runs);
    const told = tellValue(median, result.unit);
    return {
      name: name(result),
      value: median,
      least,
      most,
      told,
      series: all.indexOf(series(result))
    };
  });
}

/** Writes the plots of a run; resolves with their names. A plot without a number is left out. */
export function writePlots(results: readonly Result[], folder: string): string[] {
  const profiles = [
    ...new Set(findResults(results, { group: 'first visit' }).map((r) => r.profile))
  ];
  const bySite = ({ site }: Result): string => site;
  const [first] = findResults(results, { group: 'first visit', site: 'ours' });
  const plots: [file: string, title: string, bars: Bar[]][] = [
    ...profiles.map((profile): [string, string, Bar[]] => [
      `first-paint-${profile}`,
      `First paint of a first visit, ${profile}`,
      barsOf(
        results,
        { group: 'first visit', profile, name: 'first paint' },
        ({ site, page }) => `${site} ${page}`,
        bySite
      )
    ]),
    [
      'bytes',
      `What a first visit fetches, ${first?.page ?? ''}`,
      barsOf(
        results.filter(
          ({ name, page, profile }) =>
            name.startsWith('bytes of ') && page === first?.page && profile === first.profile
        ),
        { group: 'first visit' },
        ({ site, name }) => `${site}: ${name.replace('bytes of ', '')}`,
        bySite
      )
    ],
    [
      'afterwards',
      'On an installed phone, CPU ÷4',
      barsOf(
        results.filter(
          ({ group, unit, name }) =>
            unit === 'ms' &&
            ['offline', 'switch', 'step', 'search', 'near', 'launch'].includes(group) &&
            !/since asked|interactive|start of/u.test(name)
        ),
        {},
        ({ name }) => name,
        ({ group }) => group
      )
    ],
    [
      'work',
      'Main thread of a first visit',
      barsOf(
        results,
        { group: 'work', name: 'main thread' },
        ({ site, profile }) => `${site} ${profile}`,
        bySite
      )
    ]
  ];
  mkdirSync(folder, { recursive: true });
  return plots
    .filter(([, , bars]) => bars.length > 0)
    .map(([file, title, bars]) => {
      writeFileSync(join(folder, `${file}.svg`), drawBars(title, bars));
      return `${file}.svg`;
    });
}
