// The directory of a ZIP file, which stands at its end.

import { BrokenError } from './limits.js';

/** @import { Budget } from './limits.js' */
/** @typedef {{ method: number, packed: number, at: number }} Entry */
/** @typedef {{ name: string, entry: Entry }} Listed its name in lower case, with `/` between folders */

const signs = { entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };

/** A size or place that stands in the extra field for 64 bits. */
const in64 = 0xffffffff;

/**
 * @param {DataView} view
 * @param {Budget} budget
 * @returns {Listed[]}
 * @throws {BrokenError} if there is no sound directory
 */
export function readDirectory(view, budget) {
  try {
    return Array.from(entries(view, budget));
  } catch (error) {
    throw error instanceof RangeError ? new BrokenError('cut off') : error;
  }
}

/** @param {DataView} view @param {Budget} budget @returns {Generator<Listed>} */
function* entries(view, budget) {
  let { at, count } = findDirectory(view);
  for (; count > 0; count -= 1) {
    budget.spend('too-many-parts', 1);
    if (view.getUint32(at, true) !== signs.entry) throw new BrokenError('no entry');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    yield {
      name: name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase(),
      entry: { method: view.getUint16(at + 10, true), ...sizeAndPlace(view, at, at + 46 + nameLength, extraLength) },
    };
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}

/**
 * The last record of the directory. A comment of at most 65,535 bytes may follow, and it may point to a record of 64 bits.
 * @param {DataView} view
 */
function findDirectory(view) {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  let end = view.byteLength - 22;
  while (end >= first && view.getUint32(end, true) !== signs.end) end -= 1;
  if (end < first) throw new BrokenError('no directory');
  if (end >= 20 && view.getUint32(end - 20, true) === signs.locator64) {
    const end64 = number64(view, end - 12);
    if (view.getUint32(end64, true) !== signs.end64) throw new BrokenError('no directory');
    return { at: number64(view, end64 + 48), count: number64(view, end64 + 32) };
  }
  return { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

/**
 * @param {DataView} view
 * @param {number} at where the entry stands
 * @param {number} extra where its extra field stands
 * @param {number} length of the extra field
 */
function sizeAndPlace(view, at, extra, length) {
  const end = extra + length;
  let field = extra;
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  field += 4;
  const [, packed, place] = [24, 20, 42].map((offset) => {
    const value = view.getUint32(at + offset, true);
    if (value !== in64) return value;
    if (field + 8 > end) throw new BrokenError('no size');
    field += 8;
    return number64(view, field - 8);
  });
  return { packed, at: place };
}

/** @param {DataView} view @param {number} at */
function number64(view, at) {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
