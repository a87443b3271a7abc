// localStorage, if there is one: any access may throw, it may be full, and it may hold anything.

/** What all keys of ours begin with. */
const prefix = 'xueshi.';

/**
 * @param {string} key
 * @returns {string | undefined}
 */
export function readLocal(key) {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} key
 * @param {string} text
 * @returns {boolean} whether it is written
 */
export function writeLocal(key, text) {
  try {
    localStorage.setItem(prefix + key, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function removeLocal(key) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // a storage that throws cannot hold our data
  }
}

/**
 * Calls back when another tab has changed a key of ours, or everything.
 * @param {string} key
 * @param {() => void} callback
 * @returns {() => void} stops it
 */
export function onLocal(key, callback) {
  const listener = (/** @type {StorageEvent} */ event) => {
    if (event.key === null || event.key === prefix + key) callback();
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}
