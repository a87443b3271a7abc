// `#start` in the edition in one file, which has no files beside it: the cores are the JavaScript ones.

/** @import { CoreBuilds } from './core-builds.js' */

/**
 * @template Core
 * @param {CoreBuilds<Core>} builds
 * @returns {Promise<Core>}
 */
export async function start({ javaScript }) {
  return (await javaScript()).default();
}
