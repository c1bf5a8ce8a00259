import {
  hashedFolders,
  immutable,
  isCompressible,
  revalidated,
  types,
  unkept
} from './headers.mjs';

/** @typedef {import('./deploy.mjs').Site} Site */

/** @param {string} text */
function indent(text) {
  return text.replaceAll(/^(?=.)/gm, '\t');
}

/** Caddy asks the system for types, and a bare system does not know .webmanifest. */
function writeTypes() {
  const rows = Object.entries(types).map(([extension, type]) => `\t~\\.${extension}$ "${type}"`);
  return `map {path} {site_type} {
\t~/$ "${types.html ?? ''}"
${rows.join('\n')}
\tdefault application/octet-stream
}`;
}

/** Caddy compares the whole value, so each type stands for what follows it too. */
function listPackedTypes() {
  const packed = Object.values(types).filter(isCompressible);
  return [...new Set(packed.map((type) => `${type.split(';')[0] ?? type}*`))];
}

/**
 * The files of the site, marked as to be kept like this.
 * @param {string} cache
 */
function writeFiles(cache) {
  return `header {
\t# Deferred, for Caddy would not pack what it sees marked no-transform.
\tdefer
\tCache-Control "${cache}"
\tVary Accept-Encoding
}
import packed_files`;
}

/** @param {Site} site */
function writePlaces({ base }) {
  const hashed = hashedFolders.map((folder) => `${folder}*`).join(' ');
  const places = `@folder_asked {
\tfile {path}/
\tnot path */
\texpression {query} != ""
}
@folder {
\tfile {path}/
\tnot path */
}
# Relative, so that base, name and port stay as they are, and with the query.
handle @folder_asked {
\theader Cache-Control "${revalidated}"
\tredir {http.request.uri.path.file}/?{query} 301
}
handle @folder {
\theader Cache-Control "${revalidated}"
\tredir {http.request.uri.path.file}/ 301
}
handle /404.html {
\terror 404
}
# Only what is there: a missing file must not be kept for a year. And no parts of files, for a part beyond the end
# is an error, which Caddy would mark the same.
@hashed {
\tpath ${hashed}
\tfile
\tnot header Range *
}
handle @hashed {
${indent(writeFiles(immutable))}
}
handle {
${indent(writeFiles(revalidated))}
}`;
  if (base === '') return `handle {\n${indent(places)}\n}`;
  const last = base.slice(base.lastIndexOf('/') + 1);
  return `@bare_asked {
\tpath ${base}
\texpression {query} != ""
}
handle @bare_asked {
\theader Cache-Control "${revalidated}"
\tredir ${last}/?{query} 301
}
handle ${base} {
\theader Cache-Control "${revalidated}"
\tredir ${last}/ 301
}
handle_path ${base}/* {
${indent(places)}
}
handle {
\terror 404
}`;
}

/** @param {Site} site */
export function writeCaddyfile(site) {
  const { origin, root, headers } = site;
  const own = headers.map(([name, value]) => `\t${name} "${value}"`);
  const body = `root * ${root}
import own_headers
${writeTypes()}

@other not method GET HEAD
handle @other {
\theader Allow "GET, HEAD"
\theader Cache-Control "${unkept}"
\theader Content-Type "${types.txt ?? ''}"
\trespond 405
}

${writePlaces(site)}

# Never the home page in the place of an address that nobody knows.
handle_errors {
\troot * ${root}
\timport own_headers
\theader Cache-Control "${unkept}"
\theader Content-Type "${types.html ?? ''}"
\t# They speak of the file that is missing, not of this page.
\trequest_header -If-None-Match
\trequest_header -If-Modified-Since
\trequest_header -If-Range
\trequest_header -Range
\trewrite * /404.html
\tfile_server
}`;
  return `# Made by \`npm run deploy:config\`: change scripts/headers.mjs or scripts/deploy-caddy.mjs instead.
# Caddy 2.6 or later. Caddy sees to the certificate and to the way from http to https.

(own_headers) {
\theader {
\t\t-Server
${indent(own.join('\n'))}
\t}
}

(packed_files) {
\theader Content-Type {site_type}
\t@whole not header Range *
\tencode @whole {
\t\tgzip 6
\t\tminimum_length 256
\t\tmatch {
${listPackedTypes()
  .map((type) => `\t\t\theader Content-Type ${type}`)
  .join('\n')}
\t\t}
\t}
\tfile_server {
\t\thide .*
\t\tprecompressed br gzip
\t}
}

${origin.origin} {
${indent(body)}
}
`;
}
