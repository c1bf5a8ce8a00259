/** The same steps in a real browser, against a host that fails to order. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Engine, Tab } from '../engines/engine.ts';
import { startHost, type Host } from '../host/host.ts';
import type { Rule } from '../host/rules.ts';
import * as page from './in-page.ts';
import type { Library } from './judge.ts';
import type { Releases } from './releases.ts';
import type { Player } from './run.ts';
import { languages, type HostState, type Language, type Step } from './steps.ts';
import type { Seen, Shown } from './world.ts';

const spoilt = /^\/(?:b\/|shell)/u;

const rules: Record<HostState, Rule[]> = {
  well: [],
  gone: [],
  hanging: [{ path: /./u, do: 'hang' }],
  corrupt: [{ path: spoilt, do: 'corrupt' }],
  cut: [{ path: spoilt, do: 'truncate', bytes: 1000 }],
  portal: [{ path: spoilt, do: 'portal' }]
};

interface Outcome {
  shown?: Shown[];
  reply?: string;
}

export class RealPhone implements Player {
  readonly library: Library;
  private state: HostState = 'well';
  private second: Tab | null = null;
  private last: Seen | null = null;
  /** The language that the first tab shows. */
  private here: Language = 'tr';
  private thereToo: Language = 'tr';
  private taken = 0;

  private constructor(
    private readonly engine: Engine,
    private readonly releases: Releases,
    private readonly host: Host,
    private readonly profile: string,
    private browser: Browser,
    private tab: Tab
  ) {
    this.library = releases.library;
  }

  static async open(engine: Engine, releases: Releases): Promise<RealPhone> {
    const profile = await mkdtemp(join(tmpdir(), 'phone-'));
    const host = await startHost(releases.roots.first);
    const browser = await engine.launch(profile);
    return new RealPhone(engine, releases, host, profile, browser, await browser.newTab());
  }

  async end(): Promise<void> {
    await this.browser.close().catch(() => this.browser.kill());
    if (this.state !== 'gone') await this.host.stop();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async take(step: Step): Promise<Seen | null> {
    if (this.isEndless(step)) return null;
    const { shown = [], reply = '' } = await this.carryOut(step);
    const seen = await this.look(shown, reply, step);
    this.last = seen.stored === null ? this.last : seen;
    return seen;
  }

  /** What would wait for a hanging host longer than a reader's navigation does: the fast run has it. */
  private isEndless(step: Step): boolean {
    if (this.state !== 'hanging') return false;
    if (step.do === 'host' || step.do === 'deploy' || step.do === 'flip') return false;
    if (step.do === 'remove' || step.do === 'wipe' || step.do === 'second') return false;
    if (step.do !== 'visit' && step.do !== 'switch' && step.do !== 'close') return true;
    const { stored = [], active = null } = this.last ?? {};
    if (active === null) return true;
    const isWhole = (tag: Language | 'facts'): boolean =>
      stored?.some(({ file, isGood }) => isGood && file === this.library.file(active, tag)) ??
      false;
    return !isWhole(step.tag) || !isWhole('facts');
  }

  private async carryOut(step: Step): Promise<Outcome> {
    switch (step.do) {
      case 'visit':
        return { shown: [await this.visit(this.tab, step.tag)] };
      case 'switch':
        return { shown: [await this.follow(step.tag)] };
      case 'host':
        await this.setHost(step.state);
        return {};
      case 'deploy':
        this.host.deploy(this.releases.roots[step.release]);
        return {};
      case 'keep':
        return { reply: await this.ask(page.keep(step.tag)) };
      case 'remove':
        return { reply: step.tag === 'en' ? '' : await this.ask(page.remove(step.tag)) };
      case 'look':
        return { reply: await this.ask(page.lookForUpdate) };
      case 'accept':
        return this.accept();
      case 'close':
        return this.close(step.tag);
      case 'kill':
        return this.kill(step.tag, step.isUpdating);
      case 'flip':
        return { reply: await this.ask(page.flip(step.tag, this.releases.markOf(step.tag))) };
      case 'check':
        return { reply: await this.ask(page.ask({ type: 'CHECK' })) };
      case 'clear':
        return this.clear(step.tag);
      case 'second':
        return this.toggleSecond(step.tag);
      case 'wipe':
        return { reply: await this.ask(page.wipe) };
    }
  }

  /** What the page of the first tab answers; nothing where the browser shows an error of its own. */
  private async ask(body: string): Promise<string> {
    const isOurs = await this.tab.run(() => document.querySelector('a[href="tel:999"]') !== null);
    return isOurs ? String((await this.tab.runText(body)) ?? '') : '';
  }

  private async setHost(state: HostState): Promise<void> {
    // What hung must be let go: a browser holds an update back for as long as the one before it waits.
    if (this.state === 'hanging' || state === 'gone') await this.host.stop();
    if (this.state === 'gone' || (this.state === 'hanging' && state !== 'gone')) {
      await this.host.restart();
    }
    this.host.rules = rules[state].map((rule) => ({ ...rule }));
    this.state = state;
  }

  private async visit(tab: Tab, tag: Language): Promise<Shown> {
    if (tab === this.tab) this.here = tag;
    else this.thereToo = tag;
    await tab.goto(`${this.host.url}${tag}/`);
    const isFirst = (this.last?.active ?? null) === null && this.state === 'well';
    const shown = await this.read(tab, tag, false);
    if (isFirst) await tab.runText(page.whenInstalled);
    else if (this.state === 'well') await tab.runText(page.whenWholeCame(tag));
    return shown;
  }

  private async follow(tag: Language): Promise<Shown> {
    const isOurs = await this.tab.run(() => document.querySelector('a[href="tel:999"]') !== null);
    if (!isOurs) return this.visit(this.tab, tag);
    this.here = tag;
    const isInPage = await this.tab
      .runText(page.follow(tag))
      .catch(() => 'the page was loaded anew');
    return this.read(this.tab, tag, isInPage === true);
  }

  private async read(tab: Tab, asked: Language, isInPage: boolean): Promise<Shown> {
    const path = `/${asked}/`;
    const older = languages.map((tag) => this.releases.olderWords(tag));
    return { ...(await page.readShown(tab, path, older)), asked, isInPage };
  }

  private async accept(): Promise<Outcome> {
    const tabs = this.second === null ? [this.tab] : [this.tab, this.second];
    for (const tab of tabs) await tab.runText('window.isOld = true');
    if ((await this.ask(page.accept)) !== 'accepted') return {};
    const shown: Shown[] = [];
    for (const [index, tab] of tabs.entries()) {
      await page.whenReplaced(tab);
      shown.push(await this.read(tab, index === 0 ? this.here : this.thereToo, false));
    }
    return { shown };
  }

  private async close(tag: Language): Promise<Outcome> {
    const spare = await this.browser.newTab();
    await this.second?.close();
    await this.tab.close();
    this.second = null;
    this.tab = spare;
    return { shown: [await this.start(tag)] };
  }

  private async kill(tag: Language, isUpdating: boolean): Promise<Outcome> {
    if (isUpdating) {
      await this.tab.runText(
        'void navigator.serviceWorker?.getRegistration().then((found) => found?.update()).catch(() => 0)'
      );
    }
    await this.browser.kill();
    this.browser = await this.engine.launch(this.profile);
    this.second = null;
    this.tab = await this.browser.newTab();
    return { shown: [await this.start(tag)] };
  }

  /** A waiting release may take over under the first page, which then loads itself anew. */
  private async start(tag: Language): Promise<Shown> {
    await this.visit(this.tab, tag);
    await page.whenSettled(this.tab);
    return this.read(this.tab, tag, false);
  }

  private async clear(tag: Language): Promise<Outcome> {
    await this.second?.close();
    this.second = null;
    const reply = await this.ask(page.clear);
    this.last = null;
    return { shown: [await this.visit(this.tab, tag)], reply };
  }

  private async toggleSecond(tag: Language): Promise<Outcome> {
    if (this.second !== null) {
      await this.second.close();
      this.second = null;
      return {};
    }
    if (this.state === 'hanging' || (this.last?.active ?? null) === null) return {};
    this.second = await this.browser.newTab();
    return { shown: [await this.visit(this.second, tag)] };
  }

  private async look(shown: Shown[], reply: string, step: Step): Promise<Seen> {
    this.taken += 1;
    // All of the shell only now and then: it is a megabyte, and nothing but an update touches it.
    const isThorough =
      ['look', 'accept', 'clear', 'kill'].includes(step.do) || this.taken % 20 === 0;
    const { active, stored, others } = await page.readPhone(this.tab, isThorough);
    return {
      shown,
      reply,
      active,
      stored: stored && this.releases.judgeBundles(stored),
      unverified: this.releases.listUnverified(others)
    };
  }
}
