// The builds of the core of rosters give the same bytes: with vectors, without, and in JavaScript.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { rosterBuilds } from '../../web/engine/roster-builds.js';
import { Dealer, Roster } from '../../web/engine/roster.js';
import { randomRows, tableOf } from '../cli/random-roster.js';

const built = (/** @type {string} */ name) => new URL(`../../build/wasm/${name}`, import.meta.url);
const policy = JSON.parse(readFileSync(new URL('../../core/policies/henan-2021.json', import.meta.url), 'utf8'));

/** @param {string} name */
async function startWasm(name) {
  const { default: create } = await rosterBuilds.glue();
  return create({ wasm: readFileSync(built(name)) });
}

const { default: createInJavaScript } = await rosterBuilds.javaScript();
const cores = {
  plain: await startWasm('xueshi-roster.wasm'),
  vectors: await startWasm('xueshi-roster-simd.wasm'),
  javaScript: await createInJavaScript(),
};

/** @param {import('../../web/engine/roster.js').RosterCore} core @param {Uint8Array[]} pieces */
function answersOf(core, pieces) {
  const roster = new Roster(core, policy, { asOf: '2021-12-01', line: 'whole', withUnit: true });
  for (const piece of pieces) roster.push(piece);
  const plan = roster.end();
  return { plan, lines: [...roster.lines()].join(''), summary: roster.summary() };
}

/** @param {import('../../web/engine/roster.js').RosterCore} core @param {Uint8Array} bytes */
function partsOf(core, bytes) {
  const dealer = new Dealer(core, policy, { parts: 3 });
  dealer.push(bytes);
  dealer.end();
  return [0, 1, 2].map((part) => dealer.take(part));
}

// Captions, other tables, ends of lines and cells of every length around the sixteen bytes of a vector.
const lines = ['未完成课程\n', '已完成课程\r\n', '工号,课程名称,科目类型,申报学时\n', '\n', '\r\n', ',甲,公需,1\r', '姓名,张三\n',
  ...Array.from({ length: 40 }, (_, n) => `G${n % 3},${n % 2 ? '"' : ''}${'长'.repeat(n)}${n % 2 ? '"' : ''},${'x'.repeat(n)},公需必修,6\n`)];

for (let seed = 1; seed <= 8; seed += 1) {
  const rows = randomRows(seed, { rows: 150 }).flatMap((row, i) => (i % 3 ? [row] : [row, { text: lines[(i * seed) % lines.length] }]));
  const bytes = new TextEncoder().encode(tableOf(rows));
  test(`the builds agree on roster ${seed}`, () => {
    const wanted = answersOf(cores.plain, [bytes]);
    assert.ok(wanted.lines.length > 0);
    assert.deepEqual(answersOf(cores.vectors, [bytes]), wanted);
    assert.deepEqual(answersOf(cores.javaScript, [bytes]), wanted);
    assert.deepEqual(partsOf(cores.vectors, bytes), partsOf(cores.plain, bytes));
  });
}

test('the builds agree however the bytes are cut', () => {
  const bytes = new TextEncoder().encode(tableOf(randomRows(9, { rows: 6 })));
  const wanted = answersOf(cores.plain, [bytes]);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    assert.deepEqual(answersOf(cores.vectors, [bytes.subarray(0, cut), bytes.subarray(cut)]), wanted, String(cut));
  }
});

test('one script serves both builds, and they are two', () => {
  assert.deepEqual(readFileSync(built('xueshi-roster-simd.mjs')), readFileSync(built('xueshi-roster.mjs')));
  assert.notDeepEqual(readFileSync(built('xueshi-roster-simd.wasm')), readFileSync(built('xueshi-roster.wasm')));
});

test('an engine with vectors loads the build with vectors, another the other', (t) => {
  assert.equal(basename(rosterBuilds.wasm().pathname), 'xueshi-roster-simd.wasm');
  t.mock.method(WebAssembly, 'validate', () => false);
  assert.equal(basename(rosterBuilds.wasm().pathname), 'xueshi-roster.wasm');
});
