import { bundleFile, bundleUrl, shippedFile } from '#lib/domain/bundle-files.ts';
import type { BundleIndex } from '#lib/domain/bundle.ts';
import type { HostState, Language, Release } from '../../long-run/steps.ts';
import type { Library, Page } from '../../long-run/judge.ts';
import { languages } from '../../long-run/steps.ts';
import { buildIndex, sharedText } from './shipped.ts';

export const scope = 'https://example.org/';

/** Only the Turkish words change with the release. */
function headingOf(release: Release, tag: string): string {
  return tag === 'tr' ? `Words of tr, ${release}` : `Words of ${tag}`;
}

function wordsOf(release: Release): Record<string, string> {
  return Object.fromEntries(
    languages.map((tag) => [tag, JSON.stringify({ heading: headingOf(release, tag) })])
  );
}

export const indexes: Record<Release, BundleIndex> = {
  first: buildIndex(wordsOf('first')),
  next: buildIndex(wordsOf('next'))
};

function listFiles(release: Release): Map<string, string> {
  const words = wordsOf(release);
  return new Map(
    Object.entries(indexes[release]).map(([tag, { sha256 }]) => [
      bundleUrl(scope, bundleFile(tag, sha256)),
      words[tag] ?? sharedText
    ])
  );
}

const files = { first: listFiles('first'), next: listFiles('next') };

export const library: Library = {
  page(release: Release, tag: Language): Page {
    return { lang: tag, dir: 'ltr', heading: headingOf(release, tag) };
  },
  file(release, tag) {
    const file = shippedFile(indexes[release], tag);
    if (file === undefined) throw new Error(`Nothing is shipped for ${tag}.`);
    return file.file;
  }
};

/** A host in memory, with the troubles of the steps. */
export class FakeHost {
  state: HostState = 'well';
  deployed: Release = 'first';
  /** Requests that wait for an answer that will not come. */
  hung = 0;
  /** How many files are still given before the line goes dead. */
  filesLeft = Infinity;

  async page(): Promise<Response> {
    await this.line();
    return new Response(this.deployed);
  }

  readonly fetch = async (
    input: string | URL | Request,
    options: RequestInit = {}
  ): Promise<Response> => {
    const request = input instanceof Request ? input : new Request(input, options);
    if (request.mode === 'navigate') return this.page();
    await this.line(options.signal ?? undefined);
    const text = files[this.deployed].get(request.url);
    if (text === undefined) return new Response('Not found', { status: 404 });
    return new Response(this.spoil(text));
  };

  /** The shell is held to its integrity. */
  async shell(): Promise<void> {
    await this.line();
    if (this.state !== 'well') throw new TypeError('Integrity');
  }

  private spoil(text: string): string {
    switch (this.state) {
      case 'corrupt':
        return `${text.slice(0, 1)}\u0001${text.slice(2)}`;
      case 'cut':
        return text.slice(0, -1);
      case 'portal':
        return '<!doctype html><title>Sign in</title>';
      default:
        return text;
    }
  }

  private async line(signal?: AbortSignal): Promise<void> {
    this.filesLeft -= 1;
    if (this.state === 'gone' || this.filesLeft < 0) throw new TypeError('Failed to fetch');
    if (this.state !== 'hanging') return;
    this.hung += 1;
    await new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        this.hung -= 1;
        reject(new DOMException('Aborted', 'AbortError'));
      });
    });
  }
}
