// What a ZIP file holds, unpacked piece by piece, so that no file unpacks to more than it may, whatever its
// directory says. It works where no worker can be made from a blob, as under the page's policy.
import { Inflate } from 'fflate';

/** Packed bytes taken at once: at the best rate they make sixteen megabytes. */
const step = 16_384;

const unknown = 0xffffffff;
const methods = { stored: 0, deflated: 8 };

/**
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} isWanted
 * @param {number} most bytes that the wanted files may hold together
 * @returns {Record<string, Uint8Array> | undefined} nothing where the file is damaged or holds more
 */
export function unpack(bytes, isWanted, most) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** @type {Record<string, Uint8Array>} */
  const files = {};
  let left = most;
  try {
    for (const entry of entries(view)) {
      if (!isWanted(entry.name)) continue;
      const content = contentOf(entry, bytes, view, left);
      left -= content.length;
      files[entry.name] = content;
    }
  } catch {
    return undefined;
  }
  return files;
}

/** @typedef {{ name: string, method: number, packed: number, at: number, end: number }} Entry */

/**
 * By the directory, which stands at the end.
 * @param {DataView} view
 * @returns {Generator<Entry>}
 */
function* entries(view) {
  const last = findLastRecord(view);
  const directory = view.getUint32(last + 16, true);
  let at = directory;
  for (let left = view.getUint16(last + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
    yield {
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
      end: directory,
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** The directory's last record stands before a comment of at most 65,535 bytes. @param {DataView} view */
function findLastRecord(view) {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new RangeError('no directory');
}

/**
 * @param {Entry} entry
 * @param {Uint8Array} bytes
 * @param {DataView} view
 * @param {number} most
 */
function contentOf({ method, packed, at, end }, bytes, view, most) {
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = bytes.subarray(start, packed === unknown ? end : start + packed);
  if (method === methods.deflated) return inflate(content, most);
  if (method !== methods.stored || packed === unknown || content.length > most) throw new RangeError('not unpacked');
  return content;
}

/**
 * @param {Uint8Array} packed
 * @param {number} most
 */
function inflate(packed, most) {
  /** @type {Uint8Array[]} */
  const pieces = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
    if (size > most) throw new RangeError('too large');
  });
  for (let at = 0; at < packed.length; at += step) {
    inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
