// node web/examples/serve.mjs: serves the built site at one address, and a host's pages that use it at another.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../serve.mjs';
import { mimeType } from '../serve/mime-types.mjs';

/** The address that the examples contain; the real one replaces it. */
const written = 'https://xueshi.example/';

/**
 * @param {{ site?: string, port?: number }} [options] site: the address of a site that is served already
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveExamples({ site, port = 0 } = {}) {
  const own = site === undefined ? await serve({ port: port && port - 1 }) : undefined;
  const address = site ?? own?.url ?? '';
  const server = createServer(async ({ url = '/' }, response) => {
    const name = basename(url.split('?')[0]) || 'index.html';
    try {
      const text = await readFile(new URL(name, import.meta.url), 'utf8');
      response.writeHead(200, { 'Content-Type': mimeType(name) }).end(text.split(written).join(address));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => { server.listen(port, '127.0.0.1', () => listening(undefined)); });
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: async () => {
      await own?.close();
      server.closeAllConnections();
      await new Promise((closed) => { server.close(closed); });
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serveExamples({ port: 8332 });
  process.stdout.write(`${url}\n`);
}
