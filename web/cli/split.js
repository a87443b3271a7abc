// `xueshi split`: deals a roster out into files by person. Each file is a roster by itself.

import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { loadDealer } from '../engine/roster-package.js';
import { openInput } from './input.js';
import { describe, InputError, UsageError, write } from './output.js';

export const help = 'xueshi split N DIR [FILE|-] [--columns NAME,NAME,…] [--encoding NAME]';

/** The most files that are open at once. */
const mostParts = 1000;

/** @param {string[]} args */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { columns: { type: 'string' }, encoding: { type: 'string' } },
  });
  const [count, folder, file, ...more] = positionals;
  const parts = Number(count);
  if (folder === undefined || more.length > 0) throw new UsageError('N and DIR are wanted, and one FILE at most');
  if (!Number.isInteger(parts) || parts < 1 || parts > mostParts) throw new UsageError(`N is a number from 1 to ${mostParts}`);
  const dealer = await loadDealer({ parts, columns: values.columns?.split(',') });
  await mkdir(folder, { recursive: true });
  const streams = Array.from({ length: parts }, (_, part) => createWriteStream(join(folder, nameOf(part, parts, file))));
  const writeAll = async () => { for (const [part, stream] of streams.entries()) await write(dealer.take(part), stream); };
  for await (const bytes of openInput(file, values.encoding)) {
    dealer.push(bytes);
    await writeAll();
  }
  const plan = dealer.end();
  await writeAll();
  await Promise.all(streams.map((stream) => finished(stream.end())));
  const isEmpty = plan.problems.some(({ code }) => code === 'table-empty');
  if (!plan.usable && !isEmpty) throw new InputError(plan.problems.map(describe).join('; '));
  return 0;
}

/** @param {number} part @param {number} parts @param {string} [file] */
function nameOf(part, parts, file = '-') {
  return `part-${String(part + 1).padStart(String(parts).length, '0')}${extname(file) || '.csv'}`;
}
