// The words of the policy: none may move a course to a category that its words do not name.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const policy = JSON.parse(readFileSync(new URL('../../core/policies/henan-2021.json', import.meta.url), 'utf8'));

/** @type {(node: any) => any[]} */
const nodesOf = (node) => [node, ...(node.children ?? []).flatMap(nodesOf)];
const nodes = nodesOf(policy.categories);
/** @type {(named: any) => string[]} */
const wordsOf = ({ id, label, words }) => [id, ...Object.values(label), ...(words ?? [])];
/** @type {(pattern: RegExp) => { id: string, word: string }[]} */
const matching = (pattern) => nodes.flatMap((node) => wordsOf(node).filter((word) => pattern.test(word))
  .map((word) => ({ id: node.id, word })));

test('no word with 选修 or elective is compulsory, and none with 必修 is elective', () => {
  for (const { id, word } of matching(/选修|elective|optional/i)) assert.ok(['public-elective', 'professional'].includes(id), `${word}: ${id}`);
  for (const { id, word } of matching(/必修|compulsory|required/i)) assert.ok(['public-compulsory', 'professional'].includes(id), `${word}: ${id}`);
  assert.ok(matching(/选修/).length > 20 && matching(/必修/).length > 20);
});

test('no word with 专业 is public, and none with 公需 is professional', () => {
  for (const { id, word } of matching(/专业|professional/i)) assert.equal(id, 'professional', word);
  for (const { id, word } of matching(/公需|public/i)) assert.match(id, /^public/, word);
});

test('a word of public courses says 必修 or 选修 if and only if its category does', () => {
  for (const { id, word } of matching(/公需/)) {
    const said = /必修/.test(word) ? 'public-compulsory' : /选修/.test(word) ? 'public-elective' : 'public';
    assert.equal(id, said, word);
  }
});

test('必修 or 选修 alone, a code, and 课程 are words of no category', () => {
  const all = new Set(nodes.flatMap(wordsOf));
  for (const word of ['必修', '必修课', '选修', '选修课', 'compulsory', 'elective', '0', '1', '课程', '课', '学时']) assert.ok(!all.has(word), word);
});

test('only the whole holds words that name neither public nor professional courses', () => {
  for (const { id, word } of matching(/^(?!.*(公需|专业|public|professional))/i)) assert.equal(id, policy.categories.id, word);
});

test('no word names two categories or two platforms', () => {
  for (const list of [nodes, policy.platforms]) {
    const words = list.flatMap((/** @type {any} */ one) => [...new Set(wordsOf(one))]);
    assert.equal(new Set(words).size, words.length);
  }
});

test('the platforms are the four of the notice, each with its address', () => {
  assert.deepEqual(policy.platforms.map((/** @type {any} */ { id }) => id).sort(), ['59iedu', 'chinahrt', 'ghlearning', 'ttcdw']);
  for (const { url, words } of policy.platforms) assert.ok(words.some((/** @type {string} */ word) => url.includes(word)), url);
});
