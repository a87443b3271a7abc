// Ways from a file to something about everyone in it. All but the first two only add up hours by person and category, which is much
// less than judging: no duplicates, findings, years, minima, declaration.
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';

export const asOf = '2021-12-01';

/** The sums of JavaScript: by person, then by category. */
function sums() {
  /** @type {Map<string, Record<string, number>>} */
  const people = new Map();
  return {
    /** @param {string[]} cells */
    add(cells) {
      let person = people.get(cells[0]);
      if (!person) people.set(cells[0], person = {});
      person[cells[3]] = (person[cells[3]] ?? 0) + Number(cells[4]);
    },
    get count() { return people.size; },
  };
}

/** @param {AsyncIterable<Uint8Array>} bytes */
export async function read(bytes) {
  let size = 0;
  for await (const some of bytes) size += some.length;
  return size;
}

/** @param {AsyncIterable<Uint8Array>} bytes @param {typeof import('../../../web/engine/roster-package.js').loadRoster} loadRoster */
export async function xueshi(bytes, loadRoster) {
  const roster = await loadRoster({ asOf });
  for await (const some of bytes) roster.push(some);
  roster.end();
  let count = 0;
  for (const lines of roster.lines()) count += lines.split('\n').length - 1;
  return count;
}

/** @param {AsyncIterable<Uint8Array>} bytes */
export async function udsv(bytes) {
  const decoder = new TextDecoder();
  const all = sums();
  /** @type {any} */
  let parser;
  for await (const some of bytes) {
    const text = decoder.decode(some, { stream: true });
    parser ??= initParser(inferSchema(text));
    parser.chunk(text, parser.stringArrs, all.add);
  }
  parser.end();
  return all.count;
}

/** @param {any} source a File, or a stream of Node @returns {Promise<number>} */
export function papaparse(source) {
  const all = sums();
  return new Promise((resolve, reject) => {
    Papa.parse(source, {
      chunk: ({ data }) => { for (const row of data) if (row.length > 4) all.add(row); },
      complete: () => resolve(all.count - 1), // the header is a person, too
      error: reject,
    });
  });
}

export const query = (/** @type {string} */ file) => (
  `SELECT "工号", "科目类型", sum("学时") AS hours FROM read_csv('${file}', header = true) GROUP BY ALL`);
