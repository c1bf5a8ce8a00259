import type { Figures, Grounds, ShippedEvidence } from './bundle.ts';

/** A number, name, price, date or phone that stands inside sentences. From facts/values.json. */
export type Value =
  | { readonly kind: 'phone'; readonly text: string; readonly tel: string }
  | { readonly kind: 'sms'; readonly text: string; readonly to: string }
  | { readonly kind: 'web'; readonly text: string; readonly href: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'number' | 'year'; readonly value: number }
  /** Whole pence of pounds sterling. */
  | { readonly kind: 'money'; readonly pence: number }
  /** `2026`, `2026-11` or `2026-11-30`. */
  | { readonly kind: 'date'; readonly date: string }
  /** `18:30`, wall time in Europe/London. */
  | { readonly kind: 'time'; readonly time: string };

export interface OpeningHours {
  /** 1 = Monday … 7 = Sunday, ascending. */
  readonly days: readonly number[];
  readonly opens: string;
  readonly closes: string;
}

/** How to reach one service. From facts/contacts.json; field names follow Open Referral UK where it has them. */
export interface Contact {
  readonly name: string;
  readonly phones?: readonly { readonly text: string; readonly tel: string }[];
  readonly sms?: { readonly to: string };
  readonly email?: string;
  readonly textRelay?: string;
  readonly address?: { readonly street: string; readonly postcode?: string };
  readonly hours?: readonly OpeningHours[];
  readonly allHours?: true;
  readonly free?: true;
  readonly facts: readonly string[];
}

export interface AreaFigures {
  /** Main languages after English, most people first. */
  readonly languages: readonly { readonly tag: string; readonly people: number }[];
  /** The places of north east London, ours first. */
  readonly places: readonly { readonly name: string; readonly councils: readonly string[] }[];
}

export type AppFigures = Figures<Value, Contact, AreaFigures>;

/** The facts as the app reads them: what is said, and what it rests on. */
export type AppFacts = AppFigures & Grounds;

/** What the reader is told about the age and standing of what they read. */
export interface Standing {
  /** The oldest date that the sources show; null when one of them shows none. */
  readonly dated: string | null;
  readonly check: boolean;
  /** Set when the date by which somebody should have looked again has passed. */
  readonly pastReview: string | null;
  readonly publishers: readonly string[];
}

/** Sums up the evidence behind a block: as old as its oldest source, as doubtful as its weakest. */
export function standingOf(
  ids: readonly string[],
  evidence: Readonly<Record<string, ShippedEvidence>>,
  today: string
): Standing {
  const found = ids.map((id) => evidence[id]).filter((entry) => entry !== undefined);
  const doubtful = found.filter((entry) => entry.check && entry.confirmedOn === null);
  const dates = (doubtful.length > 0 ? doubtful : found).map((entry) => entry.dated);
  const due = found
    .map((entry) => entry.reviewBy)
    .filter((date) => date !== null)
    .filter((date) => date < today)
    .sort();
  return {
    dated: dates.includes(null) ? null : (dates.filter((date) => date !== null).sort()[0] ?? null),
    check: doubtful.length > 0,
    pastReview: due[0] ?? null,
    publishers: [...new Set(found.flatMap((entry) => entry.publishers))]
  };
}
