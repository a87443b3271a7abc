import { PolicyError } from '../core/policy-error.js';
import { PolicyRefusal } from './refusal.js';

/** @import { Policy } from '../package/xueshi' */

/** How large a policy may be, in bytes: Henan's has a fiftieth of it. */
const most = 1_000_000;
/** How long it may take to arrive, in milliseconds. */
const patience = 20_000;

/**
 * A policy as the host names it. Letters, digits and hyphens are the id of one that comes with the tool;
 * anything else is the address of a JSON file.
 * @param {string | Policy | undefined} source
 * @returns {Promise<string | Policy | undefined>} what a checker can be loaded with
 */
export async function readPolicy(source) {
  if (typeof source !== 'string' || /^[\w-]*$/.test(source)) return source || undefined;
  const bytes = await fetchPolicy(source);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PolicyError([{ pointer: '', code: 'not-json' }]);
  }
}

/**
 * @param {string} address
 * @returns {Promise<Uint8Array>}
 */
async function fetchPolicy(address) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), patience);
  try {
    const response = await fetch(address, { signal: abort.signal, headers: { Accept: 'application/json' } });
    if (!response.ok || !response.body) throw new PolicyRefusal({ code: 'policy-unreachable', policy: address });
    return await readUpTo(response.body.getReader(), address);
  } catch (error) {
    if (error instanceof PolicyRefusal) throw error;
    throw new PolicyRefusal({ code: 'policy-unreachable', policy: address });
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/**
 * What is too large is left where it is: it is told before all of it has travelled.
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {string} address
 */
async function readUpTo(reader, address) {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > most) throw new PolicyRefusal({ code: 'policy-too-large', policy: address });
    bytes.set(value, length);
    length += value.length;
  }
}
