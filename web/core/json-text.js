/**
 * As JSON; nothing where the value has no JSON (cycles, BigInt, undefined). Half a character becomes U+FFFD.
 * @param {unknown} value
 * @returns {string | undefined}
 */
export function toJson(value) {
  try {
    const json = JSON.stringify(value);
    return /\\ud[89a-f]/.test(json) ? JSON.stringify(value, wellFormedValue) : json;
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
