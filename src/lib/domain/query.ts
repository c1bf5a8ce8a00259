import { SERVICE_GROUPS, type ServiceGroup } from './service-group.ts';

/** What stands behind the `?` of an address. Anybody may write one, so a value of the wrong shape is not there. */
export interface Query {
  /** The partner language of a side-by-side view. */
  readonly with?: string | undefined;
  /** The language somebody speaks, on the interpreter card. */
  readonly speak?: string | undefined;
  /** Whether the interpreter should be a woman or a man. */
  readonly by?: 'woman' | 'man' | undefined;
  /** A language without words of its own, for which English stands in. */
  readonly wanted?: string | undefined;
  /** Places handed over as a list. */
  readonly pack?: readonly string[] | undefined;
  /** What the directory lists. */
  readonly type?: ServiceGroup | undefined;
  /** A postcode to sort the directory by, as somebody wrote it: shared on purpose, never put there by typing. */
  readonly near?: string | undefined;
  /** One service of the directory. */
  readonly id?: string | undefined;
  /** What to search for. */
  readonly q?: string | undefined;
}

const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;

/** Codes of the NHS, and ids of feeds. */
const serviceShape = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/u;

/** Longer than any postcode with spaces, and than any question a person asks. */
const mostOfPostcode = 16;
const mostOfQuestion = 200;

/** A list longer than this is no list that a person made. */
const mostPlaces = 60;

function readTag(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name) ?? '';
  return tagShape.test(value) ? value : undefined;
}

function readText(params: URLSearchParams, name: string, most: number): string | undefined {
  const value = (params.get(name) ?? '').trim();
  return value === '' || value.length > most ? undefined : value;
}

/** Reads the query of an address. Which languages and pages exist is the register's and the tree's business. */
export function parseQuery(params: URLSearchParams): Query {
  const by = params.get('by');
  const pack = params.get('pack');
  const id = params.get('id') ?? '';
  const group = params.get('type');
  return {
    with: readTag(params, 'with'),
    speak: readTag(params, 'speak'),
    by: by === 'woman' || by === 'man' ? by : undefined,
    wanted: readTag(params, 'wanted'),
    pack: pack === null ? undefined : pack.split(',').slice(0, mostPlaces),
    type: SERVICE_GROUPS.find((each) => each === group),
    near: readText(params, 'near', mostOfPostcode),
    id: serviceShape.test(id) ? id : undefined,
    q: readText(params, 'q', mostOfQuestion)
  };
}

/** The same from the text of an address, such as `?with=en`. */
export function readQuery(search: string): Query {
  return parseQuery(new URLSearchParams(search));
}

/** Spaces as `+`: `E8+1AA` can be read. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

/** The inverse: `?with=en`, or nothing at all. Ids and tags need no escaping, which keeps QR codes small. */
export function formatQuery(query: Query): string {
  const parts = [
    ['speak', query.speak],
    ['by', query.by],
    ['wanted', query.wanted],
    ['type', query.type],
    ['near', query.near && encodeText(query.near)],
    ['id', query.id],
    ['q', query.q && encodeText(query.q)],
    ['pack', query.pack?.slice(0, mostPlaces).join(',')],
    ['with', query.with]
  ].filter(([, value]) => value !== undefined && value !== '');
  return parts.length === 0 ? '' : `?${parts.map((part) => part.join('=')).join('&')}`;
}
