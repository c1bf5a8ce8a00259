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
}

const tagShape = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;

/** A list longer than this is no list that a person made. */
const mostPlaces = 60;

function readTag(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name) ?? '';
  return tagShape.test(value) ? value : undefined;
}

/** Reads the query of an address. Which languages and pages exist is the register's and the tree's business. */
export function parseQuery(params: URLSearchParams): Query {
  const by = params.get('by');
  const pack = params.get('pack');
  return {
    with: readTag(params, 'with'),
    speak: readTag(params, 'speak'),
    by: by === 'woman' || by === 'man' ? by : undefined,
    wanted: readTag(params, 'wanted'),
    pack: pack === null ? undefined : pack.split(',').slice(0, mostPlaces)
  };
}

/** The same from the text of an address, such as `?with=en`. */
export function readQuery(search: string): Query {
  return parseQuery(new URLSearchParams(search));
}

/** The inverse: `?with=en`, or nothing at all. Ids and tags need no escaping, which keeps QR codes small. */
export function formatQuery(query: Query): string {
  const parts = [
    ['speak', query.speak],
    ['by', query.by],
    ['wanted', query.wanted],
    ['pack', query.pack?.slice(0, mostPlaces).join(',')],
    ['with', query.with]
  ].filter(([, value]) => value !== undefined && value !== '');
  return parts.length === 0 ? '' : `?${parts.map((part) => part.join('=')).join('&')}`;
}
