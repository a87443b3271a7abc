// How all verbs read: a file or standard input, and the policy.

import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { decode } from '../exchange/decode.js';
import { InputError, UsageError } from './output.js';

/** @import { Policy } from '../package/xueshi' */

const readAtOnce = 1 << 20;

/**
 * @param {string} [file] `-` or none: standard input
 * @param {string} [encoding] such as gb18030; by default the bytes are passed on unchanged
 * @returns {AsyncIterable<Uint8Array>} the bytes as they come, in UTF-8
 */
export function openInput(file = '-', encoding) {
  const bytes = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: readAtOnce });
  return encoding === undefined ? bytes : asUtf8(bytes, encoding);
}

/** @param {AsyncIterable<Uint8Array>} bytes @param {string} encoding */
async function* asUtf8(bytes, encoding) {
  const decoder = decoderOf(encoding);
  const encoder = new TextEncoder();
  for await (const some of bytes) yield encoder.encode(decoder.decode(some, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** @param {string} encoding */
function decoderOf(encoding) {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new UsageError(`there is no encoding "${encoding}"`);
  }
}

/**
 * @param {string} [file]
 * @returns {Promise<string>} decoded: by a byte order mark, as UTF-8, or as GB18030
 */
export async function readText(file) {
  const chunks = [];
  for await (const chunk of openInput(file)) chunks.push(chunk);
  const text = decode(Buffer.concat(chunks));
  if (text === undefined) throw new InputError('the input is no text; save a workbook as CSV first');
  return text;
}

/**
 * @param {string} [file]
 * @returns {Promise<Policy | undefined>} undefined without a file: the package's own policy then applies
 */
export async function readPolicy(file) {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError(`${file} is not JSON`);
    throw error;
  }
}

/**
 * @template Loaded
 * @param {(policy?: Policy) => Promise<Loaded>} load
 * @param {string} [policyFile]
 * @returns {Promise<Loaded>} under that policy; a refused policy is an InputError that names every fault
 */
export async function loadUnder(load, policyFile) {
  const policy = await readPolicy(policyFile);
  try {
    return await load(policy);
  } catch (error) {
    const { name, message } = /** @type {Error} */ (error);
    if (name === 'RosterError') throw new InputError(message);
    if (name !== 'PolicyError') throw error;
    throw new InputError(`the policy is refused: ${message}`);
  }
}
