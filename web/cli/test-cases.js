// `xueshi test`: tries the cases of a policy, and prints how much of the policy they cover, or a table of the cases.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkCases, loadChecker } from '../engine/package.js';
import { caseTable, toCsv } from './case-table.js';
import { loadUnder, readText } from './input.js';
import { InputError, UsageError, write } from './output.js';

/** @import { Case, CaseAnswer, CaseReport, Labels } from '../package/xueshi' */

export const help = 'xueshi test [POLICY CASES] [--csv] [--lang TAG]';

/**
 * Without files, the cases of the package's own policy. `--csv` prints the cases as a table for a spreadsheet.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code: 0 if every case holds and every change of the policy is noticed, else 1
 */
export async function run(args) {
  const { values: { csv, lang = 'en' }, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { csv: { type: 'boolean' }, lang: { type: 'string' } },
  });
  if (positionals.length !== 0 && positionals.length !== 2) throw new UsageError('POLICY and CASES are wanted, or neither');
  const [policyFile, casesFile] = positionals;
  const { policy } = await loadUnder((given) => loadChecker({ policy: given }), policyFile);
  const cases = await readCases(casesFile ?? fileURLToPath(new URL(`./${policy.id}.cases.json`, import.meta.url)));
  const report = await checkCases(policy, cases);
  if (csv) await write(toCsv(caseTable(policy, cases, lang, report.cases)));
  else await write(`${linesOf(report, lang).join('\n')}\n`);
  const { coverage } = report;
  return report.cases.every(({ holds }) => holds) && coverage.noticed === coverage.of ? 0 : 1;
}

/**
 * @param {string} file
 * @returns {Promise<Case[]>}
 */
async function readCases(file) {
  const text = await readText(file);
  try {
    const cases = JSON.parse(text);
    if (Array.isArray(cases)) return cases;
  } catch {
    throw new InputError(`${file} is not JSON`);
  }
  throw new InputError(`${file} holds no list of cases`);
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
