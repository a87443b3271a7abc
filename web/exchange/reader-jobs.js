// The long jobs of opening a table. They run in a worker if the browser has workers, otherwise in the page.

import { judgeOpener, loadJudge, loadTables } from '../engine/load.js';
import { loadOnce } from '../engine/load-once.js';
import { looksLikeBackup, readBackup } from './backup.js';
import { chosenOf, compareCourses, takeOver } from './compare-courses.js';
import { compareMatched } from './match-courses.js';
import { openPasted, openTables } from './open-file.js';
import { pack } from './packed-sheet.js';
import { readSheets } from './read-sheets.js';
import { looksLikeRule, openRuleText } from './rule-file.js';

/** @import { Assessment, CallError, Course, JudgedCourse, Policy, TableProblem, TableReading } from '../package/xueshi' */
/** @import { BackupFault } from './backup.js' */
/** @import { Comparison, News } from './compare-courses.js' */
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
 * @property {Record<'added' | 'changed' | 'same', number>} counts of what it brings
 * @property {News} first what is shown of its news
 * @property {string} news all of them, as JSON: a string is passed at once, and a page that parses it late stays responsive
 * @property {Reading} [reading] absent where it is a backup or a rule
 * @property {FoundRule & { isInForce?: boolean }} [rule] that the file carries, alone or beside courses
 * @property {JudgedCourse[]} judged what is shown, as judged beside what is held
 * @property {string[]} repeats ids of the news that look like another copy of a course
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
/**
 * @typedef {object} Choice of the news of a table
 * @property {string} news
 * @property {string[]} refused ids of what stays out
 * @property {Course[]} held
 * @property {string} asOf
 * @property {Policy} [rule] by which it would be judged, if another than the one in force
 *
 * @typedef {object} Foreseen
 * @property {number} taken how many courses would be taken over
 * @property {Policy} policy
 * @property {string} [answer] an assessment as JSON, its courses in outline: what the list would come to; absent where the core refuses it
 */
/** @typedef {{ sheets: PackedSheet[], fault?: undefined } | NotOpened} Packed */
/** @typedef {'opening' | 'reading' | 'judging'} Stage */
/** @typedef {(stage: Stage) => void | Promise<void>} OnStage */
/**
 * @typedef {object} Jobs
 * @property {(bytes: Uint8Array, onStage: OnStage, pace: Pace) => Promise<Packed>} open
 * @property {(pasted: Pasted, onStage: OnStage, pace: Pace) => Promise<Packed>} paste
 * @property {(question: Question, onStage: OnStage, pace: Pace) => Promise<Found | { fault: BackupFault }>} preview
 * @property {(choice: Choice) => Promise<Foreseen>} foresee
 */

/** How many cells of a column a person is shown to recognise what it holds. */
const samples = 3;

/** How many rows of a list a person is shown; what is not shown need not be brought out of the worker. */
export const mostShown = 30;

/**
 * @param {Policy} policy
 * @param {string} [image] of the policy, so that it need not be read again
 * @returns {Jobs}
 */
export function createJobs(policy, image) {
  const tables = loadOnce(() => loadTables(policy, image));
  const checker = loadOnce(() => loadJudge(policy, { image }));

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

  const judgeBy = (/** @type {Policy | undefined} */ rule) => (rule ? loadJudge(rule) : checker.load());

  /** @param {Comparison} comparison @param {News} first @param {Question} question @param {Policy} [rule] that comes with them */
  const judge = async (comparison, first, { held, asOf }, rule) => {
    const answer = (await judgeBy(rule)).assess(takeOver(held, comparison), { asOf });
    if (answer.error) return { judged: [], repeats: [], error: answer.error };
    const [shown, news] = [first, comparison].map((each) => new Set([...each.added, ...each.changed].map(({ id }) => id)));
    return {
      judged: answer.courses.filter(({ id }) => shown.has(id)),
      repeats: answer.courses.filter((course) => news.has(course.id) && isRepeat(course)).map(({ id }) => id),
    };
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
      const { added, changed, same } = comparison;
      const first = { added: added.slice(0, mostShown), changed: changed.slice(0, mostShown) };
      return {
        sheet: read?.sheet ?? 0,
        sheets: read?.sheets ?? [0],
        reading: read && brief(read.reading, read.lines),
        rule: rule && { ...rule, isInForce: backup?.rule?.isInForce },
        counts: { added: added.length, changed: changed.length, same: same.length },
        first,
        news: JSON.stringify({ added, changed }),
        ...await judge(comparison, first, question, backup?.rule?.isInForce && rule?.faults.length === 0 ? rule.policy : undefined),
      };
    },
    async foresee({ news, refused, held, asOf, rule }) {
      const chosen = chosenOf(news, refused);
      const by = await judgeBy(rule);
      const answer = by.assess(takeOver(held, chosen), { asOf });
      const taken = chosen.added.length + chosen.changed.length;
      return { taken, policy: by.policy, ...(!answer.error && { answer: JSON.stringify(outlined(answer)) }) };
    },
  };
}

/** What an answer in one line is made of. @param {Assessment} answer @returns {Assessment} */
function outlined(answer) {
  return {
    ...answer,
    requirements: answer.requirements.map((each) => ({ ...each, courses: [] })),
    courses: answer.courses.map(({ id, standing, worth, findings }) => ({ id, standing, worth, findings })),
  };
}

/** Whether it looks like another copy of a course. @param {JudgedCourse} judged */
function isRepeat({ findings }) {
  return findings.some(({ code, settled }) => code === 'possible-duplicate' && !settled);
}

/** @param {Opened | NotOpened} opened @returns {Packed} */
function packed(opened) {
  return opened.sheets ? { sheets: opened.sheets.map(pack) } : opened;
}

/** @param {TableReading} reading @param {string[]} lines @returns {Reading} */
function brief({ columns, headerRow, people, problems }, lines) {
  return { columns, headerRow, people, problems: problems.slice(0, mostShown), problemCount: problems.length, lines };
}
