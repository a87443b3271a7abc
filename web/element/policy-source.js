// Fetches a policy from an address. Loaded only if a host names one; imports nothing.

/** The largest policy that is accepted, in bytes: 40 times the size of Henan's. */
const most = 1_000_000;
/** How long it may take to arrive, in milliseconds. */
const patience = 20_000;

/**
 * @param {string} address
 * @returns {Promise<{ policy?: any, code?: 'policy-unreachable' | 'policy-too-large' | 'not-json' }>} unchecked, or why not
 */
export async function fetchPolicy(address) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(address, { signal: abort.signal, headers: { Accept: 'application/json' } });
    if (!response.ok || !response.body) return { code: 'policy-unreachable' };
    const bytes = await readUpTo(response.body.getReader());
    return bytes ? parse(bytes) : { code: 'policy-too-large' };
  } catch {
    return { code: 'policy-unreachable' };
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/** @param {Uint8Array} bytes */
function parse(bytes) {
  try {
    return { policy: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { code: /** @type {const} */ ('not-json') };
  }
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @returns {Promise<Uint8Array | undefined>} undefined if it is too large; reading stops as soon as that is clear
 */
async function readUpTo(reader) {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > most) return undefined;
    bytes.set(value, length);
    length += value.length;
  }
}
