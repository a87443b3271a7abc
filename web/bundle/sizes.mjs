import { brotliCompressSync, constants } from 'node:zlib';

/**
 * What a file weighs on the wire, as every budget counts it: brotli at its best.
 * @param {Uint8Array} content
 * @returns {number} bytes
 */
export function brotliSize(content) {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;
}

/**
 * @param {Iterable<[string, Uint8Array]>} files by name
 * @returns {string} a table, the heaviest first, with the sum
 */
export function sizeTable(files) {
  const rows = [...files].map(([name, content]) =>
    ({ name, raw: content.length, brotli: brotliSize(content) }));
  rows.sort((a, b) => b.brotli - a.brotli);
  const sum = rows.reduce((all, row) => ({
    name: 'together', raw: all.raw + row.raw, brotli: all.brotli + row.brotli,
  }), { name: 'together', raw: 0, brotli: 0 });
  const width = Math.max(...rows.map(({ name }) => name.length), sum.name.length);
  const line = (/** @type {string} */ name, /** @type {unknown} */ raw, /** @type {unknown} */ brotli) =>
    `${name.padEnd(width)} ${String(raw).padStart(9)} ${String(brotli).padStart(9)}`;
  return [line('', 'bytes', 'brotli'), ...[...rows, sum].map((row) => line(row.name, row.raw, row.brotli))]
    .join('\n');
}
