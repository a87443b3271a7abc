// The long jobs of opening a table. They run in a worker if the browser has workers, otherwise in the page.

import { judgeOpener, loadJudge, loadTables } from '../engine/load.js';
import { loadOnce } from '../engine/load-once.js';
import { looksLikeBackup, readBackup } from './backup.js';
import { compareCourses, takeOver } from './compare-courses.js';
import { compareMatched } from './match-courses.js';
import { openPasted, openTables } from './open-file.js';
import { pack } from './packed-sheet.js';
import { readSheets } from './read-sheets.js';
import { looksLikeRule, openRuleText } from './rule-file.js';

/** @import { CallError, Course, JudgedCourse, Policy, TableProblem, TableReading } from '../package/xueshi' */
/** @import { BackupFault } from './backup.js' */
/** @import { Comparison } from './compare-courses.js' */
/** @import { NotOpened, Opened, Pasted } from './open-file.js' */
/** @import { Pace } from './pace.js' */
/** @import { PackedSheet } from './packed-sheet.js' */
/** @import { Wanted } from './read-sheets.js' */
/** @import { FoundRule } from './rule-file.js' */

/** @typedef {Wanted & { held: Course[], asOf: string }} Question */
/**
 * @typedef {object} Found
 * @property {number} sheet the one that was read, the first of several
 * @property {number[]} sheets all that were read together
 * @property {Comparison} comparison
 * @property {Reading} [reading] absent where it is a backup or a rule
 * @property {FoundRule & { isInForce?: boolean }} [rule] that the file carries, alone or beside courses
 * @property {JudgedCourse[]} judged the first of what is new and of what is changed, as judged beside what is held
 * @property {CallError['error']} [error] where it could not be judged
 * @property {undefined} [fault]
 */
/**
 * @typedef {Omit<TableProblem, 'code'> & { code: string, sheet?: string }} Problem of a row of another sheet than the first
 * @typedef {object} Reading
 * @property {TableReading['columns']} columns
 * @property {number} headerRow
 * @property {TableReading['people']} people of whom one has to be chosen, if there are several
 * @property {Problem[]} problems the first ones
 * @property {number} problemCount of all
 * @property {string[]} lines the first rows
 */
/** @typedef {{ sheets: PackedSheet[], fault?: undefined } | NotOpened} Packed */
/** @typedef {'opening' | 'reading' | 'judging'} Stage */
/** @typedef {(stage: Stage) => void | Promise<void>} OnStage */
/**
 * @typedef {object} Jobs
 * @property {(bytes: Uint8Array, onStage: OnStage, pace: Pace) => Promise<Packed>} open
 * @property {(pasted: Pasted, onStage: OnStage, pace: Pace) => Promise<Packed>} paste
 * @property {(question: Question, onStage: OnStage, pace: Pace) => Promise<Found | { fault: BackupFault }>} preview
 */

/** How many cells of a column a person is shown to recognise what it holds. */
const samples = 3;

/** How many rows of a list a person is shown; what is not shown need not be brought out of the worker. */
export const mostShown = 50;

/**
 * @param {Policy} policy
 * @param {string} [image] of the policy, so that it need not be read again
 * @returns {Jobs}
 */
export function createJobs(policy, image) {
  const tables = loadOnce(() => loadTables(policy));
  const checker = loadOnce(() => loadJudge(policy, image));

  /** @type {import('./read-sheets.js').Core} */
  const core = {
    async read(table, options) {
      const reading = (await tables.load()).readTable(table, { samples, ...options });
      if (reading.error) throw new Error(reading.error.code);
      return reading;
    },
    async isCategory(word) {
      const answer = (await checker.load()).assess([{ id: word || '-', title: '-', hours: 1, category: word || '-' }]);
      return !answer.error && answer.courses[0].standing !== 'invalid';
    },
  };

  /** @param {Course[]} held @param {Course[]} read @returns {Promise<Comparison>} */
  const compare = async (held, read) => {
    const checking = await checker.load();
    const matches = (await tables.load()).matchCourses(held, read);
    if ('error' in matches) return compareCourses(held, read);
    return compareMatched(held, read, matches, (courses) => {
      const answer = checking.assess(courses);
      return answer.error ? [] : answer.courses;
    }, policy);
  };

  /** @param {Comparison} comparison @param {Question} question @param {Policy} [rule] that comes with them */
  const judge = async (comparison, { held, asOf }, rule) => {
    const answer = (rule ? await loadJudge(rule) : await checker.load()).assess(takeOver(held, comparison), { asOf });
    if (answer.error) return { judged: [], error: answer.error };
    const { added, changed } = comparison;
    const shown = new Set([...added.slice(0, mostShown), ...changed.slice(0, mostShown)].map(({ id }) => id));
    return { judged: answer.courses.filter(({ id }) => shown.has(id)) };
  };

  return {
    async open(bytes, onStage, pace) {
      await onStage('opening');
      return packed(await openTables(bytes, pace));
    },
    async paste(pasted, onStage, pace) {
      await onStage('opening');
      return packed(await openPasted(pasted, pace));
    },
    async preview(question, onStage, pace) {
      await onStage('reading');
      const { text = '' } = question.sheets[0];
      const backup = looksLikeBackup(text) ? readBackup(text) : undefined;
      if (backup?.fault) return { fault: backup.fault };
      const isRule = !backup && looksLikeRule(text);
      const rule = isRule || backup?.rule ? openRuleText(text, await judgeOpener()) : undefined;
      const read = backup || isRule ? undefined : await readSheets(question, core, pace);
      const comparison = !read ? compareCourses(question.held, backup?.courses ?? []) : await compare(question.held, read.reading.courses);
      await onStage('judging');
      return {
        sheet: read?.sheet ?? 0,
        sheets: read?.sheets ?? [0],
        reading: read && brief(read.reading, read.lines),
        rule: rule && { ...rule, isInForce: backup?.rule?.isInForce },
        comparison,
        ...await judge(comparison, question, backup?.rule?.isInForce && rule?.faults.length === 0 ? rule.policy : undefined),
      };
    },
  };
}

/** @param {Opened | NotOpened} opened @returns {Packed} */
function packed(opened) {
  return opened.sheets ? { sheets: opened.sheets.map(pack) } : opened;
}

/** @param {TableReading} reading @param {string[]} lines @returns {Reading} */
function brief({ columns, headerRow, people, problems }, lines) {
  return { columns, headerRow, people, problems: problems.slice(0, mostShown), problemCount: problems.length, lines };
}
