import { Budget, largestFile } from './limits.js';
import { bytesToLatin, looksLikeMht } from './mht.js';
import { readDirectory } from './zip-directory.js';

/**
 * `xml` is a workbook as one XML text, `xls` also .et, `document` any text or slides, `iwork` Numbers or Pages.
 * @typedef {'text' | 'xlsx' | 'xml' | 'html' | 'mht' | WayOut} FileKind
 * @typedef {'xls' | 'xlsb' | 'ods' | 'iwork' | 'document' | 'encrypted' | 'zip' | 'pdf' | 'picture' | 'empty' | 'too-large'} WayOut
 */

/** How files begin. @type {[FileKind, number[]][]} */
const beginnings = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What XML Spreadsheet 2003 calls its elements. */
const xmlWorkbook = 'urn:schemas-microsoft-com:office:spreadsheet';

/** The name of a file inside, by which each kind of ZIP file is known. The first match wins. @type {[FileKind, RegExp][]} */
const packages = [
  ['xlsb', /^xl\/workbook\.bin$/m],
  ['xlsx', /^xl\//m],
  ['document', /^(?:word|ppt)\//m],
  ['xlsx', /^\[content_types\]\.xml$/m],
  ['iwork', /\.iwa$|^index\.(?:zip|xml|apxl)$/m],
];

/** What is found in old files of other programs than Excel. @type {[FileKind, string][]} */
const streams = [
  ['encrypted', 'EncryptionInfo'],
  ['document', 'WordDocument'],
  ['document', 'PowerPoint Document'],
];

/**
 * Recognises a file by its bytes, because its name may be wrong.
 * @param {Uint8Array} bytes
 * @returns {FileKind}
 */
export function fileKind(bytes) {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > largestFile) return 'too-large';
  if (begins(bytes, zip)) return packageKind(bytes);
  if (begins(bytes, compound)) return streams.find(([, name]) => holds(bytes, Array.from(name).join('\0')))?.[0] ?? 'xls';
  return beginnings.find(([, beginning]) => begins(bytes, beginning))?.[0] ?? textKind(bytes);
}

/** @param {Uint8Array} bytes of a ZIP file @returns {FileKind} */
function packageKind(bytes) {
  const first = bytesToLatin(bytes.subarray(30, 200));
  if (first.startsWith('mimetypeapplication/vnd.oasis.opendocument.')) return first.includes('spreadsheet') ? 'ods' : 'document';
  const names = packedNames(bytes);
  return packages.find(([, name]) => name.test(names))?.[0] ?? 'zip';
}

/** The names of the files inside, a line each; of a damaged one, whether it was a workbook. @param {Uint8Array} bytes */
function packedNames(bytes) {
  try {
    return readDirectory(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), new Budget())
      .map(({ name }) => name).join('\n');
  } catch {
    return holds(bytes, 'xl/workbook') ? 'xl/' : '';
  }
}

/** @param {Uint8Array} bytes @returns {FileKind} */
function textKind(bytes) {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const beginning = bytesToLatin(bytes.subarray(0, 8_192)).replace(isWide ? /\0/g : /^\xef\xbb\xbf/, '');
  if (looksLikeMht(beginning)) return 'mht';
  if (/^(?:\xff\xfe|\xfe\xff)?\s*<\?xml\b/.test(beginning) && beginning.includes(xmlWorkbook)) return 'xml';
  const tags = /^(?:\xff\xfe|\xfe\xff)?\s*</.test(beginning)
    ? /<(?:!doctype html|html|head|body|meta|style|table|t[rdh]|div|center|font|form|p|span)\b/i
    : /<table\b[^]*?<t[rdh]\b/i;
  return tags.test(beginning) ? 'html' : 'text';
}

/** @param {Uint8Array} bytes @param {number[]} beginning @param {number} [at] */
function begins(bytes, beginning, at = 0) {
  return beginning.every((byte, index) => bytes[at + index] === byte);
}

/** @param {Uint8Array} bytes @param {string} text */
function holds(bytes, text) {
  const codes = Array.from(text, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(codes[0]); at >= 0; at = bytes.indexOf(codes[0], at + 1)) {
    if (begins(bytes, codes, at)) return true;
  }
  return false;
}
