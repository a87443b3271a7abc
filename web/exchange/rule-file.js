// A rule in a text: a policy by itself, or one that a backup carries beside courses. It is refused whole if it is faulty.

import { PolicyError } from '../engine/core-object.js';
import { parsed } from '../store/sealed.js';
import { looksLikeBackup, readBackup } from './backup.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Policy, PolicyFault } from '../package/xueshi' */
/** @typedef {{ code: PolicyFault['code'] | 'damaged' | 'too-large', pointer: string }} RuleFault of a policy, or of its text */
/** @typedef {{ policy?: Policy, faults: RuleFault[] }} FoundRule `policy` as it came, with all that is wrong with it */

/** The longest policy that is read, in UTF-16 units; what is longer could not be kept. */
export const longestRule = 900_000;

/** Whether a text is JSON with members of a policy, perhaps a damaged one. @param {string} text */
export function looksLikeRule(text) {
  return /^\ufeff?\s*\{/.test(text) && /"(?:categories|clauses|period)"\s*:/.test(text);
}

/**
 * @param {string} text
 * @param {(policy: Policy) => Judge} open throws a PolicyError
 * @returns {FoundRule | undefined} undefined if the text carries no rule
 */
export function openRuleText(text, open) {
  if (looksLikeBackup(text)) {
    const { rule } = readBackup(text);
    return rule && checkRule(rule, open);
  }
  if (!looksLikeRule(text)) return undefined;
  if (text.length > longestRule) return { faults: [{ code: 'too-large', pointer: '' }] };
  return checkRule({ policy: parsed(text.replace(/^\ufeff/, '')) }, open);
}

/**
 * @param {{ policy?: unknown, isDamaged?: boolean }} found
 * @param {(policy: Policy) => Judge} open
 * @returns {FoundRule}
 */
export function checkRule({ policy, isDamaged }, open) {
  const given = /** @type {Policy} */ (policy);
  if (isDamaged) return { policy: given, faults: [{ code: 'damaged', pointer: '' }] };
  try {
    return { policy: open(given).policy, faults: [] };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return { policy: given, faults: error.faults };
  }
}
