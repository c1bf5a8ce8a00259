/** What the page asks of the worker. Replies come through the MessagePort sent along. */
export type WorkerMessage =
  | { type: 'KEEP'; tag: string }
  | { type: 'REMOVE'; tag: string }
  | { type: 'LIST' }
  | { type: 'READY?' }
  | { type: 'CHECK' }
  | { type: 'CLEAR' }
  | { type: 'SKIP_WAITING' };

export interface StoredLanguage {
  tag: string;
  bytes: number;
  /** False when what is stored is an older version of the language. */
  current: boolean;
}

export type Failure = 'unknown-message' | 'withdrawn' | 'always-kept' | 'not-fetched';

export type WorkerReply =
  | { type: 'KEPT'; tag: string }
  | { type: 'REMOVED'; tag: string }
  | { type: 'LISTED'; languages: StoredLanguage[] }
  | { type: 'READINESS'; shell: boolean; languages: string[]; checkedOn: string | null }
  /** Tags, `shell` and `missing`. `lost`: what was bad or gone and could not be fetched again. */
  | { type: 'CHECKED'; good: string[]; repaired: string[]; lost: string[]; checkedOn: string }
  | { type: 'CLEARED' }
  | { type: 'TAKING_OVER' }
  | { type: 'FAILED'; reason: Failure };

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Any page of the origin may post anything: null for what is not one of our messages. */
export function parseMessage(value: unknown): WorkerMessage | null {
  const { type, tag } = fieldsOf(value);
  switch (type) {
    case 'KEEP':
    case 'REMOVE':
      return typeof tag === 'string' ? { type, tag } : null;
    case 'LIST':
    case 'READY?':
    case 'CHECK':
    case 'CLEAR':
    case 'SKIP_WAITING':
      return { type };
    default:
      return null;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** What was noted on the phone may have rotted there. */
function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isStoredLanguages(value: unknown): value is StoredLanguage[] {
  return (
    Array.isArray(value) &&
    value.every((entry: unknown) => {
      const { tag, bytes, current } = fieldsOf(entry);
      return typeof tag === 'string' && typeof bytes === 'number' && typeof current === 'boolean';
    })
  );
}

/** A page may meet the worker of an older or newer release: null for a reply it does not know. */
export function parseReply(value: unknown): WorkerReply | null {
  const { type, tag, languages, shell, checkedOn, good, repaired, lost, reason } = fieldsOf(value);
  switch (type) {
    case 'KEPT':
    case 'REMOVED':
      return typeof tag === 'string' ? { type, tag } : null;
    case 'LISTED':
      return isStoredLanguages(languages) ? { type, languages } : null;
    case 'READINESS':
      if (typeof shell !== 'boolean' || !isTexts(languages)) return null;
      return {
        type,
        shell,
        languages,
        checkedOn: isMoment(checkedOn) ? checkedOn : null
      };
    case 'CHECKED':
      if (!isTexts(good) || !isTexts(repaired) || !isTexts(lost)) return null;
      return typeof checkedOn === 'string' ? { type, good, repaired, lost, checkedOn } : null;
    case 'CLEARED':
    case 'TAKING_OVER':
      return { type };
    case 'FAILED':
      return isFailure(reason) ? { type, reason } : null;
    default:
      return null;
  }
}

function isFailure(value: unknown): value is Failure {
  const failures: readonly unknown[] = [
    'unknown-message',
    'withdrawn',
    'always-kept',
    'not-fetched'
  ];
  return failures.includes(value);
}
