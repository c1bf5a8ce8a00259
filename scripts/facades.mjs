import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `export{f as component,v as universal}from"../chunks/core.js";`, and nothing else. */
const facade = /^export\{([^{}]*)\}from"(\.\.\/chunks\/[\w-]+\.js)";?\s*$/u;

/** @param {string} names `f as component,v as universal` */
function writeObject(names) {
  const pairs = names.split(',').map((pair) => pair.trim().split(/\s+as\s+/u));
  return `({${pairs.map(([from = '', to = from]) => `${to}:m.${from}`).join(',')}})`;
}

/**
 * SvelteKit gives every route a file of its own, which here only names two things of the file they all lie in. Sixteen
 * such files were sixteen requests of every installation, and three of every first visit: the script that asks for
 * them now asks for what is behind them. Its name still holds: it was made from the names of the files folded in.
 * @param {string} client folder of the client's build
 */
export async function foldFacades(client) {
  const nodes = join(client, '_app/immutable/nodes');
  const entries = join(client, '_app/immutable/entry');
  const app = (await readdir(entries)).find((name) => /^app\..*\.js$/u.test(name));
  if (app === undefined) throw new Error(`${entries} holds no app.*.js`);
  let script = await readFile(join(entries, app), 'utf8');
  for (const name of await readdir(nodes)) {
    const [, names, chunk] = facade.exec(await readFile(join(nodes, name), 'utf8')) ?? [];
    if (names === undefined || chunk === undefined) continue;
    const asked = `import(\`../nodes/${name}\`)`;
    if (script.split(asked).length !== 2) throw new Error(`${app} should ask for ${name} once`);
    script = script.replace(asked, () => `import("${chunk}").then(m=>${writeObject(names)})`);
    await rm(join(nodes, name));
  }
  await writeFile(join(entries, app), script);
}
