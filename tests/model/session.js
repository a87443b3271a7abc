// A model without a browser: events go in, effects are run by hand, and every snapshot can be looked at.

import { loadChecker } from '../../build/package/xueshi-node.js';
import { foresee } from '../../web/model/foresight.js';
import { firstSnapshot } from '../../web/model/snapshot.js';
import { update } from '../../web/model/update.js';

/** @typedef {import('../../web/model/snapshot.js').Snapshot} Snapshot */
/** @typedef {import('../../web/model/update.js').Event} Event */
/** @typedef {import('../../web/model/update.js').Effect} Effect */

const notice = /** @type {any} */ (await loadChecker());
const { categories } = notice.policy;

/** Half of what the notice asks for, as demands of a person's own. */
export const ownRule = { isInForce: true, policy: { ...notice.policy, id: 'own-2021', basis: 'own', categories: { ...categories, min: 45 } } };
const own = /** @type {any} */ (await loadChecker({ policy: ownRule.policy }));

/** @param {Snapshot} snapshot */
const judgeOf = ({ rule }) => (rule?.isInForce ? own : notice);

/** A day while the year was open. */
export const asOf = '2021-11-01';

/**
 * @param {Snapshot} snapshot
 * @param {...Event} events in turn; judging is done at once, as the session does it
 * @returns {{ snapshot: Snapshot, effects: string[] }} effects: what else was asked for, in order
 */
export function after(snapshot, ...events) {
  /** @type {string[]} */
  const asked = [];
  let now = snapshot;
  /** @param {Event} event */
  const dispatch = (event) => {
    const { snapshot: next, effects } = update(now, event);
    now = next;
    for (const effect of effects) run(effect);
  };
  /** @param {Effect} effect */
  const run = (effect) => {
    const judge = judgeOf(now);
    switch (effect.do) {
      case 'use-rule':
        return dispatch({ type: 'ruled', rule: effect.rule, policy: judgeOf({ ...now, rule: effect.rule }).policy });
      case 'judge':
        return dispatch({
          type: 'judged', before: effect.before, answer: effect.answer ?? judge.assess(now.courses, { asOf }), ...foresee(judge, now),
        });
      case 'judge-draft':
        return dispatch({ type: 'foreseen', ...foresee(judge, now) });
      case 'dispatch':
        return dispatch(effect.event);
      default:
        return asked.push(effect.do);
    }
  };
  events.forEach(dispatch);
  return { snapshot: now, effects: asked };
}

/** @param {import('../../web/package/xueshi').Course[]} courses @returns {Snapshot} with its answer */
export function holding(courses) {
  return after(firstSnapshot, { type: 'started', policy: notice.policy, asOf }, { type: 'kept', courses }).snapshot;
}

export const compulsory = { id: 'a', title: '甲', category: 'public-compulsory', hours: 24, completedOn: '2021-04-18', mode: 'in-person' };
export const professional = { id: 'b', title: '乙', category: 'professional', hours: 60, completedOn: '2021-08-27', mode: 'in-person' };
