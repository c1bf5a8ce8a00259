/** What every host of the site sends: `npm run deploy:config` repeats it in each host's own grammar. */

export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Costs nothing, for the pages' own policy lets in no other origin; with COOP it gives them a process of their own.
  'Cross-Origin-Embedder-Policy': 'require-corp',
  // Each page carries its whole policy. Here stands what works only as a header (frame-ancestors), and what also
  // binds the worker, to which a page's policy does not reach (connect-src).
  'Content-Security-Policy':
    "base-uri 'none'; connect-src 'self'; form-action 'self'; object-src 'none'; frame-ancestors 'none'",
  // For browsers that know no frame-ancestors, and for scanners that do not either.
  'X-Frame-Options': 'DENY',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()'
};

/** Only where the host speaks https: browsers ignore it elsewhere, and a host without https would be lost for good. */
export const secureHostHeaders = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains'
};

// no-transform: a proxy that rewrites a file breaks its hash.
export const immutable = 'public, max-age=31536000, immutable, no-transform';
export const revalidated = 'no-cache, no-transform';

/** An error is never kept: a hashed file that is missing now may be there in a minute. */
export const unkept = 'no-store';

/** Below these every name holds a hash of the file. */
export const hashedFolders = ['/_app/immutable/', '/b/'];

/** @param {string} path below the base, for instance /_app/immutable/bundle.js */
export function chooseCacheControl(path) {
  // /_app/immutable/bundle.bPD815ti.js, /b/tr.0123456789abcdef.json
  return hashedFolders.some((folder) => path.startsWith(folder)) ? immutable : revalidated;
}

/** @type {Record<string, string>} */
export const types = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8'
};

/** @param {string} file */
export function chooseType(file) {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return types[extension] ?? 'application/octet-stream';
}

/** @param {string} type */
export function isCompressible(type) {
  return type.startsWith('text/') || /\b(json|xml|javascript)\b/.test(type);
}
