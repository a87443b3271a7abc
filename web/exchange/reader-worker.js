// The script of the worker that `reader.js` has its jobs done in; it does one after another and says how far it is.
// The page imports it too, for it alone knows where it lies.

import { createJobs } from './reader-jobs.js';

/** @import { Jobs, Stage } from './reader-jobs.js' */

/** Where this script lies. */
export const address = import.meta.url;

/** @type {Jobs | undefined} */
let jobs;

/** @param {MessageEvent} event */
async function answer({ data: { policy, job, question } }) {
  jobs = jobs ?? createJobs(policy);
  try {
    const tell = (/** @type {Stage} */ stage) => postMessage({ stage });
    postMessage({ result: await jobs[/** @type {keyof Jobs} */ (job)](question, tell, () => {}) });
  } catch {
    postMessage({ failed: true });
  }
}

if (typeof document === 'undefined') {
  addEventListener('message', answer);
  postMessage({ ready: true });
}
