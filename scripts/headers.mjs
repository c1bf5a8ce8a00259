/** What every host of the site should send; deploy files repeat it in their own grammar. */

export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The rest of the policy is in each page; this directive works only as a header.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()'
};

// no-transform: a proxy that rewrites a file breaks its hash.
const immutable = 'public, max-age=31536000, immutable, no-transform';
const revalidated = 'no-cache, no-transform';

/** @param {string} path below the base, for instance /_app/immutable/bundle.js */
export function chooseCacheControl(path) {
  // /_app/immutable/bundle.bPD815ti.js, /b/tr.0123456789abcdef.json
  return /^\/(_app\/immutable|b)\//.test(path) ? immutable : revalidated;
}

/** @type {Record<string, string>} */
const types = {
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
