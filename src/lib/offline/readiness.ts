import { askWorker } from './ask-worker.ts';

export interface Readiness {
  /** Every script, style and icon, the page without words and the facts are stored. */
  shell: boolean;
  /** Languages whose current words are whole on this phone, and how many pages that opens. */
  languages: { tag: string; pages: number }[];
  /** ISO date and time of the last check against the hashes, by this phone's clock. */
  checkedOn: string | null;
}

/** What opens without a connection; null when the worker does not answer. Never rejects. */
export async function readiness(pagesPerLanguage: number): Promise<Readiness | null> {
  const reply = await askWorker({ type: 'READY?' });
  if (reply?.type !== 'READINESS') return null;
  const pages = reply.shell ? pagesPerLanguage : 0;
  return {
    shell: reply.shell,
    languages: reply.languages.map((tag) => ({ tag, pages })),
    checkedOn: reply.checkedOn
  };
}
