// node tests/run/reproduce.mjs: copies the sources into two folders of different names, builds each from nothing and
// compares every byte of the site and the package.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './jobs.mjs';
import { runJobs } from './run-jobs.mjs';

const places = ['a', 'another-folder/b'].map((name) => join(mkdtempSync(join(tmpdir(), 'xueshi-')), name));

/** @param {string} folder a copy of the sources as they are now, those that git does not know yet too */
function copySources(folder) {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0').filter((path) => path && !path.startsWith('tests/fuzz/'));
  for (const path of files) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'web/node_modules'), join(folder, 'web/node_modules'));
}

/** @param {string} folder @returns {Map<string, string>} hashes by path */
function hashes(folder) {
  const paths = ['build/site', 'build/package'].flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name)));
  return new Map(paths.sort().map((path) => (
    [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')])));
}

for (const folder of places) copySources(folder);
const isBuilt = await runJobs(places.map((folder, nth) => ({ name: `build ${nth + 1} of 2`, command: [join(folder, 'dev'), 'build'] })), { isShared: true });
const [one, other] = isBuilt ? places.map(hashes) : [new Map(), new Map()];
const differing = [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
for (const path of differing) process.stdout.write(`differs: ${path}\n`);
if (isBuilt && differing.length === 0) process.stdout.write(`${one.size} files, the same bytes twice\n`);
for (const folder of places) rmSync(folder.split('/').includes('another-folder') ? dirname(dirname(folder)) : dirname(folder), { recursive: true });
process.exitCode = isBuilt && differing.length === 0 ? 0 : 1;
