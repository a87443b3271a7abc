// xueshi test: tries the cases beside a policy, and prints how much of the policy they cover, or a table of the cases.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkCases, loadChecker } from '../engine/package.js';
import { caseTable, toCsv } from './case-table.js';
import { UsageError } from './usage-error.js';

/** @import { Case, CaseAnswer, CaseReport, Labels, Policy } from '../package/xueshi' */

const ownPolicy = 'henan-2021';

/**
 * @param {string[]} words the command line behind the verb
 * @returns {Promise<number>} the exit code: 0 if every case holds and every change of the policy is noticed, else 1
 */
export async function run(words) {
  const { policy, cases, language, isTable } = await readCommand(words);
  const report = await checkCases(policy, cases);
  const { policy: whole } = await loadChecker({ policy });
  process.stdout.write(isTable
    ? toCsv(caseTable(whole, cases, language, report.cases))
    : `${linesOf(report, language).join('\n')}\n`);
  const { coverage } = report;
  return report.cases.every(({ holds }) => holds) && coverage.noticed === coverage.of ? 0 : 1;
}

/**
 * @param {string[]} words
 * @returns {Promise<{ policy: string | Policy, cases: Case[], language: string, isTable: boolean }>}
 */
async function readCommand(words) {
  const { positionals, lang: language = 'en', csv: isTable = false } = parse(words);
  if (positionals.length === 0) {
    const own = new URL(`./${ownPolicy}.cases.json`, import.meta.url);
    return { policy: ownPolicy, cases: await readJson(own, own.pathname), language, isTable };
  }
  const [policy, cases] = positionals;
  if (positionals.length !== 2) throw new UsageError('a policy and its cases are needed');
  return {
    policy: policy.endsWith('.json') ? await readJson(policy, policy) : policy,
    cases: await readJson(cases, cases),
    language,
    isTable,
  };
}

/**
 * @param {string[]} args
 * @returns {{ positionals: string[], lang?: string, csv?: boolean }}
 */
function parse(args) {
  try {
    const { positionals, values } = parseArgs({
      args, allowPositionals: true, options: { lang: { type: 'string' }, csv: { type: 'boolean' } },
    });
    return { positionals, ...values };
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message);
  }
}

/**
 * @param {string | URL} path
 * @param {string} name
 * @returns {Promise<any>}
 */
async function readJson(path, name) {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new Error(`${name}: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {CaseReport} report
 * @param {string} language
 * @returns {string[]}
 */
function linesOf({ cases, coverage }, language) {
  const held = cases.filter(({ holds }) => holds).length;
  return [
    ...cases.flatMap((one, place) => linesOfCase(one, place + 1, language)),
    `${held} of ${cases.length} cases hold`,
    ...coverage.unnoticed.map(({ pointer, change }) => `unnoticed: ${pointer} ${change}`),
    `${coverage.noticed} of ${coverage.of} changes of the policy are noticed (${percent(coverage)} %)`,
  ];
}

/** @param {{ noticed: number, of: number }} coverage @returns {number} rounded down: 100 only if nothing is missing */
function percent({ noticed, of }) {
  return of === 0 ? 100 : Math.floor((noticed * 100) / of);
}

/**
 * @param {CaseAnswer} one
 * @param {number} number
 * @param {string} language
 * @returns {string[]}
 */
function linesOfCase(one, number, language) {
  const line = `${one.holds ? 'ok' : 'not ok'} ${number} ${wordsOf(one.note, language)}`.trimEnd();
  if (one.holds) return [line];
  return [line, `  expected ${JSON.stringify(one.expect)}`, `  answered ${JSON.stringify(one.answer)}`];
}

/**
 * @param {Labels | undefined} note
 * @param {string} language
 * @returns {string}
 */
function wordsOf(note = {}, language) {
  return note[language] ?? note.en ?? Object.values(note)[0] ?? '';
}
