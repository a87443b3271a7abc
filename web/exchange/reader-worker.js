// The script of the worker for `reader.js`: it does one job after another and reports its stage. The page imports it
// too, because only this module knows its own address.

import { createJobs } from './reader-jobs.js';

/** @import { Jobs, Stage } from './reader-jobs.js' */

/** The address of this script. */
export const address = import.meta.url;

/** @type {Jobs | undefined} */
let jobs;

/** @param {MessageEvent} event */
async function answer({ data: { policy, image, job, question, number } }) {
  jobs = jobs ?? createJobs(policy, image);
  try {
    const onStage = (/** @type {Stage} */ stage) => postMessage({ number, stage });
    postMessage({ number, result: await jobs[/** @type {keyof Jobs} */ (job)](question, onStage, () => {}) });
  } catch {
    postMessage({ number, failed: true });
  }
}

if (typeof document === 'undefined') {
  addEventListener('message', answer);
  postMessage({ ready: true });
}
