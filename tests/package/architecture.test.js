// The invariants of the house, held by reading the sources.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const withoutComments = (/** @type {string} */ source) => source.replaceAll(/\/\/.*$/gm, '');
const coreFiles = readdirSync(new URL('core/', root), { recursive: true }).map(String).filter((name) => /\.(h|cpp)$/.test(name));

test('a file of the core includes only files above it, and all are listed', () => {
  const listed = [...read('core/CMakeLists.txt').matchAll(/^ {2}([a-z_/]+\.h.*)$/gm)]
    .flatMap(([, line]) => line.replace(')', '').split(' '));
  assert.deepEqual([...listed].sort(), [...coreFiles].sort());
  for (const [place, name] of listed.entries()) {
    for (const [, included] of read(`core/${name}`).matchAll(/#include "core\/(.+)"/g)) {
      assert.ok(listed.indexOf(included) >= 0 && listed.indexOf(included) < place, `${name} includes ${included}`);
    }
  }
});

test('the core has no float, clock, throw, locale, input or output', () => {
  const forbidden = /\b(float|double|throw|try|catch|system_clock|steady_clock|iostream|fstream|printf|locale|std::regex|setlocale|rand)\b/;
  for (const name of coreFiles) {
    const found = withoutComments(read(`core/${name}`)).split('\n').filter((line) => forbidden.test(line));
    assert.deepEqual(found, [], name);
  }
});

test('only one file knows the JSON library, and only the border knows Emscripten', () => {
  const users = coreFiles.filter((name) => read(`core/${name}`).includes('nlohmann/'));
  assert.deepEqual(users, ['json/reader.cpp']);
  for (const name of coreFiles) assert.doesNotMatch(read(`core/${name}`), /emscripten|EMSCRIPTEN/, name);
});

test('only these files of the core read or write JSON', () => {
  const users = (/** @type {string} */ part) => coreFiles.filter((name) => (
    read(`core/${name}`).includes(`#include "core/json/${part}.h"`) && !name.startsWith('json/'))).sort();
  assert.deepEqual(users('reader'), [
    'policy/policy_reader.cpp', 'policy/policy_walk.h', 'roster/roster_wire.cpp', 'table/table_wire.cpp']);
  assert.deepEqual(users('cursor'), ['call/call_reader.h']);
  assert.deepEqual(users('writer'), [
    'call/answer_writer.h', 'call/call_reader.cpp', 'call/course_writer.h', 'call/suggestion.cpp', 'policy/policy_reader.cpp',
    'roster/roster_wire.cpp', 'table/table_wire.cpp']);
});

test('dependencies point one way: web to wasm to core', () => {
  for (const name of coreFiles) assert.doesNotMatch(read(`core/${name}`), /#include "(?!core\/)/, name);
  const shell = ['messages', 'model', 'store', 'views', 'element', 'page'].flatMap((folder) => (
    readdirSync(new URL(`web/${folder}/`, root)).filter((name) => name.endsWith('.js')).map((name) => `web/${folder}/${name}`)));
  for (const name of shell) assert.doesNotMatch(read(name), /from '.*(build\/wasm|\.wasm)/, name);
});
