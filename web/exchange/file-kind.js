/** @typedef {'text' | 'xlsx' | 'xls' | 'encrypted' | 'zip' | 'pdf' | 'picture' | 'html' | 'empty' | 'too-large'} FileKind */

/** The largest file that is opened, in bytes. */
export const largestFile = 20_000_000;

/** How files begin. @type {[FileKind, number[]][]} */
const beginnings = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What a file is by its bytes; its name may say anything.
 * @param {Uint8Array} bytes
 * @returns {FileKind}
 */
export function fileKind(bytes) {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestFile) return 'too-large';
  if (begins(bytes, zip)) return holds(bytes, 'xl/workbook') ? 'xlsx' : 'zip';
  if (begins(bytes, compound)) return holds(bytes, 'E\0n\0c\0r\0y\0p\0t\0i\0o\0n\0') ? 'encrypted' : 'xls';
  const found = beginnings.find(([, beginning]) => begins(bytes, beginning));
  if (found) return found[0];
  return /^\s*<(?:!doctype html|html|table|meta|\?xml)/i.test(latin(bytes.subarray(0, 1000))) ? 'html' : 'text';
}

/**
 * @param {Uint8Array} bytes
 * @param {number[]} beginning
 */
function begins(bytes, beginning) {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} text
 */
function holds(bytes, text) {
  for (let at = 0; at < bytes.length; at += 65_000) {
    if (latin(bytes.subarray(at, at + 65_536)).includes(text)) return true;
  }
  return false;
}

/** @param {Uint8Array} bytes */
function latin(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
