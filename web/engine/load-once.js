/**
 * @template Part
 * @typedef {object} Loader
 * @property {() => Promise<Part>} load once; again only after it failed or was given up
 * @property {() => void} giveUp forgets a load that does not end: the next call starts again
 */

/**
 * @template Part
 * @param {() => Promise<Part>} load
 * @returns {Loader<Part>}
 */
export function loadOnce(load) {
  /** @type {Promise<Part> | undefined} */
  let loading;
  return {
    load() {
      const own = loading ?? load();
      loading = own;
      own.catch(() => { if (loading === own) loading = undefined; });
      return own;
    },
    giveUp() {
      loading = undefined;
    },
  };
}
