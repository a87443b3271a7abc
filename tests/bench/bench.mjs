// ./dev bench [size] [start] [judge] [import] [memory] [roster] [--write]: prints the figures; `--write` puts them into RESULTS.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureImport } from './import.mjs';
import { measureJudge } from './judge.mjs';
import { measureMemory } from './memory.mjs';
import { measureRoster } from './roster.mjs';
import { measureSize } from './size.mjs';
import { measureStart } from './start.mjs';
import { render } from './table.mjs';

const measures = {
  size: measureSize, start: measureStart, judge: measureJudge, import: measureImport, memory: measureMemory, roster: measureRoster,
};
const results = new URL('RESULTS.md', import.meta.url);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !(name in measures));
if (unknown.length > 0) {
  process.stderr.write(`there is no measure "${unknown.join('", "')}"; there are ${Object.keys(measures).join(', ')}\n`);
  process.exit(2);
}

/** Each measure has a place of its own in RESULTS.md, between two comments. @param {string} name @param {string} text */
function write(name, text) {
  const before = readFileSync(results, 'utf8');
  const place = new RegExp(`(<!-- bench ${name} -->\n)[\\s\\S]*?(<!-- /bench ${name} -->)`);
  if (!place.test(before)) throw new Error(`RESULTS.md has no place for "${name}"`);
  writeFileSync(results, before.replace(place, (_, open, close) => `${open}\n${text}\n${close}`));
}

const machine = `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${cpus()[0].model.trim()}, `
  + `${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.`;
for (const name of positionals.length > 0 ? positionals : Object.keys(measures).filter((each) => each !== 'roster')) {
  const tables = await measures[/** @type {keyof typeof measures} */ (name)]();
  const text = [...tables.map(render), `_${machine} Medians, in brackets what half of the calls lie between._`, ''].join('\n');
  process.stdout.write(`${text}\n`);
  if (values.write) write(name, text);
}
