import { measureCorrection } from './correction.ts';
import type { Context } from './context.ts';
import { measureFirstVisit } from './first-visit.ts';
import { installedGroups, measureInstalled } from './on-phone.ts';
import type { Options } from './options.ts';
import { ourSite, type Site } from './sites.ts';
import { measureWork, rates } from './work.ts';

export interface Step {
  name: string;
  /** Resolves with a few words for the line of progress. */
  run: (context: Context) => Promise<string>;
}

/** A B C, then C B A: what wears a machine down over time wears all sites down alike. */
export function interleave<Value>(values: readonly Value[], run: number): Value[] {
  return run % 2 === 0 ? [...values] : [...values].reverse();
}

function pagesOf(site: Site, pages: readonly string[]): readonly string[] {
  return site.only === undefined ? pages : pages.slice(0, 1);
}

/** One run of everything that was asked for, in the order of this run. */
export function planRun(options: Options, sites: readonly Site[], run: number): Step[] {
  const { only, pages, profiles, correction } = options;
  const [first = '/en/'] = pages;
  const steps: Step[] = [];
  if (only.includes('first')) {
    for (const profile of profiles) {
      for (const page of pages) {
        for (const site of interleave(sites, run)) {
          if (!pagesOf(site, pages).includes(page)) continue;
          steps.push({
            name: `first visit, ${profile}, ${site.name} ${site.only ?? page}`,
            run: (context) => measureFirstVisit(context, site, profile, page, page === first)
          });
        }
      }
    }
  }
  if (only.includes('work')) {
    for (const rate of rates) {
      for (const site of interleave(sites, run)) {
        steps.push({
          name: `work, CPU ÷${rate}, ${site.name} ${site.only ?? first}`,
          run: (context) => measureWork(context, site, first, rate)
        });
      }
    }
  }
  const wanted = installedGroups.filter((name) => only.includes(name));
  for (const site of sites.filter(({ isOurs }) => isOurs)) {
    if (wanted.length > 0) {
      steps.push({
        name: `installed, ${site.name}`,
        run: (context) => measureInstalled(context, site, pages, wanted)
      });
    }
    if (correction !== undefined && only.includes('correction')) {
      steps.push({
        name: `correction, ${site.name}`,
        run: (context) => measureCorrection(context, site, ourSite(correction), pages)
      });
    }
  }
  return steps;
}
