// In the edition in one file this stands in the place of either-build.js: the core is the JavaScript one.

/**
 * @template Core
 * @param {object} builds
 * @param {() => Promise<Core>} builds.javaScript
 * @returns {import('./load-once.js').Loader<Core>}
 */
export function eitherBuild({ javaScript }) {
  /** @type {Promise<Core> | undefined} */
  let core;
  return {
    load: () => (core ??= javaScript()),
    giveUp() {
      core = undefined;
    },
  };
}
