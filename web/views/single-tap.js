/**
 * A tap that is half of a double tap does nothing: what it meant has moved away under it.
 * @param {() => void} act
 * @returns {(event: MouseEvent) => void}
 */
export function bySingleTap(act) {
  return ({ detail }) => { if (detail < 2) act(); };
}
