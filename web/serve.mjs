// node web/serve.mjs [--port N] [--host ADDRESS] [--root FOLDER] [--base /some/path/]: serves the built site.
// Only this machine can reach it unless --host says otherwise (0.0.0.0 for a phone in the same network).

import { createServer } from 'node:http';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openFolder } from './serve/files.mjs';
import { fileHeaders, securityHeaders } from './serve/headers.mjs';

const site = resolve(dirname(fileURLToPath(import.meta.url)), '../build/site');

/**
 * Serves a folder until it is closed.
 * @param {object} [options]
 * @param {string} [options.root] the folder
 * @param {number} [options.port] 0 takes any that is free
 * @param {string} [options.host] the address to listen at
 * @param {string} [options.base] the path under which the folder appears
 * @param {(request: import('node:http').IncomingMessage) => void} [options.observe] called with every request
 * @param {Record<string, string>} [options.headers] for every answer, over the usual ones
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(options = {}) {
  const { root = site, port = 0, host = '127.0.0.1', base = '/', observe, headers = {} } = options;
  const prefix = `/${base}/`.replace(/\/+/g, '/');
  const findFile = openFolder(root);
  const allHeaders = { ...securityHeaders, ...headers };
  const server = createServer((request, response) => {
    observe?.(request);
    for (const [name, value] of Object.entries(allHeaders)) response.setHeader(name, value);
    answer(request, response, prefix, findFile).catch((error) => {
      process.stderr.write(`${request.url}: ${error.message}\n`);
      refuse(response, 500);
    });
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => listening(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}${prefix}`,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} prefix
 * @param {ReturnType<typeof openFolder>} findFile
 */
async function answer(request, response, prefix, findFile) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response, 405, { Allow: 'GET, HEAD' });
  }
  const [rawPath, ...query] = (request.url ?? '/').split('?');
  const path = decode(rawPath);
  if (path !== undefined && `${path}/` === prefix) {
    return refuse(response, 308, { Location: [prefix, ...query].join('?') });
  }
  const file = path?.startsWith(prefix) ? await findFile(path.slice(prefix.length)) : undefined;
  if (!file) return refuse(response, 404);
  const headers = { ...fileHeaders(file.path), ETag: file.tag };
  if (request.headers['if-none-match'] === file.tag) {
    response.writeHead(304, headers).end();
    return undefined;
  }
  const brotli = /\bbr\b/.test(String(request.headers['accept-encoding'])) ? file.brotli : undefined;
  const body = brotli ?? file.content;
  const encoding = brotli ? { 'Content-Encoding': 'br' } : {};
  response.writeHead(200, { ...headers, ...encoding, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
  return undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [headers]
 */
function refuse(response, status, headers = {}) {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  return void response.end(`${status}\n`);
}

/** @param {string} path @returns {string | undefined} undefined if the percent encoding is invalid */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8321' },
      host: { type: 'string', default: '127.0.0.1' },
      root: { type: 'string', default: site },
      base: { type: 'string', default: '/' },
    },
  });
  const { url } = await serve({ ...values, port: Number(values.port) });
  process.stdout.write(`${url}\n`);
}
