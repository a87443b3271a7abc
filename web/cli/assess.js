// `xueshi assess`: one person's courses, from a table or from JSON, as one line of JSON.

import { parseArgs } from 'node:util';
import { loadChecker } from '../engine/package.js';
import { loadUnder, readText } from './input.js';
import { describe, InputError, remark, UsageError, write } from './output.js';

/** @import { Course } from '../package/xueshi' */

export const help = 'xueshi assess FILE|- [--as-of DATE] [--policy FILE]';

/** @param {string[]} args */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, policy: { type: 'string' } },
  });
  if (positionals.length !== 1) throw new UsageError('one FILE is wanted, or - for standard input');
  const checker = await loadUnder((policy) => loadChecker({ policy }), values.policy);
  const text = await readText(positionals[0]);
  const courses = text.trimStart().startsWith('[') ? coursesInJson(text) : coursesInTable(checker, text);
  const answer = checker.assess(courses, { asOf: values['as-of'] });
  if (answer.error) throw new InputError([answer.error.code, answer.error.pointer].filter(Boolean).join(' at '));
  await write(`${JSON.stringify(answer)}\n`);
  return 0;
}

/** @param {string} text @returns {Course[]} */
function coursesInJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError('not-json');
  }
}

/**
 * @param {Awaited<ReturnType<typeof loadChecker>>} checker
 * @param {string} text
 * @returns {Course[]}
 */
function coursesInTable(checker, text) {
  const reading = checker.readTable(text);
  if (reading.error) throw new InputError(reading.error.code);
  remark(reading.problems.map(describe));
  if (reading.problems.some(({ code }) => /** @type {string} */ (code) === 'several-people')) {
    throw new InputError('the table holds several people: xueshi roster judges each of them');
  }
  return reading.courses;
}
