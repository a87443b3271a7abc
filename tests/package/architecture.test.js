// The invariants of the house, held by reading the sources.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');
const withoutComments = (/** @type {string} */ source) => source.replaceAll(/\/\/.*$/gm, '');
const filesIn = (/** @type {string} */ folder, /** @type {RegExp} */ kind) => (
  readdirSync(new URL(folder, root), { recursive: true }).map(String).filter((name) => kind.test(name)));
const coreFiles = filesIn('core/', /\.(h|cpp)$/);

/** What a module imports or names by URL; the types of its comments are left out. @param {string} path */
const importsOf = (path) => [...read(path).replaceAll(/\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
  .matchAll(/^(?:import|export)\b[^;]*?'([^'\n]+)';|\bimport\('([^'\n]+)'\)|\bnew URL\('([^'\n]+)', import\.meta\.url\)/gm)]
  .map((found) => found[1] ?? found[2] ?? found[3]);

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
  assert.deepEqual(users('cursor'), ['call/call_reader.h', 'policy/policy_image.cpp']);
  assert.deepEqual(users('writer'), [
    'call/answer_writer.h', 'call/call_reader.cpp', 'call/course_writer.h', 'call/suggestion.cpp', 'policy/policy_image.cpp',
    'policy/policy_reader.cpp', 'roster/roster_wire.cpp', 'table/table_wire.cpp']);
});

test('dependencies point one way: web to wasm to core', () => {
  for (const name of coreFiles) assert.doesNotMatch(read(`core/${name}`), /#include "(?!core\/)/, name);
  for (const name of filesIn('wasm/', /\.(h|cpp)$/)) assert.doesNotMatch(read(`wasm/${name}`), /#include "(?!core\/|wasm\/)/, name);
  for (const name of filesIn('wasm/', /\.m?js$/)) assert.deepEqual(importsOf(`wasm/${name}`), [], name);
});

const shell = filesIn('web/', /\.js$/).filter((name) => !name.includes('node_modules/'));
/** What a module of the shell names, as a path from the root; packages and `#start` as they are written. @param {string} name */
const namedBy = (name) => importsOf(`web/${name}`).map((path) => (path.startsWith('.') ? posix.join('web', posix.dirname(name), path) : path));

test('only the engine loads WebAssembly', () => {
  for (const name of shell.filter((each) => !each.startsWith('engine/'))) {
    assert.deepEqual(namedBy(name).filter((path) => path.startsWith('build/wasm/') || path.includes('.wasm')), [], name);
    assert.doesNotMatch(withoutComments(read(`web/${name}`)), /\bWebAssembly\b/, name);
  }
});

/** The folders of web/ that each folder may import from. @type {Map<string | undefined, string[]>} */
const below = new Map(Object.entries({
  engine: [],
  messages: [],
  styles: [],
  worker: [],
  store: [],
  package: [],
  exchange: ['engine', 'store', 'worker'],
  model: ['engine', 'panels', 'store'], // it loads the panels when the first one is opened
  views: ['messages', 'model'],
  panels: ['engine', 'exchange', 'messages', 'model', 'store', 'styles', 'views'],
  element: ['engine', 'messages', 'model', 'styles', 'views'],
  page: ['element', 'messages', 'store', 'worker'],
  roster: ['element', 'engine', 'exchange', 'messages', 'store', 'worker'],
  cli: ['engine', 'exchange'],
  embed: ['element'],
  examples: [],
}));

test('a folder of the shell imports only from those below it', () => {
  for (const name of shell) {
    const [folder] = name.split('/');
    const allowed = below.get(folder);
    assert.ok(allowed, `web/${folder}/ has no place in this test`);
    const foreign = namedBy(name).filter((path) => path.startsWith('web/')).map((path) => path.split('/')[1]);
    // This one view names what a build puts into the same file; it uses nothing of it.
    if (name === 'views/with-courses.js') assert.doesNotMatch(read(`web/${name}`), /\} from '\.\.\//);
    else for (const other of foreign) assert.ok(other === folder || allowed.includes(other), `web/${name} imports from web/${other}/`);
  }
});

test('the shell reads nothing of the core but its policies', () => {
  for (const name of shell) {
    const inner = namedBy(name).filter((path) => /^(core|wasm|tests)\//.test(path) && !path.startsWith('core/policies/'));
    assert.deepEqual(inner, [], name);
  }
});

test('the state and the store know nothing of drawing', () => {
  const drawing = /^(lit|lit-html|lit-element)(\/|$)/;
  const drawers = ['views', 'panels', 'element', 'roster'];
  for (const name of shell.filter((each) => !drawers.includes(each.split('/')[0]))) {
    assert.deepEqual(namedBy(name).filter((path) => drawing.test(path)), [], name);
  }
});
