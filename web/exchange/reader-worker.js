// The script of the worker for `reader.js`: it does one job after another and reports its stage. The page imports it
// too, because only this module knows its own address.

import { createJobs } from './reader-jobs.js';

/** @import { Jobs, Stage } from './reader-jobs.js' */

/** The address of this script. */
export const address = import.meta.url;

/** @type {Jobs | undefined} */
let jobs;

/** @param {MessageEvent} event */
async function answer({ data: { policy, image, job, question } }) {
  jobs = jobs ?? createJobs(policy, image);
  try {
    const onStage = (/** @type {Stage} */ stage) => postMessage({ stage });
    postMessage({ result: await jobs[/** @type {keyof Jobs} */ (job)](question, onStage, () => {}) });
  } catch {
    postMessage({ failed: true });
  }
}

if (typeof document === 'undefined') {
  addEventListener('message', answer);
  postMessage({ ready: true });
}
