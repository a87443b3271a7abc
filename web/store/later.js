/** The later of two times, either of which may be missing. @param {number | undefined} one @param {number | undefined} other */
export function later(one, other) {
  return Math.max(one ?? 0, other ?? 0) || undefined;
}
