// The rule that courses are judged by: the page's own, or one that a person has made or opened from a file.

/** @import { KeptRule } from '../store/rule.js' */
/** @import { Ruling } from './update.js' */
/** @import { Handlers } from './update.js' */

/** @type {Handlers} */
export const ruleEvents = {
  /** A person takes a rule, sets it aside (`isInForce` false) or discards it (no rule); one tap undoes it. */
  rule: (snapshot, { rule, key }) => [
    { ...snapshot, undoable: { key, values: {}, courses: snapshot.courses, rule: snapshot.rule ?? null } }, ...ruling(rule)],

  /** The rule was changed elsewhere. */
  'rule-outside': (snapshot, { rule }) => [snapshot, { do: 'use-rule', rule }],

  /** Courses are judged by this policy from now on. `isRefused`: the core takes the rule no longer, so it was set aside. */
  ruled(snapshot, { rule, policy, isRefused = false }) {
    const next = { ...snapshot, rule, policy, isRuleRefused: isRefused };
    return snapshot.assessment || snapshot.callError ? [next, { do: 'judge' }] : next; // otherwise the first answer is already on its way
  },
};

/** @param {KeptRule | undefined} rule @returns {Ruling[]} keeps it on this device and judges by it */
export function ruling(rule) {
  return [{ do: 'keep-rule', rule }, { do: 'use-rule', rule }];
}
