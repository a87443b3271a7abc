/**
 * Ignores the second tap of a double tap: its target may have moved away under the finger.
 * @param {() => void} act
 * @returns {(event: MouseEvent) => void}
 */
export function bySingleTap(act) {
  return ({ detail }) => { if (detail < 2) act(); };
}
