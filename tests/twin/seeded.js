// Random numbers that can be repeated, and a few ways to use them.

/** @typedef {() => number} Random a number from 0 up to but not 1 */

/**
 * The same seed always gives the same numbers, on any machine.
 * @param {number} seed
 * @returns {Random}
 */
export function seeded(seed) {
  let state = (seed ^ 0x5bd1e995) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x100000000;
  };
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} list not empty
 * @returns {T}
 */
export function pick(random, list) {
  return list[Math.floor(random() * list.length)];
}

/**
 * @param {Random} random
 * @param {number} probability
 * @returns {boolean}
 */
export function chance(random, probability) {
  return random() < probability;
}

/**
 * @param {Random} random
 * @param {number} from
 * @param {number} to inclusive
 * @returns {number}
 */
export function whole(random, from, to) {
  return from + Math.floor(random() * (to - from + 1));
}

/**
 * @template T
 * @param {Random} random
 * @param {readonly T[]} list
 * @returns {T[]}
 */
export function shuffle(random, list) {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = whole(random, 0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}
