// The contenders in a page: `measure(name)` with the file of the page's field, in the page itself but for duckdb-wasm's own worker.
import * as duckdb from '@duckdb/duckdb-wasm';
import { loadRoster } from '../../../build/package/xueshi-roster.js';
import { papaparse, query, read, udsv, xueshi } from './contenders.mjs';

/** @param {File} file */
async function* pieces(file) {
  for (let at = 0; at < file.size; at += 1 << 22) yield new Uint8Array(await file.slice(at, at + (1 << 22)).arrayBuffer());
}

/** @param {File} file */
async function sumInDuckdb(file) {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker('duckdb-browser-eh.worker.js'));
  await db.instantiate(new URL('duckdb-eh.wasm', location.href).href);
  await db.registerFileHandle('roster.csv', file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await db.connect();
  const found = await connection.query(`SELECT count(DISTINCT "工号")::INTEGER AS n FROM (${query('roster.csv')})`);
  return found.toArray()[0].n;
}

/** @type {Record<string, (file: File) => Promise<number>>} */
const contenders = {
  'a bare read': (file) => read(pieces(file)),
  xueshi: (file) => xueshi(pieces(file), loadRoster),
  uDSV: (file) => udsv(pieces(file)),
  papaparse,
  'duckdb-wasm': sumInDuckdb,
};

Object.assign(globalThis, {
  /** @param {string} name */
  async measure(name) {
    const [file] = /** @type {any} */ (document.querySelector('input')).files;
    const started = performance.now();
    const count = await contenders[name](file);
    return { count, ms: performance.now() - started };
  },
});
