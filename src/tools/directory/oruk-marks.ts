import { SERVICE_TYPES, type ServiceType } from '#lib/domain/service.ts';
import type { Json } from '#lib/domain/bundle.ts';
import { isObject, type JsonObject } from './json.ts';
import { exportedId, madeUuid } from './oruk-ids.ts';
import type { ServiceRecord } from './record.ts';

/** What a record says beyond the fields of Open Referral UK travels as taxonomy terms of the service. */
export const MARKS = ['identifier', 'type', 'neighbourhood', 'source'] as const;

export type Mark = (typeof MARKS)[number];

const TAXONOMY = 'City and Hackney service directory: ';

/** The marks of a record, as the `attributes` of its service. */
export function marksOf(record: ServiceRecord): JsonObject[] {
  const terms: readonly [Mark, string | undefined][] = [
    ['identifier', exportedId(record.id) === record.id ? undefined : record.id],
    ['type', record.type],
    ['neighbourhood', record.neighbourhood],
    ['source', record.source]
  ];
  return terms.flatMap(([mark, term]) =>
    term === undefined
      ? []
      : [
          {
            id: madeUuid(record.id, 'attribute', mark),
            link_type: 'service',
            taxonomy_term: {
              id: madeUuid('term', mark, term),
              name: term,
              description: `The ${mark} of the service in the directory of City and Hackney`,
              taxonomy: TAXONOMY + mark,
              term
            }
          }
        ]
  );
}

/** Parts our marks from the other attributes of a service. */
export function readMarks(attributes: Json | undefined): {
  readonly marks: Partial<Record<Mark, string>>;
  readonly others: readonly Json[];
} {
  const all = Array.isArray(attributes) ? attributes : [];
  const marks: Partial<Record<Mark, string>> = {};
  const others = all.filter((attribute) => {
    const term = isObject(attribute) ? attribute.taxonomy_term : undefined;
    const mark = MARKS.find((one) => isObject(term) && term.taxonomy === TAXONOMY + one);
    if (mark === undefined || !isObject(term) || typeof term.term !== 'string') return true;
    marks[mark] = term.term;
    return false;
  });
  return { marks, others };
}

/** Words of taxonomies that name a type without doubt, in lower case. */
const WORDS: Readonly<Record<ServiceType, readonly string[]>> = {
  gp: ['gp', 'gps', 'gp practice', 'gp surgery', 'general practice', 'gp practices'],
  pharmacy: ['pharmacy', 'pharmacies', 'community pharmacy', 'chemist'],
  dentist: ['dentist', 'dentists', 'dental practice', 'dental surgery', 'dentistry'],
  hospital: ['hospital', 'hospitals'],
  urgentCare: ['urgent care', 'urgent care centre', 'urgent treatment centre', 'walk-in centre'],
  mentalHealth: ['mental health', 'mental health service', 'mental health services'],
  drugsAndAlcohol: ['drugs and alcohol', 'drug and alcohol', 'substance misuse'],
  hospice: ['hospice', 'hospices', 'hospice care'],
  clinic: ['clinic', 'clinics']
};

/** The types that the taxonomy terms of a service name: none, one, or several that contradict each other. */
export function typesNamed(attributes: readonly Json[]): ServiceType[] {
  const words = attributes.flatMap((attribute) => {
    const term = isObject(attribute) ? attribute.taxonomy_term : undefined;
    const names = isObject(term) ? [term.name, term.term] : [];
    return names
      .filter((name) => typeof name === 'string')
      .map((name) => name.toLowerCase().trim());
  });
  return SERVICE_TYPES.filter((type) => WORDS[type].some((word) => words.includes(word)));
}

export function isServiceType(text: string | undefined): text is ServiceType {
  return SERVICE_TYPES.some((type) => type === text);
}
