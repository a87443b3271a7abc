// node tests/fuzz/corpus.mjs unpack PACK FOLDER | pack FOLDER PACK: a corpus is kept as one file: of each text its length
// in bytes, a line feed and the text. A fuzzer wants a folder of files; replay.cpp reads the one file.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const lineFeed = 10;
const nameOf = (/** @type {Buffer} */ text) => createHash('sha1').update(text).digest('hex');

/** @param {Buffer} pack @returns {Buffer[]} */
function textsOf(pack) {
  const texts = [];
  for (let at = 0; at < pack.length;) {
    const start = pack.indexOf(lineFeed, at) + 1;
    const end = start + Number(pack.subarray(at, start - 1));
    texts.push(pack.subarray(start, end));
    at = end;
  }
  return texts;
}

/** @param {string} packFile @param {string} folder */
function unpack(packFile, folder) {
  mkdirSync(folder, { recursive: true });
  for (const text of textsOf(readFileSync(packFile))) writeFileSync(`${folder}/${nameOf(text)}`, text);
}

/** The same folder always gives the same pack. @param {string} folder @param {string} packFile */
function pack(folder, packFile) {
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`));
  const sorted = texts.sort((a, b) => a.length - b.length || a.compare(b));
  writeFileSync(packFile, Buffer.concat(sorted.flatMap((text) => [Buffer.from(`${text.length}\n`), text])));
}

const [verb, from, to] = process.argv.slice(2);
({ pack, unpack })[/** @type {'pack' | 'unpack'} */ (verb)](from, to);
