// A file as pieces of UTF-8, whatever it is: text in UTF-8, GB18030 or UTF-16, or the first sheet of a workbook.

import { fileKind } from '../exchange/file-kind.js';
import { openTables } from '../exchange/open-file.js';

/**
 * @typedef {{ fault: string, pieces?: undefined }} NotOpened
 * @typedef {object} Opened
 * @property {undefined} [fault]
 * @property {() => AsyncGenerator<[piece: Uint8Array, done: number]>} pieces with how much of the file is done, from 0 to 1
 */

const pieceSize = 1 << 22;

/** @param {Blob} file */
async function* slices(file) {
  for (let at = 0; at < file.size; at += pieceSize) {
    yield new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
  }
}

/** @param {Blob} file @returns {Promise<string | undefined>} its encoding; undefined if it is not text */
async function findEncoding(file) {
  const [first = 0, second = 0] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  for (const encoding of ['utf-8', 'gb18030']) if (await isIn(file, encoding)) return encoding;
  return undefined;
}

/** @param {Blob} file @param {string} encoding */
async function isIn(file, encoding) {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of slices(file)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** @param {Blob} file @param {string} encoding @returns {Opened} */
function textFile(file, encoding) {
  return {
    async* pieces() {
      const decoder = encoding === 'utf-8' ? undefined : new TextDecoder(encoding);
      const encoder = new TextEncoder();
      let done = 0;
      for await (const bytes of slices(file)) {
        done += bytes.length;
        yield [decoder ? encoder.encode(decoder.decode(bytes, { stream: true })) : bytes, done / file.size];
      }
    },
  };
}

/** @param {string} text */
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** @param {string} text @returns {Opened} */
function wholeText(text) {
  const bytes = new TextEncoder().encode(text);
  return { async* pieces() { yield [bytes, 1]; } };
}

/**
 * @param {File} file
 * @returns {Promise<Opened | NotOpened>}
 */
export async function openBytes(file) {
  const kind = fileKind(new Uint8Array(await file.slice(0, pieceSize).arrayBuffer()));
  if (kind === 'text') {
    const encoding = await findEncoding(file);
    return encoding ? textFile(file, encoding) : { fault: 'encoding' };
  }
  const opened = await openTables(new Uint8Array(await file.arrayBuffer()));
  if (!opened.sheets) return { fault: opened.fault };
  const [sheet] = opened.sheets;
  return wholeText(sheet.text ?? sheet.rows.map((row) => row.map(quoted).join(',')).join('\n'));
}
