// Tables that are not rows of cells any more, or never were: a phone's copy, torn rows, a certificate.

import { columnsOf, dayHeaders, hoursColumn, kindHeaders, kindOf, plainHours, rowsOf, titleWords } from './made-columns.js';
import { randomRecords } from './made-records.js';
import { copied, marked, written } from './made-text.js';
import { chance, pick, shuffle, whole } from './seeded.js';

/**
 * @typedef {import('./seeded.js').Random} Random
 * @typedef {import('./made-records.js').Kept} Kept
 * @typedef {import('./made-tables.js').Made} Made
 */

/**
 * @param {Random} random
 * @returns {Made} each cell on its own line; an empty cell may have been dropped
 */
export function stacked(random) {
  const records = randomRecords(random, whole(random, 2, 5), 1);
  const columns = [
    { header: '序号', cell: (/** @type {Kept} */ _, /** @type {number} */ at) => String(at + 1) },
    ...columnsOf(random, hoursColumn(random, plainHours)).filter(({ header }) => header !== '序号' && header !== '备注'),
  ];
  const rows = rowsOf(random, columns, records).map((row, at) => (at === 0 ? columns.map(({ header }) => header) : row));
  const lost = chance(random, 0.5) ? whole(random, 1, records.length) : 0;
  const place = whole(random, 1, columns.length - 1);
  if (lost > 0) rows[lost] = rows[lost].filter((_, at) => at !== place);
  // The lost cell may have damaged the next row, too.
  const isUnsure = (/** @type {Kept} */ _, /** @type {number} */ at) => lost > 0 && (at + 1 === lost || at === lost);
  const rest = records.filter((record, at) => !isUnsure(record, at));
  const end = pick(random, ['\n', '\r\n']);
  // Nothing is certain about the row that lost a cell.
  return {
    kind: 'stacked', input: marked(random, rows.flat().join(end) + end), person: null, records: rest, unsure: records.filter(isUnsure), bodyRows: records.length,
  };
}

/**
 * @param {Random} random
 * @returns {Made} a line break inside a cell, copied as text
 */
export function torn(random) {
  const records = randomRecords(random, whole(random, 1, 5), 1);
  const hours = hoursColumn(random, plainHours);
  const ordered = columnsOf(random, hours).filter(({ header }) => header !== '备注');
  // A break in the last cell would leave a whole row and a rest, which is reported.
  const columns = [...ordered.filter(({ field }) => field === 'title'), ...ordered.filter(({ field }) => field !== 'title')];
  const rows = rowsOf(random, columns, records);
  for (const record of records) if (chance(random, 0.6)) record.title = `${record.title}\n（2021年）`;
  const body = records.map((record, at) => rows[at + 1].map((cell, place) => (columns[place].field === 'title' ? record.title : cell)));
  return {
    kind: 'torn', input: copied([columns.map(({ header }) => header), ...body]), person: null, records, bodyRows: 0,
  };
}

/**
 * @param {Random} random
 * @returns {Made} a certificate as label and value
 */
export function pairs(random) {
  const [record] = randomRecords(random, 1, 1);
  const lines = shuffle(random, [
    [pick(random, titleWords.slice(0, 4)), record.title], ['学时', String(record.full / 100)], [pick(random, dayHeaders), record.day],
    ['证书编号', 'XH4121'], ['姓名', record.person], [pick(random, kindHeaders), kindOf(random, record.node)],
  ].slice(0, whole(random, 3, 6)));
  const way = pick(random, ['side', 'turns', 'rows', 'wide']);
  const wide = lines.flatMap((pair, at) => (at % 2 === 0 ? [[...pair, ...(lines[at + 1] ?? [])]] : []));
  const input = way === 'turns' ? `${lines.flat().join('\n')}\n` : way === 'rows' ? lines : written(random, way === 'wide' ? wide : lines);
  return { kind: `pairs, ${way}`, input, person: null, records: [record], bodyRows: 0 };
}
