// node tests/check/coverage.mjs SUMMARY: holds what the core's tests reach against coverage.json, whose floors can only
// rise; --raise writes what was reached.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const [summaryFile, ...options] = process.argv.slice(2);
const floorsFile = new URL('coverage.json', import.meta.url);
/** @type {Record<string, number>} */
const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
const [{ totals, files }] = JSON.parse(readFileSync(summaryFile, 'utf8')).data;

/** Rounded down to a hundredth, so that a floor never lies above what was reached. @type {Record<string, number>} */
const reached = Object.fromEntries(Object.keys(floors).map((kind) => (
  [kind, Math.floor(10_000 * totals[kind].covered / totals[kind].count) / 100])));

const core = new URL('../../core/', import.meta.url);
const sources = readdirSync(core, { recursive: true }).map(String).filter((name) => name.endsWith('.cpp'));
const missing = sources.filter((name) => !files.some((/** @type {{ filename: string }} */ { filename }) => filename.endsWith(`/core/${name}`)));
const below = Object.keys(floors).filter((kind) => reached[kind] < floors[kind]);

for (const [kind, share] of Object.entries(reached)) process.stdout.write(`${kind}: ${share} %, at least ${floors[kind]} %\n`);
for (const name of missing) process.stdout.write(`core/${name} is not in the report\n`);
if (options.includes('--raise')) {
  const raised = Object.fromEntries(Object.entries(floors).map(([kind, floor]) => [kind, Math.max(floor, reached[kind])]));
  writeFileSync(floorsFile, `${JSON.stringify(raised)}\n`);
}
process.exitCode = below.length + missing.length > 0 ? 1 : 0;
