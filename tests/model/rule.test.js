import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, compulsory, holding, ownRule, professional } from './session.js';

const take = { type: 'rule', rule: ownRule, key: 'rule.taken' };

test('a rule that is taken is kept, judged by at once, and undone by one tap', () => {
  const begun = holding([compulsory]);
  const { snapshot, effects } = after(begun, take);
  assert.deepEqual(effects, ['keep-rule']);
  assert.deepEqual([snapshot.policy?.id, snapshot.assessment?.policy, snapshot.assessment?.requirements[0].required], ['own-2021', 'own-2021', 45]);
  assert.equal(snapshot.undoable?.key, 'rule.taken');
  const undone = after(snapshot, { type: 'undo' });
  assert.deepEqual(undone.effects, ['keep-rule']);
  assert.deepEqual([undone.snapshot.rule, undone.snapshot.undoable], [undefined, undefined]);
  assert.deepEqual(undone.snapshot.assessment, begun.assessment);
});

test('one tap leads back to the notice, and the rule is not lost by it', () => {
  const begun = holding([compulsory, professional]);
  const { snapshot } = after(begun, take, { type: 'rule', rule: { ...ownRule, isInForce: false }, key: 'rule.left' });
  assert.deepEqual([snapshot.rule?.policy.id, snapshot.rule?.isInForce], ['own-2021', false]);
  assert.deepEqual([snapshot.policy, snapshot.assessment], [begun.policy, begun.assessment]);
});

test('a discarded rule comes back by one tap', () => {
  const { snapshot } = after(holding([compulsory]), take, { type: 'rule', key: 'rule.discarded' });
  assert.equal(snapshot.rule, undefined);
  assert.equal(after(snapshot, { type: 'undo' }).snapshot.rule, ownRule);
});

test('courses and a rule of one file are undone together', () => {
  const begun = holding([compulsory]);
  const { snapshot, effects } = after(begun, { type: 'change', courses: [compulsory, professional], key: 'restore.undo', rule: ownRule });
  assert.deepEqual(effects, ['announce', 'save', 'keep-rule']);
  assert.deepEqual([snapshot.courses.length, snapshot.assessment?.policy], [2, 'own-2021']);
  const undone = after(snapshot, { type: 'undo' });
  assert.deepEqual([undone.snapshot.courses, undone.snapshot.rule], [[compulsory], undefined]);
  assert.deepEqual(undone.snapshot.assessment, begun.assessment);
});

test('a rule changed by another tab is used, and not written again', () => {
  const { snapshot, effects } = after(holding([compulsory]), { type: 'rule-outside', rule: ownRule });
  assert.deepEqual([snapshot.assessment?.policy, effects], ['own-2021', []]);
  assert.equal(after(snapshot, { type: 'rule-outside', rule: undefined }).snapshot.assessment?.policy, 'henan-2021');
});

test('the first answer waits for what this device keeps', () => {
  const { snapshot } = after({ ...holding([]), assessment: undefined }, { type: 'ruled', ...ownRule, rule: ownRule });
  assert.equal(snapshot.assessment, undefined);
});

test('a kept rule that the core refuses is set aside and said to be, until a person goes on without it', () => {
  const { snapshot: begun } = after(holding([compulsory]), take);
  const aside = { ...ownRule, isInForce: false };
  const refused = { type: 'ruled', policy: holding([]).policy, rule: aside, isRefused: true };
  const { snapshot, effects } = after(begun, refused);
  assert.deepEqual([snapshot.isRuleRefused, snapshot.rule?.policy.id, effects], [true, 'own-2021', []], 'nothing is written over it');
  const left = after(snapshot, { type: 'rule', rule: aside, key: 'rule.left' });
  assert.deepEqual([left.snapshot.isRuleRefused, left.snapshot.rule, left.effects], [false, aside, ['keep-rule']]);
});
