import { PolicyError } from '../engine/core-object.js';
import { loadJudge } from '../engine/load.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Policy } from '../package/xueshi' */
/** @import { KeptRule } from '../store/rule.js' */

/** The judge of a session: by the page's own rule (the notice's), or by a person's rule while that is in force. */
export function createJudges() {
  /** @type {Judge | undefined} */
  let notice;
  /** @type {Judge | undefined} */
  let current;
  /** @type {object | undefined} the request that came last */
  let latest;
  return {
    get notice() { return notice; },
    get current() { return current; },
    /** @param {Judge | undefined} judge by the page's own rule; undefined: there is none any more */
    set(judge) {
      notice = judge;
      current = judge;
    },
    /**
     * Judges by this rule if it is in force, else by the page's own. One that the core refuses is set aside. Rejects if
     * there is no core to read it.
     * @param {KeptRule | undefined} rule
     * @param {(used: { policy: Policy, rule: KeptRule | undefined, isRefused: boolean }) => void} onUsed not called if
     *   another request came meanwhile
     */
    async use(rule, onUsed) {
      const own = notice;
      if (!own) return;
      const request = {};
      latest = request;
      const judge = rule?.isInForce ? await loadJudge(rule.policy).catch(undefinedIfRefused) : own;
      if (latest !== request || notice !== own) return;
      current = judge ?? own;
      onUsed({ policy: current.policy, rule: rule && { ...rule, isInForce: rule.isInForce && judge !== undefined }, isRefused: !judge });
    },
  };
}

/** @param {unknown} error */
function undefinedIfRefused(error) {
  if (!(error instanceof PolicyError)) throw error;
}
