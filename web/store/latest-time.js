/**
 * @param {number | undefined} one milliseconds, as the other
 * @param {number | undefined} other
 * @returns {number | undefined} the later of the two; undefined if there is neither
 */
export function latestTime(one, other) {
  return Math.max(one ?? 0, other ?? 0) || undefined;
}
