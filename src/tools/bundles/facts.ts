import * as v from 'valibot';
import type {
  Figures,
  Grounds,
  Json,
  LanguageStatus,
  ShippedEvidence,
  ShippedSource,
  Sources
} from '#lib/domain/bundle.ts';
import type { Card } from '#lib/domain/card.ts';
import type { Page, Topic } from '#lib/domain/page.ts';

const EvidenceSchema = v.looseObject({
  sources: v.array(v.string()),
  publishers: v.array(v.string()),
  dated: v.nullable(v.string()),
  about: v.optional(v.boolean()),
  confidence: v.string(),
  check: v.boolean(),
  reviewBy: v.optional(v.nullable(v.string()), null),
  confirmedOn: v.optional(v.nullable(v.string()), null)
});

const FilesSchema = v.object({
  evidence: v.record(v.string(), EvidenceSchema),
  values: v.record(v.string(), jsonSchema()),
  contacts: v.record(v.string(), jsonSchema()),
  area: jsonSchema()
});

export type FactFiles = v.InferOutput<typeof FilesSchema>;

function jsonSchema(): v.GenericSchema<unknown, Json> {
  return v.lazy(() =>
    v.union([
      v.string(),
      v.number(),
      v.boolean(),
      v.null(),
      v.array(jsonSchema()),
      v.record(v.string(), jsonSchema())
    ])
  );
}

/** Reads the four files of `src/lib/content/facts/`, each parsed from JSON as unknown. */
export function parseFactFiles(
  files: Record<'evidence' | 'values' | 'contacts' | 'area', unknown>
): FactFiles {
  return v.parse(FilesSchema, files);
}

/** Every fact id that a page, a card, a value, a contact or a chart rests on, sorted. */
export function factIdsUsed(
  files: FactFiles,
  topics: readonly Topic<Page>[],
  cards: readonly Card[] = []
): string[] {
  const inContent = topics.flatMap((topic) =>
    topic.pages.flatMap((page) => page.blocks.flatMap((block) => block.facts))
  );
  const ids = new Set([
    ...inContent,
    ...cards.flatMap((card) => card.rules.flatMap((rule) => rule.facts)),
    ...factLists(files.values),
    ...factLists(files.contacts),
    ...factLists(files.area)
  ]);
  return [...ids].sort();
}

/** Collects every `facts: [ids]` list, at any depth. */
function factLists(json: Json): string[] {
  if (Array.isArray(json)) {
    return json.flatMap(factLists);
  }
  if (typeof json !== 'object' || json === null) {
    return [];
  }
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'facts' && Array.isArray(value)
      ? value.filter((id) => typeof id === 'string')
      : factLists(value)
  );
}

/** What these contacts rest on. */
export function factsOfContacts(
  contacts: FactFiles['contacts'],
  names: readonly string[]
): string[] {
  return names.flatMap((name) => factLists(contacts[name] ?? null));
}

/** What the reader is told on every page: values, contacts and figures. */
export function buildFigures(files: FactFiles): Figures {
  return { values: sorted(files.values), contacts: sorted(files.contacts), area: files.area };
}

/** Where each of them comes from, and what each block and rule rests on. */
export function buildGrounds(
  files: FactFiles,
  used: readonly string[],
  topics: readonly Topic<Page>[],
  cards: readonly Card[] = []
): Grounds {
  const evidence: Record<string, ShippedEvidence> = {};
  for (const id of used) {
    const fact = files.evidence[id];
    if (fact !== undefined) {
      evidence[id] = {
        publishers: fact.publishers,
        dated: fact.dated,
        ...(fact.about === true ? { about: true } : {}),
        check: fact.check,
        reviewBy: fact.reviewBy,
        confirmedOn: fact.confirmedOn
      };
    }
  }
  return { evidence, blocks: { ...factsOfBlocks(topics), ...factsOfRules(cards) } };
}

/** Which facts each block of each page rests on; blocks that claim nothing are left out. */
function factsOfBlocks(topics: readonly Topic<Page>[]): Record<string, string[]> {
  const blocks: Record<string, string[]> = {};
  for (const topic of topics) {
    for (const page of topic.pages) {
      for (const block of page.blocks) {
        if (block.facts.length > 0) blocks[`${topic.id}:${page.id}.${block.id}`] = [...block.facts];
      }
    }
  }
  return blocks;
}

/** Which facts each rule of each card rests on. */
function factsOfRules(cards: readonly Card[]): Record<string, string[]> {
  return Object.fromEntries(
    cards.flatMap((card) =>
      card.rules.map(({ id, facts }) => [`cards:${card.id}.${id}`, [...facts]] as const)
    )
  );
}

/** The register of sources, which only the about page reads. */
export function buildSources(
  files: FactFiles,
  used: readonly string[],
  languages: Record<string, LanguageStatus>
): Sources {
  return {
    languages,
    sources: used.flatMap((id): ShippedSource[] => {
      const fact = files.evidence[id];
      return fact === undefined
        ? []
        : [
            {
              id,
              sources: fact.sources,
              publishers: fact.publishers,
              dated: fact.dated,
              confidence: fact.confidence,
              check: fact.check
            }
          ];
    })
  };
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
