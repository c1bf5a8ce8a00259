import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultPort } from './site-origin.mjs';
import { startStaticServer } from './static-server.mjs';

export { createStaticServer, startStaticServer } from './static-server.mjs';

const build = join(import.meta.dirname, '..', 'build');

/** Serves build/ until stopped; explains itself when it cannot. */
export async function serveBuild() {
  const port = Number(process.env.PORT ?? defaultPort);
  if (!existsSync(build)) {
    console.error('There is no build/ yet. Run: npm run build');
    return false;
  }
  try {
    const { url } = await startStaticServer({
      root: build,
      base: process.env.BASE_PATH ?? '',
      port,
      host: process.env.HOST ?? '127.0.0.1'
    });
    console.log(`City & Hackney health and care is at ${url}\nPress Ctrl+C to stop.`);
    return true;
  } catch (reason) {
    if (!(reason instanceof Error && 'code' in reason && reason.code === 'EADDRINUSE'))
      throw reason;
    console.error(
      `Port ${port} is taken. Stop the program that uses it, or choose another port: PORT=${port + 1} npm start`
    );
    return false;
  }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  process.exitCode = (await serveBuild()) ? 0 : 1;
}
