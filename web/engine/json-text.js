/**
 * Returns the value as JSON; undefined if it has none (cycles, BigInt, undefined). A lone surrogate becomes U+FFFD.
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function toJson(value) {
  try {
    const json = JSON.stringify('toJSON' in [] ? withoutPrototypes(value) : value);
    // JSON.stringify escapes only lone surrogates in this form. A real backslash comes out doubled.
    return json.replace(/\\\\|\\ud[89a-f]../g, (found) => (found === '\\\\' ? found : '\\ufffd'));
  } catch {
    return undefined;
  }
}

const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/**
 * @param {string} text
 * @returns {string} with U+FFFD for each lone surrogate
 */
export function wellFormed(text) {
  return text.replace(surrogates, (found) => (found.length === 2 ? found : '\ufffd'));
}

/**
 * Some pages add a `toJSON` to the prototype of arrays or objects, which changes what is written. A copy without
 * prototypes is not affected.
 * @param {any} value
 * @returns {any}
 */
function withoutPrototypes(value) {
  if (typeof value !== 'object' || value === null) return value;
  const bare = Array.isArray(value) ? Object.setPrototypeOf([], null) : Object.create(null);
  for (const key of Object.keys(value)) bare[key] = withoutPrototypes(value[key]);
  return bare;
}
