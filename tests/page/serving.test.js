// What web/serve/README.md tells hosts to send is what our own server sends.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileHeaders, securityHeaders } from '../../web/serve/headers.mjs';

const text = await readFile(new URL('../../web/serve/README.md', import.meta.url), 'utf8');
const [, nginx] = /```nginx\n([\s\S]*?)```/.exec(text) ?? [];
const [, shell] = /```sh\n([\s\S]*?)```/.exec(text) ?? [];

/** @param {string} name of a map in the nginx block @returns {[pattern: string, value: string][]} */
function mapNamed(name) {
  const [, body] = new RegExp(`map \\$uri \\$${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(nginx) ?? [];
  return body.split('\n').map((line) => {
    const [, pattern, value] = /^ {2}(default|"~[^"]+") "([^"]*)";$/.exec(line) ?? [];
    return [pattern, value];
  });
}

/** @param {string} name @param {string} path @returns {string | undefined} as nginx takes it */
function valueFor(name, path) {
  const [[, usual], ...others] = mapNamed(name);
  const found = others.find(([pattern]) => new RegExp(pattern.slice(2, -1)).test(path));
  return found ? found[1] : usual;
}

test('nginx adds the very headers of our server, and no others', () => {
  const added = [...nginx.matchAll(/add_header (\S+) (?:"([^"]*)"|\$(\w+)) always;/g)]
    .map(([, header, value, name]) => [header, value ?? mapNamed(name)[0][1]]);
  const forEmbed = { 'Access-Control-Allow-Origin': '', 'Cross-Origin-Resource-Policy': '' }; // an empty header is not sent
  assert.deepEqual(Object.fromEntries(added), { 'Cache-Control': 'no-cache', ...securityHeaders, ...forEmbed });
});

for (const path of ['/xueshi/', '/xueshi/index.html', '/xueshi/sw.js', '/xueshi/xueshi.html', '/xueshi/page-0123ABCD.js',
  '/xueshi/embed/embed.html', '/xueshi/embed/index.html', '/xueshi/embed/chunk-0123ABCD.js']) {
  test(`nginx sends for ${path} what our server does`, () => {
    /** @type {Record<string, string>} */
    const sent = { ...securityHeaders, ...fileHeaders(path) };
    assert.equal(valueFor('xueshi_cache', path), sent['Cache-Control']);
    assert.equal(valueFor('xueshi_policy', path), sent['Content-Security-Policy']);
    assert.equal(valueFor('xueshi_sharing', path), sent['Access-Control-Allow-Origin'] ?? '');
    assert.equal(valueFor('xueshi_embedding', path), sent['Cross-Origin-Resource-Policy'] ?? '');
  });
}

test('types are those of our server, wherever they are set', () => {
  const bare = (/** @type {string} */ path) => fileHeaders(path)['Content-Type'].replace(/;.*/, '');
  const [, body] = /types \{\n([\s\S]*?)\}/.exec(nginx) ?? [];
  for (const [, type, extensions] of body.matchAll(/(\S+) ([\w ]+);/g)) {
    for (const extension of extensions.split(' ')) assert.equal(type, bare(`a.${extension}`), extension);
  }
  const put = [...shell.matchAll(/\*\.(\w+)\) type='?([^\s';]+)/g)];
  assert.ok(put.length >= 6);
  for (const [, extension, type] of put) assert.equal(type, bare(`a.${extension}`), extension);
  assert.ok(shell.includes(`--cache-control '${fileHeaders('page-0123ABCD.js')['Cache-Control']}'`));
});
