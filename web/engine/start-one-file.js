// `#start` in the edition in one file, which has no files beside it: the cores are the JavaScript ones.

/** @import { Part } from './parts.js' */

/**
 * @template Core
 * @param {Part<Core>} part
 * @returns {Promise<Core>}
 */
export async function start({ javaScript }) {
  return (await javaScript()).default();
}
