// `npm run sbom`: what the project is made of, from the lock file, as CycloneDX 1.5 on standard output.
// npm's own `npm sbom` refuses this tree: a tool's package asks for the tag "latest" of another, which no lock file can
// promise. The lock file holds all that is needed, so no network is asked, and the same lock gives the same list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, license?: string, resolved?: string, integrity?: string, link?: boolean, dependencies?: Record<string, string> }} Locked */

/**
 * Parts of these are in the files that a phone fetches; docs/sbom.md says why each. Everything else builds and tests.
 */
export const shipped = [
  '@sveltejs/kit',
  'idb',
  'minisearch',
  'svelte',
  'uqr',
  'workbox-core',
  'workbox-precaching'
];

/** @param {string} integrity */
function hashOf(integrity) {
  const [algorithm = '', digest = ''] = integrity.split('-');
  const alg = algorithm.replace(/^sha(\d+)$/u, 'SHA-$1');
  return { alg, content: Buffer.from(digest, 'base64').toString('hex') };
}

/**
 * What the shipped ones bring with them, as far as it stands at the root: some of it may be in the files of a phone.
 * @param {Record<string, Locked>} packages
 */
function listBrought(packages) {
  const brought = new Set(shipped);
  for (const name of brought) {
    const wanted = packages[`node_modules/${name}`]?.dependencies ?? {};
    Object.keys(wanted).forEach((each) => brought.add(each));
  }
  return brought;
}

/**
 * @param {string} path
 * @param {Locked} locked
 * @param {ReadonlySet<string>} brought
 */
function describe(path, { version = '', license, resolved, integrity }, brought) {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const isOutside = path !== `node_modules/${name}` || !brought.has(name);
  const scope = isOutside ? 'excluded' : shipped.includes(name) ? 'required' : 'optional';
  return {
    type: 'library',
    'bom-ref': `${path}@${version}`,
    name,
    version,
    scope,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(integrity === undefined ? {} : { hashes: [hashOf(integrity)] }),
    ...(resolved === undefined
      ? {}
      : { externalReferences: [{ type: 'distribution', url: resolved }] })
  };
}

/** @param {string} root */
export function listMaterials(root) {
  /** @type {{ name: string, version: string, packages: Record<string, Locked> }} */
  const { name, version, packages } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8')
  );
  const brought = listBrought(packages);
  const components = Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && link !== true)
    .map(([path, locked]) => describe(path, locked, brought));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': `${name}@${version}`, name, version }
    },
    components
  };
}

if (import.meta.filename === process.argv[1]) {
  console.log(JSON.stringify(listMaterials(join(import.meta.dirname, '..')), null, 2));
}
