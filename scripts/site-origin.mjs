/** Where `npm start` serves when nobody chooses a port. */
export const defaultPort = 4173;

/**
 * The origin that the addresses for search engines carry (`SITE_ORIGIN`): `https://example.org`, never with a path,
 * which BASE_PATH says. Without it, where `npm start` serves: a build for others to find must set it.
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Error} when it is no origin
 */
export function readSiteOrigin(env = process.env) {
  const given = env.SITE_ORIGIN?.trim() ?? '';
  if (given === '') return `http://localhost:${defaultPort}`;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  // `https://example.org/` is as clear as `https://example.org`; a name, a path or a query is a mistake.
  if (url === undefined || !isWeb || url.href !== `${url.origin}/`) {
    throw new Error(
      `SITE_ORIGIN is "${given}". Give the scheme and host only, like https://example.org; a path belongs in BASE_PATH.`
    );
  }
  return url.origin;
}
