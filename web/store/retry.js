const firstPause = 1_000;
const longestPause = 60_000;

/** Tries again after a pause that doubles with each failure, in milliseconds. */
export function createRetry() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let pause = firstPause;
  return {
    /** @param {() => void} job takes the place of a job that still waits */
    schedule(job) {
      clearTimeout(timer);
      timer = setTimeout(job, pause);
      pause = Math.min(2 * pause, longestPause);
    },
    /** Forgets the job that waits. */
    stop() {
      clearTimeout(timer);
    },
    /** Forgets the job that waits; the next failure waits as briefly as the first. */
    reset() {
      clearTimeout(timer);
      pause = firstPause;
    },
  };
}
