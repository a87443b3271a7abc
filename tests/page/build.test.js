// What the build publishes fits together: names, announcements, policy, and nothing left from before.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { hashedName, integrityOf, isHashedName } from '../../web/bundle/hashed-name.mjs';
import { pagePolicy } from '../../web/bundle/policy.mjs';
import { buildSite, writeSite } from '../../web/bundle/site.mjs';

const files = await buildSite(fileURLToPath(new URL('../../web/page/index.html', import.meta.url)));
const html = String(Buffer.from(files.get('index.html') ?? []));
const named = [...html.matchAll(/\b(?:href|src)="\.\/([^"]+)"/g)].map(([, name]) => name);

test('two builds of the same source are the same', async () => {
  const again = await buildSite(fileURLToPath(new URL('../../web/page/index.html', import.meta.url)));
  assert.deepEqual([...again.keys()].sort(), [...files.keys()].sort());
  assert.equal(String(Buffer.from(again.get('index.html') ?? [])), html);
});

test('every file carries a hash but the documents, the service worker and what hosts name', () => {
  assert.deepEqual([...files.keys()].filter((name) => !isHashedName(name)).sort(), [
    'THIRD-PARTY-NOTICES.txt', 'embed/THIRD-PARTY-NOTICES.txt', 'embed/embed.html', 'embed/index.html', 'embed/integrity.json', 'embed/loader.js', 'embed/xueshi-check.classic.js',
    'embed/xueshi-check.js', 'index.html', 'integrity.json', 'roster.html', 'sw.js', 'xueshi.html',
  ]);
});

test('the integrity of every script that hosts may pin is told', () => {
  const told = JSON.parse(String(files.get('embed/integrity.json')));
  for (const [name, hash] of Object.entries(told)) {
    const content = files.get(`embed/${name}`) ?? '';
    assert.equal(hash, `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
  }
  assert.ok(Object.keys(told).some((name) => /^xueshi-check-[0-9A-Z]{8}\.js$/.test(name)));
});

test('the hash of every file is published beside them', () => {
  const told = JSON.parse(String(Buffer.from(files.get('integrity.json') ?? [])));
  const others = [...files.keys()].filter((name) => name !== 'integrity.json');
  assert.deepEqual(Object.keys(told).sort(), others.sort());
  for (const name of others) assert.equal(told[name], integrityOf(files.get(name) ?? '', 'sha384'), name);
});

test('a name changes with the content', () => {
  assert.equal(hashedName('./a/page.css', 'one'), hashedName('page.css', 'one'));
  assert.notEqual(hashedName('page.css', 'one'), hashedName('page.css', 'two'));
});

test('the document names only files that are there, all beside it', () => {
  assert.ok(named.length >= 3, html);
  assert.deepEqual(named.filter((name) => !files.has(name)), []);
  assert.deepEqual(html.match(/\b(?:href|src)="(?!\.\/|data:|#)[^"]*"/g), null);
});

test('every file that a script names is there', () => {
  for (const [name, content] of files) {
    if (!name.endsWith('.js')) continue;
    const names = String(Buffer.from(content)).match(/[\w-]+-[0-9A-Z]{8}\.(?:js|wasm|css|svg|png)/g) ?? [];
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    assert.deepEqual(names.filter((other) => !files.has(folder + other)), [], name);
  }
});

test('the look of what a first visit does not show comes with its views, and in one file where sheets cannot be adopted', () => {
  const holds = (/** @type {string} */ name) => String(Buffer.from(files.get(name) ?? [])).includes('.panel-title{');
  assert.deepEqual(named.filter(holds), []);
  assert.deepEqual(namedFrom('index.html').filter((name) => name !== 'index.html' && holds(name)).map((name) => name.split('.').pop()).sort(), ['css', 'js']);
});

test('the core is announced so that it is fetched beside the script', () => {
  const preload = '<link rel="preload" as="fetch" type="application/wasm" crossorigin href="./xueshi-core-';
  assert.ok(html.includes(preload), html);
});

test('the app has icons of the sizes it says, one of them to be cut by the system', () => {
  const [, name] = /<link rel="manifest" href="\.\/([^"]+)">/.exec(html) ?? [];
  const { icons, id, scope, start_url: start } = JSON.parse(String(Buffer.from(files.get(name) ?? [])));
  assert.deepEqual([id, scope, start], ['./', './', './']);
  for (const { src, sizes, type } of icons) {
    const icon = Buffer.from(files.get(src.slice(2)) ?? []);
    if (type === 'image/png') assert.equal(sizeOfPng(icon), sizes, src);
    else assert.match(String(icon), /^<svg /);
  }
  assert.deepEqual(icons.map((/** @type {any} */ { purpose, sizes }) => `${purpose} ${sizes}`).sort(), [
    'any 192x192', 'any 512x512', 'any any', 'maskable 512x512',
  ]);
  const [, apple] = /<link rel="apple-touch-icon" href="\.\/([^"]+)">/.exec(html) ?? [];
  assert.equal(sizeOfPng(Buffer.from(files.get(apple) ?? [])), '180x180');
});

/** @param {Buffer} png */
function sizeOfPng(png) {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

/** What one of the pages asks for by name: what anyone may open by himself is none of it. */
const parts = [...files.keys()].filter((name) => !/\.(?:html|txt)$|^(?:sw\.js|integrity\.json)$|^embed\//.test(name));

/**
 * @param {string} document
 * @returns {string[]} the document and all files that it names, that these name, and so on; other documents aside
 */
function namedFrom(document) {
  const found = new Set([document]);
  for (const name of found) {
    const content = String(Buffer.from(files.get(name) ?? []));
    for (const part of parts) if (content.includes(part)) found.add(part);
  }
  return [...found];
}

test('the page for a unit adds nothing to what the page asks for, and both are whole', () => {
  const ofPage = namedFrom('index.html');
  const ofRoster = namedFrom('roster.html');
  assert.deepEqual(ofPage.filter((name) => /roster/.test(name)), []);
  assert.ok(ofRoster.some((name) => /^xueshi-roster-.*\.wasm$/.test(name)));
  assert.deepEqual(parts.filter((name) => !ofPage.includes(name) && !ofRoster.includes(name)), []);
});

test('the service worker keeps every file of the page, by the hash of its content', () => {
  const worker = String(Buffer.from(files.get('sw.js') ?? []));
  const listed = new Map([...worker.matchAll(/\["([^"]+)","(sha256-[^"]+)"\]/g)].map(([, name, hash]) => [name, hash]));
  const kept = namedFrom('index.html');
  assert.deepEqual([...listed.keys()].sort(), kept.sort());
  for (const [name, hash] of listed) assert.equal(hash, integrityOf(files.get(name) ?? ''), name);
});

test('the policy stands before anything it governs, and nothing inline needs an exception', () => {
  const place = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`);
  assert.ok(place > 0);
  assert.ok(place < html.search(/<(?:link|script|style)\b/));
  assert.equal(/<style\b|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i.test(html), false);
});

test('writing a site leaves nothing from before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xueshi-build-'));
  try {
    await mkdir(join(folder, 'embed'));
    await writeFile(join(folder, 'page-00000000.js'), 'old');
    await writeFile(join(folder, 'embed', 'old.js'), 'old');
    const content = Buffer.from('new');
    await writeSite(folder, new Map([['index.html', content], ['embed/new.js', content]]));
    const found = await readdir(folder, { recursive: true });
    assert.deepEqual(found.sort(), ['embed', 'embed/new.js', 'index.html']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
