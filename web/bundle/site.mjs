import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { buildDocument } from './document.mjs';
import { buildScripts } from './scripts.mjs';

/**
 * Builds the whole site in memory.
 * @param {string} documentFile the page's index.html
 * @param {Record<string, string>} [alias] modules to take instead of others, for development only
 * @returns {Promise<Map<string, Uint8Array>>} files by path inside the site
 */
export async function buildSite(documentFile, alias = {}) {
  const source = await readFile(documentFile, 'utf8');
  const script = /<script type="module" src="(\.\/[\w./-]+)">/.exec(source);
  if (!script) throw new Error(`${documentFile} has no module script`);
  const entryFile = resolve(dirname(documentFile), script[1]);
  const scripts = await buildScripts(entryFile, { soon: neededSoon(documentFile), alias });
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(scripts.files);
  const parts = { file: documentFile, scripts, scriptReference: script[1] };
  const html = await buildDocument(source, parts, files);
  return new Map([['index.html', Buffer.from(html)], ...files]);
}

/** The element and the glue of its core: no visit is of use without. @param {string} documentFile */
function neededSoon(documentFile) {
  return ['../element/define.js', '../../build/wasm/xueshi-core.mjs']
    .map((file) => resolve(dirname(documentFile), file));
}

/**
 * Makes a folder hold these files and no others. The document comes last: whoever loads it while this runs
 * finds what it names.
 * @param {string} folder
 * @param {Map<string, Uint8Array>} files
 */
export async function writeSite(folder, files) {
  const inOrder = [...files].sort(([a], [b]) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')));
  for (const [name, content] of inOrder) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.path, entry.name);
    if (entry.isFile() && !files.has(path.slice(folder.length + 1))) await rm(path);
  }
}
