/** How long work goes on before it pauses, in milliseconds. */
const slice = 8;

/** @typedef {() => void | Promise<void>} Pace to be awaited between any two steps of long work; rejects once it is stopped */

/**
 * Cuts long work into slices.
 * @param {() => Promise<void>} pause awaited between two slices; may reject, to stop the work
 * @returns {Pace}
 */
export function createPace(pause) {
  let began = performance.now();
  return () => (performance.now() - began < slice ? undefined : pause().then(() => { began = performance.now(); }));
}
