// node web/bundle/licences.mjs, or ./dev licences: prints the licence of everything that ships besides our own code.
// The build puts the same text beside what it publishes.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { debianTerms } from './debian-copyright.mjs';

/** @typedef {{ name: string, version: string, licence: string, copyright?: string, text: string }} Notice */

const web = fileURLToPath(new URL('../', import.meta.url));

/** What ships of Debian's packages: one file stands for all under the same terms. */
const compiledIn = [
  { name: 'nlohmann/json', from: 'nlohmann-json3-dev', path: 'include/nlohmann/detail/input/lexer.hpp' },
  { name: 'Emscripten', from: 'emscripten', path: 'src/embind/embind.js' },
  { name: 'musl of Emscripten', from: 'emscripten', path: 'system/lib/libc/musl/src/string/memcpy.c' },
  { name: 'LLVM libc++ of Emscripten', from: 'emscripten', path: 'system/lib/libcxx/src/string.cpp' },
  { name: 'LLVM libc++abi of Emscripten', from: 'emscripten', path: 'system/lib/libcxxabi/src/cxa_virtual.cpp' },
  { name: 'LLVM compiler-rt of Emscripten', from: 'emscripten', path: 'system/lib/compiler-rt/lib/builtins/multi3.c' },
];

/** @returns {Promise<Notice[]>} by name */
export async function collectNotices() {
  const modules = (await shippedModules()).map(noticeOf);
  const compiled = compiledIn.map(({ name, from, path }) => {
    const { licence, copyright, text } = debianTerms(from, path);
    return { name, version: debianVersion(from), licence, copyright, text };
  });
  return [...modules, ...compiled].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The npm packages that any module of the shell is bundled with.
 * @returns {Promise<string[]>} their folders
 */
export async function shippedModules() {
  const entries = readdirSync(web, { recursive: true }).map(String)
    .filter((name) => name.endsWith('.js') && !/^(node_modules|examples|bundle)\//.test(name) && name.includes('/'));
  const { metafile } = await build({
    entryPoints: entries.map((name) => web + name), absWorkingDir: web, outdir: web, bundle: true, write: false, metafile: true,
    format: 'esm', splitting: true, conditions: ['production'], external: ['node:*', 'xueshi:build', '../../build/*'],
    loader: { '.css': 'text' }, logLevel: 'error',
  });
  const folders = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => packagesOf(path));
  return [...new Set(folders)].sort();
}

/**
 * The package that a file belongs to. A package may contain a copy of another in a folder of that name: then both have
 * terms of their own.
 * @param {string} path from web/
 * @returns {string[]} folders of packages
 */
function packagesOf(path) {
  const [, own, inner] = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(path) ?? [];
  if (!own) return [];
  const copies = inner.split('/').map((name) => `node_modules/${name}`).filter((folder) => existsSync(`${web}${folder}/package.json`));
  return [own, ...copies];
}

/** The terms of a package that names the ISC licence but has no licence file. */
const iscTerms = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

/** @param {string} folder @returns {Notice} */
function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(`${web}${folder}/package.json`, 'utf8'));
  const file = readdirSync(web + folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file && license === 'ISC' && author) {
    return { name, version, licence: license, text: `Copyright (c) ${author.name ?? author}\n\n${iscTerms}` };
  }
  if (!file) throw new Error(`${name} comes without its licence`);
  return { name, version, licence: license, text: readFileSync(`${web}${folder}/${file}`, 'utf8').trim() };
}

/** @param {string} packageName */
function debianVersion(packageName) {
  const status = readFileSync('/var/lib/dpkg/status', 'utf8');
  const version = new RegExp(`^Package: ${packageName}\\n(?:.+\\n)*?Version: (\\S+)`, 'm').exec(status)?.[1] ?? '';
  return version.replace(/^\d+:/, '').replace(/[~+-].*$/, '');
}

/** The text of the published licence file. Packages with the same licence text share one copy. @param {Notice[]} notices */
export function noticesText(notices) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, licence, copyright, text } of notices) {
    const heading = `${name} ${version} (${licence})${copyright ? `\nCopyright ${copyright.split('\n').join('; ')}` : ''}`;
    byText.set(text, [...byText.get(text) ?? [], heading]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join('\n\n')}\n\n${text}\n`);
  return ['Xueshi contains the following software of others.\n', ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

/** Writes build/licences.js for the page's guide: a list without the texts. @param {Notice[]} notices */
export async function writeLicenceList(notices) {
  const list = notices.map(({ name, version, licence }) => ({ name, version, licence }));
  const folder = new URL('../../build/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('licences.js', folder), `export default ${JSON.stringify(list, null, 1)};\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(noticesText(await collectNotices()));
}
