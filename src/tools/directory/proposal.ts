import type { ServiceRecord, SourceRecords } from './record.ts';

/** What an import found: the whole new list, not yet written. */
export interface Proposal {
  readonly records: readonly ServiceRecord[];
  readonly sources: SourceRecords;
  /** What somebody should look at; nothing of it stops the import. */
  readonly warnings: readonly string[];
}
