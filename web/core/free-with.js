/** @typedef {{ delete: () => void }} CoreObject something that holds a place inside a core */

/** Elements and panels come and go: what they held in a core is given back once nobody holds them. */
const forgotten = new FinalizationRegistry((/** @type {CoreObject} */ held) => held.delete());

/**
 * @param {object} owner
 * @param {CoreObject} held goes when its owner does
 */
export function freeWith(owner, held) {
  forgotten.register(owner, held);
}
