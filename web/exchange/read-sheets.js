// Chooses which sheets of a file to read, and reads them.

import { correctedFields } from './column-fields.js';
import { combine, headersAgree, placeInSheets } from './combined-sheet.js';
import { unpack } from './packed-sheet.js';

/** @import { TableOptions, TableReading } from '../package/xueshi' */
/** @import { CombinedSheet, SheetPart } from './combined-sheet.js' */
/** @import { RowSheet, Sheet } from './open-file.js' */
/** @import { PackedSheet } from './packed-sheet.js' */
/** @import { Pace } from './pace.js' */
/** @import { Fields } from './column-fields.js' */
/**
 * @typedef {object} Wanted
 * @property {PackedSheet[]} sheets
 * @property {number} [sheet] the one to read; without it the first that has a header, and those that agree with it
 * @property {Record<string, string | null>} corrected earlier corrections, by header
 * @property {Fields} [fields] what the columns hold, as the person says now
 * @property {number} [headerRow] as the person says now; 0: there is none
 * @property {string} [person] the one of several that is read
 *
 * @typedef {object} Core what is asked of the core
 * @property {(table: string | string[][], options: TableOptions) => Promise<TableReading>} read
 * @property {(word: string) => Promise<boolean>} isCategory
 *
 * @typedef {{ sheet: number, sheets: number[], reading: TableReading, lines: string[] }} SheetsRead
 */

/** How many rows are searched for the header. */
const headerRows = 10;

/**
 * @param {Wanted} wanted
 * @param {Core} core
 * @param {Pace} pace
 * @returns {Promise<SheetsRead>} with the first rows as lines
 */
export async function readSheets(wanted, core, pace) {
  const { corrected, fields, headerRow, person } = wanted;
  const chosen = await chooseSheets(wanted, core, pace);
  const { table, combined, alone } = chosen;
  const said = { headerRow, fields, person };
  let reading = isSaid(said) || !alone ? await core.read(table, said) : alone;
  const remembered = fields ? undefined : correctedFields(reading.columns, corrected);
  if (remembered) reading = await core.read(table, { ...said, fields: remembered });
  return {
    sheet: chosen.sheets[0],
    sheets: chosen.sheets,
    reading: combined ? placeInSheets(reading, combined) : reading,
    lines: firstLines(table),
  };
}

/** @param {object} said */
function isSaid(said) {
  return Object.values(said).some((each) => each !== undefined);
}

/**
 * @typedef {{ sheets: number[], table: string | string[][], combined?: CombinedSheet, alone?: TableReading }} Chosen
 *   `alone`: the reading of just this table, if it is known already
 * @typedef {{ place: number, content: Sheet, reading: TableReading }} OneRead
 */

/**
 * @param {Wanted} wanted
 * @param {Core} core
 * @param {Pace} pace
 * @returns {Promise<Chosen>}
 */
async function chooseSheets({ sheets: packed, sheet }, core, pace) {
  /** @type {OneRead[]} */
  const agreeing = [];
  /** @type {OneRead | undefined} */
  let first;
  for (const place of sheet === undefined ? visibleFirst(packed) : [sheet]) {
    const [main] = agreeing;
    if (main && !mayJoin(packed[place], packed[main.place])) continue;
    const content = unpack(packed[place]);
    const read = { place, content, reading: await core.read(content.rows ?? content.text, {}) };
    await pace();
    first = first ?? read;
    if (read.reading.headerRow > 0 && (!main || headersAgree(main.reading, read.reading))) agreeing.push(read);
  }
  const chosen = agreeing.length > 0 ? agreeing : [/** @type {OneRead} */ (first)];
  const [{ place, content, reading }] = chosen;
  if (content.rows === undefined) return { sheets: [place], table: content.text, alone: reading };
  const parts = await Promise.all(chosen.map((read) => partOf(read, core)));
  const combined = combine(parts);
  const isAlone = parts.length === 1 && parts[0].category === '';
  return { sheets: chosen.map((read) => read.place), table: combined.rows, combined, ...(isAlone && { alone: reading }) };
}

/** @param {PackedSheet[]} sheets @returns {number[]} their places, hidden sheets last */
function visibleFirst(sheets) {
  const places = sheets.map((_, place) => place);
  return [...places.filter((place) => !sheets[place].hidden), ...places.filter((place) => sheets[place].hidden)];
}

/** Whether one can be read together with the other. @param {PackedSheet} sheet @param {PackedSheet} other */
function mayJoin(sheet, other) {
  return sheet.table !== undefined && other.table !== undefined && !sheet.hidden && !other.hidden;
}

/**
 * A sheet without a column of categories may name the category in its own name.
 * @param {OneRead} read of a sheet of rows
 * @param {Core} core
 * @returns {Promise<SheetPart>}
 */
async function partOf({ content, reading }, core) {
  const mayName = reading.headerRow > 0 && !reading.columns.some(({ field }) => field === 'category');
  const category = mayName && await core.isCategory(content.name) ? content.name : '';
  return { sheet: /** @type {RowSheet} */ (content), headerRow: reading.headerRow, category };
}

/** @param {string | string[][]} table */
function firstLines(table) {
  return typeof table === 'string' ? table.split(/\r\n|\r|\n/, headerRows)
    : table.slice(0, headerRows).map((row) => row.filter(Boolean).join(' '));
}
