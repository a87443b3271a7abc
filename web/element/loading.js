import { loadJudge } from '../engine/load.js';
import { nextTask } from '../engine/next-task.js';
import { findPolicy } from '../engine/policies.js';
import { loadTexts } from '../messages/index.js';
import { fetchNamed } from './named-policy.js';
import { faultOf } from './refusal.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Extras } from '../engine/policies.js' */
/** @import { Policy } from '../package/xueshi' */
/** @import { Fault } from './refusal.js' */

/** How long the core may take to start before the person reads that it has failed, in milliseconds. */
const patience = 20_000;

/** Loads the judge for the policy that a host names. Only the latest attempt counts. */
export function createLoading() {
  /** @type {object | undefined} */
  let latest;
  /**
   * @param {string | Policy | undefined} policy as the host names it
   * @param {string} language whose sentences have to be there, too
   * @param {object} listeners called by the latest attempt alone
   * @param {(judge: Judge, extras: Extras) => Promise<void>} listeners.onReady what it throws is a fault as well
   * @param {(fault: Fault) => void} listeners.onFault `onReady` may still follow if the core was only slow
   */
  return async (policy, language, { onReady, onFault }) => {
    const attempt = {};
    latest = attempt;
    const fail = (/** @type {Fault} */ fault) => { if (latest === attempt) onFault(fault); };
    const timer = setTimeout(() => fail({ code: 'core-failed' }), patience);
    try {
      const [named] = await Promise.all([fetchNamed(policy), loadTexts(language)]);
      const found = findPolicy(named);
      const judge = await loadJudge(found.policy, found);
      await nextTask();
      if (latest === attempt) await onReady(judge, found.extras);
    } catch (error) {
      fail(faultOf(error, policy));
    } finally {
      clearTimeout(timer);
    }
  };
}
