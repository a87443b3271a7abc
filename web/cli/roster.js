// `xueshi roster`: a line of JSON for each person of a table, or CSV.

import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadRoster } from '../engine/roster-package.js';
import { loadUnder, openInput } from './input.js';
import { describe, InputError, remark, UsageError, write } from './output.js';
import { csvHeader, csvLines } from './roster-csv.js';
import { writeSummary } from './summary.js';

/** @import { RosterPlan } from '../package/xueshi-roster' */

export const help = `xueshi roster [FILE|-] [--columns NAME,NAME,…] [--as-of DATE] [--policy FILE] [--jsonl|--csv] [--full]
              [--unit] [--summary FILE] [--encoding NAME]`;

/** Whether the input is empty, which is not an error. */
const isEmpty = (/** @type {RosterPlan} */ { problems }) => problems.some(({ code }) => code === 'table-empty');

/** @param {string[]} args */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      columns: { type: 'string' },
      'as-of': { type: 'string' },
      policy: { type: 'string' },
      jsonl: { type: 'boolean' },
      csv: { type: 'boolean' },
      full: { type: 'boolean' },
      unit: { type: 'boolean' },
      summary: { type: 'string' },
      encoding: { type: 'string' },
    },
  });
  if (positionals.length > 1) throw new UsageError('one FILE at most');
  if (values.csv && (values.jsonl || values.full)) throw new UsageError('--csv goes without --jsonl and --full');
  const line = /** @type {'brief' | 'whole' | 'sums'} */ (values.csv ? 'brief' : values.full ? 'whole' : 'sums');
  const options = { asOf: values['as-of'], columns: values.columns?.split(','), line, withUnit: values.unit };
  const roster = await loadUnder((policy) => loadRoster({ ...options, policy }), values.policy);
  for await (const bytes of openInput(positionals[0], values.encoding)) roster.push(bytes);
  const plan = roster.end();
  if (!plan.usable && !isEmpty(plan)) throw new InputError(plan.problems.map(describe).join('; '));
  /** @type {string[]} */
  const people = [];
  if (values.csv) await write(csvHeader());
  for (const lines of roster.lines()) {
    if (values.summary) people.push(...namesIn(lines));
    await write(values.csv ? csvLines(lines) : lines);
  }
  const summary = roster.summary();
  const count = Object.values(summary.problemCounts).reduce((sum, of) => sum + of, 0);
  if (!isEmpty(plan)) remark(summary.problems.map(describe), count);
  if (values.summary) await writeFile(values.summary, writeSummary(summary, people));
  return 0;
}

/** @param {string} lines @returns {string[]} */
function namesIn(lines) {
  // The name is the first member, as a JSON string: it ends at the first quote without a backslash before it.
  return [...lines.matchAll(/^\{"person":("(?:[^"\\]|\\.)*")/gm)].map(([, name]) => JSON.parse(name));
}
