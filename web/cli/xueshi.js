#!/usr/bin/env node
// xueshi VERB …: what the package does, from a command line. stdout only answers; stderr says why there is no answer.

import { UsageError } from './usage-error.js';

/** One module for each verb, loaded when it is asked for. Each gives the exit code. */
const verbs = new Map([
  ['test', () => import('./test-cases.js')],
]);

const usage = `usage: xueshi test [POLICY CASES] [--lang TAG] [--csv]
  Tries the worked examples of CASES under POLICY, an id or a JSON file; without both, those of henan-2021.
  Prints which hold, and which small changes of the policy no case would notice. Exits 1 unless all hold and every
  change is noticed. --csv prints the cases as a table for a spreadsheet.
`;

/**
 * @param {string[]} words
 * @returns {Promise<number>}
 */
async function run([verb = '', ...rest]) {
  const load = verbs.get(verb);
  if (!load) throw new UsageError(verb === '' ? '' : `there is no verb "${verb}"`);
  const { run: runVerb } = await load();
  return runVerb(rest);
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message && `xueshi: ${message}\n`}${error instanceof UsageError ? usage : ''}`);
  process.exitCode = 2;
}
