// In the edition in one file this stands in the place of either-build.js: the core is the JavaScript one.

import { loadOnce } from './load-once.js';

/**
 * @template Core
 * @param {object} builds
 * @param {() => Promise<Core>} builds.javaScript
 * @returns {import('./load-once.js').Loader<Core>}
 */
export function eitherBuild({ javaScript }) {
  return loadOnce(javaScript);
}
