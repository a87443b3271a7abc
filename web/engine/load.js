// Loads the judge and the reader of tables. Each core is started once, when it is first asked for.

import { start } from '#start';
import { Judge } from './judge.js';
import { loadOnce } from './load-once.js';
import { nextTask } from './next-task.js';
import { judgeBuilds, tablesBuilds } from './core-builds.js';
import { Tables } from './tables.js';

/** @import { Policy } from '../package/xueshi' */

const judgeCore = loadOnce(() => start(judgeBuilds));
const tableCore = loadOnce(() => start(tablesBuilds));

/** Forgets a core that does not start: the next call starts it again. */
export const giveUpJudge = judgeCore.giveUp;

/**
 * @param {Policy} policy
 * @returns {Promise<Judge>} independent of all others; rejects with a PolicyError if the policy is malformed
 */
export async function loadJudge(policy) {
  const core = await judgeCore.load();
  await nextTask();
  return new Judge(core, policy);
}

/** @returns {Promise<(policy: Policy) => Judge>} for several policies at once; a malformed one throws a PolicyError */
export async function judgeOpener() {
  const core = await judgeCore.load();
  return (policy) => new Judge(core, policy);
}

/**
 * @param {Policy} policy
 * @returns {Promise<Tables>} rejects with a PolicyError if the policy is malformed
 */
export async function loadTables(policy) {
  return new Tables(await tableCore.load(), policy);
}
