import {
  hashedFolders,
  immutable,
  isCompressible,
  revalidated,
  types,
  unkept
} from './headers.mjs';

/** @typedef {import('./deploy.mjs').Site} Site */

/** `text/css`, without its character set. @param {string} type */
const bare = (type) => type.split(';')[0] ?? type;

/**
 * nginx counts text/html in by itself and warns when it is named.
 * @param {(type: string) => boolean} fits
 */
function listTypes(fits) {
  const names = Object.values(types).filter(fits).map(bare);
  return [...new Set(names)].filter((name) => name !== 'text/html').join(' ');
}

function writeTypes() {
  /** @type {Map<string, string[]>} */
  const extensions = new Map();
  for (const [extension, type] of Object.entries(types)) {
    extensions.set(bare(type), [...(extensions.get(bare(type)) ?? []), extension]);
  }
  return [...extensions].map(([type, names]) => `    ${type} ${names.join(' ')};`).join('\n');
}

/** @param {Site} site */
function writeListening({ origin }) {
  const { hostname, port, protocol } = origin;
  if (protocol === 'http:') {
    const loopback = hostname === 'localhost' ? '127.0.0.1:' : '';
    return `  listen ${loopback}${port || '80'};
  server_name ${hostname};`;
  }
  const number = port || '443';
  return `  listen ${number} ssl http2;
  listen [::]:${number} ssl http2;
  server_name ${hostname};
  ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;
  ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;
  ssl_protocols TLSv1.2 TLSv1.3;`;
}

/** @param {Site} site */
function writeWayToHttps({ origin }) {
  if (origin.protocol === 'http:') return '';
  return `
server {
  listen 80;
  listen [::]:80;
  server_name ${origin.hostname};
  server_tokens off;
  return 301 ${origin.origin}$request_uri;
}
`;
}

/** @param {Site} site */
function writePlaces({ base, root }) {
  if (base === '') return `  root ${root};\n  index index.html;`;
  return `  index index.html;
  location ${base}/ {
    alias ${root}/;
  }
  location = ${base} {
    return 301 ${base}/$is_args$args;
  }
  location / {
    return 404;
  }`;
}

/** @param {Site} site */
export function writeNginx(site) {
  const { base, root, headers } = site;
  const hashed = hashedFolders.map((folder) => folder.slice(1, -1)).join('|');
  const added = headers.map(([name, value]) => `  add_header ${name} "${value}" always;`);
  const missing = base === '' ? '' : `\n    alias ${root}/404.html;`;
  return `# Made by \`npm run deploy:config\`: change scripts/headers.mjs or scripts/deploy-nginx.mjs instead.
# For the http block, as a file in sites-enabled/ or conf.d/. nginx 1.18 or later.

# By status: an error is never kept, not even below the folders of hashed files. A part of a file is not marked to be
# kept either: of a part beyond the end nginx would still think that all is well here.
map "$status$http_range $uri" $site_cache {
  default "${revalidated}";
  "~^[45]" "${unkept}";
  "~^(200|304) ${base}/(${hashed})/" "${immutable}";
}

map $status $site_allow {
  default "";
  405 "GET, HEAD";
}
${writeWayToHttps(site)}
server {
${writeListening(site)}
  server_tokens off;
  # Folders are sent on to their slash by path alone, so any name and port in front of this host stay as they are.
  absolute_redirect off;
  autoindex off;

${writePlaces(site)}

  # Here and nowhere deeper: one add_header in a location would drop all of these.
${added.join('\n')}
  add_header Cache-Control $site_cache always;
  add_header Allow $site_allow always;

  if ($request_method !~ ^(GET|HEAD)$) {
    return 405;
  }
  # A folder without a page is as unknown as any other address. Never the home page in its stead.
  error_page 403 404 =404 ${base}/404.html;
  location = ${base}/404.html {
    internal;${missing}
  }
  location ~ /\\. {
    return 404;
  }

  types {
${writeTypes()}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${listTypes((type) => type.includes('charset'))};

  # gzip_static sends the .gz files of \`npm run publish:site\`. With libnginx-mod-http-brotli-static installed, add
  # "brotli_static on;" for its .br files, a seventh smaller.
  gzip on;
  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  gzip_comp_level 6;
  gzip_min_length 256;
  gzip_types ${listTypes(isCompressible)};
}
`;
}
