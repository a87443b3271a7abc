// The build contains the terms of everything in it, so people who pass it on pass them on, too.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import licences from '../../build/licences.js';
import { noticesText, shippedModules } from '../../web/bundle/licences.mjs';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const places = ['build/site/', 'build/site/embed/', 'build/package/'].map((folder) => `${folder}THIRD-PARTY-NOTICES.txt`);
const oneFile = 'build/site/xueshi.html';

test('everything that ships is in the notices, with its terms', async () => {
  const modules = await shippedModules();
  assert.ok(modules.length >= 6, modules.join());
  const { dependencies } = JSON.parse(read('web/package.json'));
  for (const name of Object.keys(dependencies)) {
    assert.ok(modules.includes(`node_modules/${name}`) || name === 'lit', `${name} is a dependency and does not ship`);
  }
  const compiled = ['nlohmann/json', 'Emscripten', 'LLVM libc++ of Emscripten', 'musl of Emscripten'];
  for (const place of [...places, oneFile]) {
    for (const name of [...modules.map((folder) => folder.replace('node_modules/', '')), ...compiled]) {
      assert.ok(read(place).includes(`\n${name} `), `${place} does not name ${name}`);
    }
    for (const words of ['Google LLC', 'Niels Lohmann', 'The Emscripten Authors', 'Rich Felker', 'LLVM exception', 'Permission is hereby granted']) {
      assert.ok(read(place).includes(words), `${place} lacks ${words}`);
    }
  }
});

test('the list for the page names the same', () => {
  const text = read(places[0]);
  assert.ok(licences.length >= 10);
  for (const { name, version, licence } of licences) {
    assert.match(version, /^\d/, name);
    assert.ok(text.includes(`${name} ${version} (${licence})`), name);
  }
});

test('the headers of the core name no other library than the notices do', () => {
  const names = readdirSync(new URL('core/', root), { recursive: true }).map(String).filter((name) => /\.(h|cpp)$/.test(name));
  const libraries = names.flatMap((name) => [...read(`core/${name}`).matchAll(/#include <(\w+)\//g)].map(([, library]) => library));
  assert.deepEqual([...new Set(libraries)], ['nlohmann']);
});

test('a text that several share stands once', () => {
  const text = noticesText([['a', 'same'], ['b', 'same'], ['c', 'other']].map(([name, words]) => ({ name, version: '1', licence: 'MIT', text: words })));
  assert.equal(text.split('same').length, 2);
});
