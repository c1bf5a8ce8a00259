/** The shape of the content tree. Words are never here: only ids that lead to them (docs/architecture.md). */
import type { IconName } from './icon-name.ts';

/** `topic/page`, for instance `rights/register-with-a-gp`. */
export type PagePath = `${string}/${string}`;

/** An entry of a list: its text key, and a pictogram where one helps. */
export interface PicturedEntry {
  readonly id: string;
  readonly icon: IconName;
}

/** A choice of the guide: its text key, pictogram and the block that answers it. */
export interface Choice extends PicturedEntry {
  readonly to: string;
}

interface BlockBase {
  /** Stable, camelCase: `<topic>:<page>.<id>.heading|text|<entry>` are its text keys. */
  readonly id: string;
  /** Ids in facts/evidence.json that this block rests on. For tools only: the app reads them from the facts. */
  readonly facts: readonly string[];
  /** Entries whose words stand elsewhere: the key prefix to read them from, so that no sentence is translated twice. */
  readonly words?: string;
  /** A page that says more. */
  readonly see?: PagePath;
}

/** Figures drawn from facts/area.json. */
export type ChartId = 'languages' | 'places';

export type Entry = string | PicturedEntry;

export type Block = BlockBase &
  (
    | { readonly kind: 'text' | 'note' }
    | {
        readonly kind: 'list' | 'steps' | 'danger' | 'do' | 'dont';
        readonly items: readonly Entry[];
      }
    | { readonly kind: 'contacts'; readonly contacts: readonly string[] }
    | { readonly kind: 'chart'; readonly chart: ChartId }
    | {
        readonly kind: 'question';
        readonly items: readonly PicturedEntry[];
        readonly yes: string;
        readonly no: string;
      }
    | { readonly kind: 'choice'; readonly items: readonly Choice[] }
    | { readonly kind: 'answer'; readonly contacts: readonly string[] }
  );

/** Ids of the cards that pages lead to; their contents are in content/cards.ts. */
type Card = 'interpreter' | 'register' | 'chaperone' | 'information' | 'emergency' | 'talk';

/** What leads to a page: enough for a link to it. */
export interface PageSign {
  /** Lower-kebab, English, stable, the same in every language. */
  readonly id: string;
  readonly icon: IconName;
  /** Being seen reading it may put somebody at risk: quick exit, no trace in the history. */
  readonly sensitive?: true;
}

/** What stands on a page. */
export interface PageBody {
  /** The card that says to staff what this page says to the reader. */
  readonly card?: Card;
  readonly blocks: readonly Block[];
  readonly related: readonly PagePath[];
}

export interface Page extends PageSign, PageBody {}

export interface Topic<AnyPage extends PageSign = PageSign> {
  readonly id: string;
  readonly icon: IconName;
  readonly pages: readonly AnyPage[];
}
