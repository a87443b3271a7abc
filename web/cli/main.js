#!/usr/bin/env node
// The package on the command line: `xueshi VERB …`. One file for each verb; its `help` says how it is called.
//
// Standard output holds answers and nothing else. Exit codes: 0 done, 1 the input as a whole cannot be used,
// 2 the command itself is wrong.

import { failure, quietOnClosedPipe, UsageError } from './output.js';

/**
 * @typedef {object} Verb
 * @property {string} help one line for each way to call it
 * @property {(args: string[]) => Promise<number>} run resolves to the exit code
 */
/** @type {Record<string, () => Promise<Verb>>} */
const verbs = {
  assess: () => import('./assess.js'),
  test: () => import('./test-cases.js'),
  roster: () => import('./roster.js'),
  split: () => import('./split.js'),
  merge: () => import('./merge.js'),
};

/** @param {string[]} args */
async function main([name = '', ...args]) {
  const load = Object.prototype.hasOwnProperty.call(verbs, name) ? verbs[name] : undefined;
  if (!load) {
    const helps = await Promise.all(Object.values(verbs).map(async (each) => (await each()).help));
    const asked = ['help', '--help', '-h'].includes(name);
    (asked ? process.stdout : process.stderr).write(`${helps.join('\n')}\n`);
    return asked ? 0 : 2;
  }
  const verb = await load();
  try {
    return await verb.run(args);
  } catch (error) {
    if (error instanceof UsageError || /** @type {any} */ (error)?.code?.startsWith?.('ERR_PARSE_ARGS')) {
      process.stderr.write(`xueshi ${name}: ${/** @type {Error} */ (error).message}\n${verb.help}\n`);
      return 2;
    }
    return failure(name, error);
  }
}

quietOnClosedPipe();
process.exitCode = await main(process.argv.slice(2));
