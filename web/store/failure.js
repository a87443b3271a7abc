/** The errors that mean: this browser gives no database at all. */
const withoutDatabase = new Set(['ReferenceError', 'TypeError', 'SecurityError', 'NotAllowedError', 'InvalidStateError']);

/** @param {string} name of an error that opening a database gave @returns {boolean} whether there is none to be had */
export function hasNone(name) {
  return withoutDatabase.has(name);
}

/** @param {unknown} error */
export function nameOf(error) {
  return error instanceof Error || error instanceof DOMException ? error.name : String(error);
}
