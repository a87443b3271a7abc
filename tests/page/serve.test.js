// The server of ./dev and of these tests: what it gives, how it is cached, and what it never gives.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../web/serve.mjs';

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xueshi-serve-'));
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site', 'link.txt'));
  await writeFile(join(folder, 'site', 'index.html'), `<!doctype html>${'<p>学时</p>'.repeat(50)}`);
  await writeFile(join(folder, 'site', 'page-0123ABCD.js'), 'export const page = 1;');
  await writeFile(join(folder, 'site', 'core-0123ABCD.wasm'), Buffer.from([0, 97, 115, 109]));
  server = await serve({ root: join(folder, 'site'), base: '/a/b' });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('the folder appears under its base and nowhere else', async () => {
  assert.equal((await ask('/a/b/')).status, 200);
  assert.equal((await ask('/a/b/index.html')).status, 200);
  assert.equal((await ask('/')).status, 404);
  const redirect = await ask('/a/b?as-of=2021-11-01');
  assert.equal(redirect.status, 308);
  assert.equal(redirect.headers.location, '/a/b/?as-of=2021-11-01');
});

for (const path of [
  '/a/b/../secret.txt', '/a/b/%2e%2e/secret.txt', '/a/b/..%2fsecret.txt', '/a/b/..%5csecret.txt',
  '/a/b/link.txt', '/a/b//etc/passwd', '/a/b/%00', '/a/b/%ff', '/a/b/site',
]) {
  test(`${path} is not found`, async () => assert.equal((await ask(path)).status, 404));
}

for (const [path, type] of [
  ['/a/b/', 'text/html; charset=utf-8'],
  ['/a/b/page-0123ABCD.js', 'text/javascript; charset=utf-8'],
  ['/a/b/core-0123ABCD.wasm', 'application/wasm'],
]) {
  test(`${path} is ${type}`, async () => assert.equal((await ask(path)).headers['content-type'], type));
}

test('a hashed name is kept for ever, a document is asked for again', async () => {
  const hashed = await ask('/a/b/page-0123ABCD.js');
  assert.match(String(hashed.headers['cache-control']), /max-age=31536000, immutable/);
  const first = await ask('/a/b/');
  assert.equal(first.headers['cache-control'], 'no-cache');
  const second = await ask('/a/b/', { headers: { 'If-None-Match': String(first.headers.etag) } });
  assert.equal(second.status, 304);
});

test('a changed file is given as it is now', async () => {
  const path = join(folder, 'site', 'notes.txt');
  await writeFile(path, 'before');
  assert.equal((await ask('/a/b/notes.txt')).body, 'before');
  await writeFile(path, 'afterwards');
  assert.equal((await ask('/a/b/notes.txt')).body, 'afterwards');
});

test('brotli is given to those who take it', async () => {
  const compressed = await ask('/a/b/', { headers: { 'Accept-Encoding': 'gzip, br' } });
  assert.equal(compressed.headers['content-encoding'], 'br');
  const plain = await ask('/a/b/');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.ok(Number(compressed.headers['content-length']) < Number(plain.headers['content-length']));
});

test('every answer carries the security headers, refusals too', async () => {
  const answers = [await ask('/a/b/'), await ask('/nowhere'), await ask('/a/b/', { method: 'POST' })];
  for (const { headers } of answers) {
    assert.match(String(headers['content-security-policy']), /^default-src 'none';.*frame-ancestors 'none'$/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
    assert.match(String(headers['permissions-policy']), /camera=\(\)/);
  }
});

test('only GET and HEAD are answered', async () => {
  assert.equal((await ask('/a/b/', { method: 'POST' })).status, 405);
  const head = await ask('/a/b/', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.body, '');
});

/**
 * Asks for exactly this path: `fetch` would tidy it first.
 * @param {string} path
 * @param {import('node:http').RequestOptions} [options]
 * @returns {Promise<{
 *   status: number | undefined, headers: import('node:http').IncomingHttpHeaders, body: string
 * }>}
 */
function ask(path, options = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((answered, failed) => {
    request({ hostname, port, path, ...options }, (response) => {
      let body = '';
      response.on('data', (part) => { body += part; });
      response.on('end', () => answered({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', failed).end();
  });
}
