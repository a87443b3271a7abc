// Loads the judge and the readers of policies and of tables. Each core is started once, when it is first asked for.

import { start } from '#start';
import { Judge } from './judge.js';
import { loadOnce } from './load-once.js';
import { nextTask } from './next-task.js';
import { judgeBuilds, policyBuilds, tablesBuilds } from './core-builds.js';
import { readPolicy } from './policy-reader.js';
import { Tables } from './tables.js';

/** @import { Policy } from '../package/xueshi' */
/** @import { FoundPolicy } from './policies.js' */

const judgeCore = loadOnce(() => start(judgeBuilds));
const policyCore = loadOnce(() => start(policyBuilds));
const tableCore = loadOnce(() => start(tablesBuilds));

/** Forgets cores that do not start: the next call starts them again. */
export function giveUpJudge() {
  judgeCore.giveUp();
  policyCore.giveUp();
}

/**
 * @param {Policy} policy
 * @param {Pick<FoundPolicy, 'image' | 'topics'>} [prepared] what the build has made of it
 * @returns {Promise<Judge>} independent of all others; rejects with a PolicyError if the policy is malformed
 */
export async function loadJudge(policy, { image, topics } = {}) {
  if (image === undefined) return (await judgeOpener())(policy);
  const core = await judgeCore.load();
  await nextTask();
  return new Judge(core, { policy, image }, topics);
}

/** @returns {Promise<(policy: Policy) => Judge>} for several policies at once; a malformed one throws a PolicyError */
export async function judgeOpener() {
  const [core, reader] = await Promise.all([judgeCore.load(), policyCore.load()]);
  return (policy) => new Judge(core, readPolicy(reader, policy));
}

/**
 * @param {Policy} policy
 * @param {string} [image] of it, if it was read already
 * @returns {Promise<Tables>} rejects with a PolicyError if the policy is malformed
 */
export async function loadTables(policy, image) {
  const core = tableCore.load();
  return new Tables(await core, image ?? readPolicy(await policyCore.load(), policy).image);
}
