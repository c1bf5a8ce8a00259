import * as v from 'valibot';
import type { Json } from '#lib/domain/bundle.ts';
import { SERVICE_TYPES } from '#lib/domain/service.ts';
import { adviseUrl } from '../evidence-shapes.ts';
import { textProblem } from './text.ts';

/** One line of words that a reader may see: no markup, no control or bidirectional override characters. */
const Text = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('is empty'),
  v.check((text) => textProblem(text) === undefined, 'holds characters that do not belong there')
);

const Day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u, 'is not 2026-02 or 2026-02-03')
);

/** What a feed says beyond the fields we know: kept as it came. */
const JsonSchema: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(JsonSchema),
    v.record(v.string(), JsonSchema)
  ])
);

const loose = JsonSchema;

export const PhoneSchema = v.objectWithRest({ number: Text }, loose);

/** One rule of opening, as Open Referral UK has it: `byday` `MO,TU`, `opens_at` `09:00`. */
export const ScheduleSchema = v.objectWithRest(
  {
    freq: v.optional(v.string()),
    byday: v.optional(v.string()),
    opens_at: v.optional(v.string()),
    closes_at: v.optional(v.string())
  },
  loose
);

const AddressSchema = v.strictObject({
  /** Lines of the street as published, joined with commas: Open Referral UK has this one field for them. */
  address_1: Text,
  address_2: v.optional(Text),
  city: Text,
  postal_code: v.pipe(
    v.string(),
    v.regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/u, 'is not a postcode like E8 1DY')
  )
});

/** One service of `data/directory/services.json`. Field names are those of Open Referral UK v3 where it has them. */
export const RecordSchema = v.strictObject({
  /** The NHS organisation code (`F84003`), or the id of the feed it came from. */
  id: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z0-9][\w.:-]*$/u, 'is not an id of letters, digits and -._:')
  ),
  type: v.picklist(SERVICE_TYPES),
  name: Text,
  status: v.literal('active'),
  location: v.strictObject({
    address: AddressSchema,
    /** Degrees, WGS 84, of the postcode's centre where the source gives no point. Both or none. */
    latitude: v.optional(v.number()),
    longitude: v.optional(v.number())
  }),
  /** The postcode is not in our table: the place stands outside the City of London and Hackney. */
  outside_area: v.optional(v.literal(true)),
  phones: v.optional(v.pipe(v.array(PhoneSchema), v.minLength(1))),
  /** Name of the neighbourhood of a practice, as on the NHS list. */
  neighbourhood: v.optional(Text),
  languages: v.optional(v.pipe(v.array(v.record(v.string(), loose)), v.minLength(1))),
  schedules: v.optional(v.pipe(v.array(ScheduleSchema), v.minLength(1))),
  /** Key of `sources.json`. */
  source: v.string(),
  assured_date: v.optional(Day),
  /** Fields of a feed that the app does not read, at their place in an Open Referral UK service: kept for the round trip. */
  extra: v.optional(v.record(v.string(), loose))
});

export type ServiceRecord = v.InferOutput<typeof RecordSchema>;

const SourceSchema = v.strictObject({
  title: Text,
  publisher: Text,
  licence: Text,
  url: v.optional(
    v.pipe(
      v.string(),
      v.check(
        (url) => adviseUrl(url, false) === undefined,
        'is not an https address of a host by its name, without user and port'
      )
    )
  ),
  /** The date of the data, shown to readers. */
  date: Day,
  isUnverified: v.optional(v.literal(true))
});

export const SourcesSchema = v.record(v.string(), SourceSchema);

/** Where records come from, by id: `sources.json`. */
export type SourceRecords = v.InferOutput<typeof SourcesSchema>;

const Reason = v.pipe(v.string(), v.minLength(10, 'says too little'));

export const DecisionsSchema = v.record(
  v.string(),
  v.union([
    v.strictObject({ decision: v.literal('leave-out'), reason: Reason }),
    v.strictObject({
      decision: v.literal('keep'),
      type: v.optional(v.picklist(SERVICE_TYPES)),
      name: v.optional(Text),
      reason: Reason
    })
  ])
);

/** What somebody decided about a row of a source, by its id: `decisions.json`. */
export type Decisions = v.InferOutput<typeof DecisionsSchema>;
