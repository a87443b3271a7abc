// The long jobs of opening a table: they run in a worker where one can be had, else in the page.

import { loadJudge, loadTables } from '../engine/load.js';
import { loadOnce } from '../engine/load-once.js';
import { looksLikeBackup, readBackup } from './backup.js';
import { correctedFields } from './column-fields.js';
import { compareCourses, takeOver } from './compare-courses.js';
import { openTables } from './open-file.js';

/** @import { CallError, Course, JudgedCourse, Policy, TableOptions, TableReading } from '../package/xueshi' */
/** @import { BackupFault } from './backup.js' */
/** @import { Fields } from './column-fields.js' */
/** @import { Comparison } from './compare-courses.js' */
/** @import { NotOpened, Opened, Sheet } from './open-file.js' */

/**
 * @typedef {object} Question
 * @property {Sheet[]} sheets
 * @property {number} [sheet] the one to read; without it the first that has a header
 * @property {Course[]} held
 * @property {string} asOf
 * @property {Record<string, string | null>} corrected what was said of headers before
 * @property {Fields} [fields] what is said of the columns now
 * @property {number} [headerRow] said now; 0: there is none
 *
 * @typedef {object} Found
 * @property {number} sheet
 * @property {Comparison} comparison
 * @property {Reading} [reading] absent where it is a backup
 * @property {JudgedCourse[]} judged the first of what is new and of what is changed, as judged beside what is held
 * @property {CallError['error']} [error] where it could not be judged
 * @property {undefined} [fault]
 */
/** @typedef {Pick<TableReading, 'columns' | 'headerRow' | 'problems'> & { problemCount: number }} Reading the first problems */
/** @typedef {'opening' | 'reading' | 'judging'} Stage */
/** @typedef {(stage: Stage) => void | Promise<void>} Tell */
/**
 * @typedef {object} Jobs
 * @property {(bytes: Uint8Array, tell: Tell) => Promise<Opened | NotOpened>} open
 * @property {(question: Question, tell: Tell) => Promise<Found | { fault: BackupFault }>} preview
 */

/** How many cells of a column a person is shown to tell what it holds. */
const samples = 3;

/** How many rows of a list a person is shown; what is not shown need not be brought out of the worker. */
export const mostShown = 50;

/**
 * @param {Policy} policy
 * @returns {Jobs}
 */
export function createJobs(policy) {
  const tables = loadOnce(() => loadTables(policy));
  const checker = loadOnce(() => loadJudge(policy));

  /** @param {string} text @param {TableOptions} options */
  const read = async (text, options) => {
    const reading = (await tables.load()).readTable(text, { samples, ...options });
    if (reading.error) throw new Error(reading.error.code);
    return reading;
  };

  /** @param {Question} question */
  const readSheet = async ({ sheets, sheet, corrected, fields, headerRow }) => {
    let place = sheet ?? 0;
    let reading = await read(sheets[place].text, { headerRow, fields });
    while (sheet === undefined && reading.headerRow === 0 && place + 1 < sheets.length) {
      place += 1;
      const next = await read(sheets[place].text, {});
      if (next.headerRow > 0) reading = next;
    }
    if (reading.headerRow === 0 && sheet === undefined) place = 0;
    const remembered = fields ? undefined : correctedFields(reading.columns, corrected);
    if (remembered) reading = await read(sheets[place].text, { headerRow, fields: remembered });
    return { sheet: place, reading };
  };

  /** @param {Comparison} comparison @param {Question} question */
  const judge = async (comparison, { held, asOf }) => {
    const answer = (await checker.load()).assess(takeOver(held, comparison), { asOf });
    if (answer.error) return { judged: [], error: answer.error };
    const { added, changed } = comparison;
    const shown = new Set([...added.slice(0, mostShown), ...changed.slice(0, mostShown)].map(({ id }) => id));
    return { judged: answer.courses.filter(({ id }) => shown.has(id)) };
  };

  return {
    async open(bytes, tell) {
      await tell('opening');
      return openTables(bytes);
    },
    async preview(question, tell) {
      await tell('reading');
      const backup = looksLikeBackup(question.sheets[0].text) ? readBackup(question.sheets[0].text) : undefined;
      if (backup?.fault) return { fault: backup.fault };
      const { sheet, reading = undefined } = backup ? { sheet: 0 } : await readSheet(question);
      const comparison = compareCourses(question.held, backup?.courses ?? reading?.courses ?? []);
      await tell('judging');
      return { sheet, reading: reading && brief(reading), comparison, ...await judge(comparison, question) };
    },
  };
}

/** @param {TableReading} reading @returns {Reading} */
function brief({ columns, headerRow, problems }) {
  return { columns, headerRow, problems: problems.slice(0, mostShown), problemCount: problems.length };
}
