// node tests/run/reproduce.mjs [--keep-core]: builds a copy of the sources in a folder of another name and depth, from
// nothing, and compares every byte of the site and the package with what is built here. --keep-core takes the core as it is
// built here, and compares what is made around it.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './jobs.mjs';

const place = mkdtempSync(join(tmpdir(), 'xueshi-again-'));
const copy = join(place, 'another', 'folder');

try {
  copySources(copy);
  build(copy, process.argv.includes('--keep-core'));
  const [here, there] = [root, copy].map(hashes);
  const differing = [...new Set([...here.keys(), ...there.keys()])].filter((path) => here.get(path) !== there.get(path));
  for (const path of differing) process.stdout.write(`differs: ${path}\n`);
  if (differing.length === 0) process.stdout.write(`${here.size} files, the same bytes in both folders\n`);
  process.exitCode = differing.length === 0 && here.size > 0 ? 0 : 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** @param {string} folder receives the sources as they are now, with those that git does not know yet */
function copySources(folder) {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\0').filter((path) => path && !path.startsWith('tests/fuzz/'));
  for (const path of files) cpSync(join(root, path), join(folder, path));
  cpSync(join(root, 'web/node_modules'), join(folder, 'web/node_modules'), { recursive: true, verbatimSymlinks: true });
}

/** @param {string} folder @param {boolean} keepsCore */
function build(folder, keepsCore) {
  const run = (/** @type {string} */ program, /** @type {string[]} */ given) => (
    execFileSync(program, given, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }));
  if (!keepsCore) return run('./dev', ['build']);
  cpSync(join(root, 'build/wasm'), join(folder, 'build/wasm'), { recursive: true });
  run('node', ['web/build-package.mjs']);
  return run('node', ['web/build.mjs']);
}

/** @param {string} folder @returns {Map<string, string>} hashes by path */
function hashes(folder) {
  const paths = ['build/site', 'build/package'].flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name)));
  return new Map(paths.map((path) => (
    [path.slice(join(folder, '/').length), createHash('sha256').update(readFileSync(path)).digest('hex')])));
}
