import type { PagePath } from '#lib/domain/page.ts';

export type HitKind = 'page' | 'card' | 'topic' | 'service' | 'contact' | 'screen';

/** What search knows of one thing it can lead to. */
export interface SearchDocument {
  /** `care/dentist`, `topic/care`, `cards/interpreter`, `services/F84003`, `contacts/nhs111`, `screen/services`. */
  readonly id: string;
  readonly kind: HitKind;
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly string[];
  /** One per string, placeholders filled. */
  readonly body: readonly string[];
  /** Residents' words, with commas between. */
  readonly words: string;
  /** The first page that shows a contact. */
  readonly at?: PagePath;
}

/** A piece of a text, and whether it is what was looked for. */
export interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

export interface Hit {
  readonly id: string;
  readonly kind: HitKind;
  readonly score: number;
  readonly title: readonly Part[];
  /** The string that matches best, shortened around the match; else the summary. */
  readonly excerpt: readonly Part[];
  /** What matched: of the title, of residents' words, or the excerpt. */
  readonly matched: readonly Part[];
  /** Found by a slip, by a part of a word or by small words only. */
  readonly isLoose: boolean;
  readonly at?: PagePath;
}
