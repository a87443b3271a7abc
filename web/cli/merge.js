// `xueshi merge`: merges the summaries of the parts of a roster into one.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError, write } from './output.js';
import { mergeSummaries, readSummary } from './summary.js';

export const help = 'xueshi merge SUMMARY…';

/** @param {string[]} args */
export async function run(args) {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  if (positionals.length === 0) throw new UsageError('at least one SUMMARY is wanted');
  const parts = await Promise.all(positionals.map(async (file) => readSummary(file, await readFile(file, 'utf8'))));
  await write(mergeSummaries(parts));
  return 0;
}
