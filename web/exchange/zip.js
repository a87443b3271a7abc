// Opens a ZIP file by its directory, and unpacks an entry piece by piece, without believing the sizes that are stated. It
// needs no worker from a blob, which the page's policy forbids.

import { Inflate } from 'fflate';
import { BrokenError } from './limits.js';
import { readDirectory } from './zip-directory.js';

/** @import { Budget } from './limits.js' */
/** @import { Entry } from './zip-directory.js' */
/** @typedef {Map<string, () => Generator<Uint8Array>>} Parts what unpacks each part, by its name */

/** Packed bytes taken at once: at the best rate they make four megabytes. */
const step = 4_096;

/** The most bytes of a piece. */
const piece = 16_384;

const localSign = 0x04034b50;
const methods = { stored: 0, deflated: 8 };

/**
 * The files inside, by their names in lower case with `/` between folders (no package has two names that
 * differ only by case).
 * @param {Uint8Array} bytes
 * @param {Budget} budget
 * @returns {Parts}
 * @throws {BrokenError} if there is no sound directory, a name comes twice, or entries share bytes
 */
export function openZip(bytes, budget) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Parts} */
  const parts = new Map();
  let packed = 0;
  for (const { name, entry } of readDirectory(view, budget)) {
    packed += entry.packed;
    if (parts.has(name) || packed > bytes.length) throw new BrokenError('twice');
    parts.set(name, () => unpack(entry, bytes, view, budget));
  }
  return parts;
}

/**
 * @param {Entry} entry
 * @param {Uint8Array} bytes
 * @param {DataView} view
 * @param {Budget} budget
 * @returns {Generator<Uint8Array>}
 */
function* unpack({ method, packed, at }, bytes, view, budget) {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localSign) throw new BrokenError('no entry');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new BrokenError('cut off');
  const content = bytes.subarray(start, start + packed);
  if (method !== methods.stored && method !== methods.deflated) throw new BrokenError('unknown method');
  for (const large of method === methods.stored ? [content] : inflate(content)) {
    budget.spend('unpacks-too-large', large.length);
    for (let from = 0; from < large.length; from += piece) yield large.subarray(from, from + piece);
  }
}

/** @param {Uint8Array} packed @returns {Generator<Uint8Array>} */
function* inflate(packed) {
  /** @type {Uint8Array[]} */
  let pieces = [];
  const inflater = new Inflate((next) => { pieces.push(next); });
  for (let at = 0; at < packed.length; at += step) {
    try {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
    } catch {
      throw new BrokenError('not unpacked');
    }
    yield* pieces;
    pieces = [];
  }
}
