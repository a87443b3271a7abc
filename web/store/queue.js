/** @typedef {() => Promise<void> | void} Job */

/** @returns {(job: Job) => Promise<void>} runs a job after the one before, even if that failed; settles as the job does */
export function createQueue() {
  /** @type {Promise<void>} */
  let last = Promise.resolve();
  return (job) => {
    const done = last.then(job);
    last = done.catch(() => {});
    return done;
  };
}
