/**
 * As JSON; nothing where the value has no JSON (cycles, BigInt, undefined). Half a character becomes U+FFFD.
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function toJson(value) {
  try {
    const json = JSON.stringify('toJSON' in [] ? withoutPrototypes(value) : value);
    // Half a character is the one that is written as an escape; a backslash that is meant is two.
    return json.replace(/\\\\|\\ud[89a-f]../g, (found) => (found === '\\\\' ? found : '\\ufffd'));
  } catch {
    return undefined;
  }
}

const surrogates = /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;

/**
 * @param {string} text
 * @returns {string} with U+FFFD for half a character
 */
export function wellFormed(text) {
  return text.replace(surrogates, (found) => (found.length === 2 ? found : '\ufffd'));
}

/**
 * Some pages give every array, or everything, a `toJSON` that makes something else of it: a copy that inherits
 * nothing is written as it stands.
 * @param {any} value
 * @returns {any}
 */
function withoutPrototypes(value) {
  if (typeof value !== 'object' || value === null) return value;
  const bare = Array.isArray(value) ? Object.setPrototypeOf([], null) : Object.create(null);
  for (const key of Object.keys(value)) bare[key] = withoutPrototypes(value[key]);
  return bare;
}
