/**
 * As JSON; nothing where the value has no JSON (cycles, BigInt, undefined). Half a character becomes U+FFFD.
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function toJson(value) {
  try {
    const plain = 'toJSON' in [] ? withoutPrototypes(value) : value;
    const json = JSON.stringify(plain);
    return /\\ud[89a-f]/.test(json) ? JSON.stringify(plain, wellFormedValue) : json;
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
 * @param {string} _key
 * @param {unknown} value
 */
function wellFormedValue(_key, value) {
  return typeof value === 'string' ? wellFormed(value) : value;
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
