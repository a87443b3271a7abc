import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildDocument } from './document.mjs';
import { buildEmbed } from './embed.mjs';
import { integrityList } from './hashed-name.mjs';
import { collectNotices, noticesText, writeLicenceList } from './licences.mjs';
import { buildOneFile } from './one-file.mjs';
import { writePolicyParts } from './policy-parts.mjs';
import { writeVocabulary } from './vocabulary.mjs';
import { buildScripts } from './scripts.mjs';
import { withWorker, withoutWorker } from './worker.mjs';

/**
 * Builds the whole site in memory.
 * @param {string} documentFile the page's index.html
 * @param {object} [options]
 * @param {Record<string, string>} [options.alias] modules to take instead of others, for development only
 * @param {boolean} [options.hasWorker] false takes the service worker out of service
 * @returns {Promise<Map<string, Uint8Array>>} files by path inside the site
 */
export async function buildSite(documentFile, { alias = {}, hasWorker = true } = {}) {
  await Promise.all([writePolicyParts(), writeVocabulary()]);
  const notices = await collectNotices();
  await writeLicenceList(notices);
  const licences = Buffer.from(noticesText(notices));
  const page = await buildPage(documentFile, alias);
  const roster = await buildPage(rosterFile, alias, 'roster.html');
  return withIntegrity(new Map([
    ...roster,
    ...await (hasWorker ? withWorker(page) : withoutWorker(page)),
    ['xueshi.html', Buffer.concat([await buildOneFile(documentFile, alias), Buffer.from(`<!--\n${licences}-->\n`)])],
    ...await buildEmbed(alias),
    ['THIRD-PARTY-NOTICES.txt', licences],
    ['embed/THIRD-PARTY-NOTICES.txt', licences],
  ]));
}

/**
 * Adds integrity.json, the hash of every file: whoever builds the same source can compare.
 * @param {Map<string, Uint8Array>} files
 */
function withIntegrity(files) {
  return files.set('integrity.json', Buffer.from(integrityList(files)));
}

/** The page for a whole unit, which no visit of the other page loads. */
const rosterFile = fileURLToPath(new URL('../roster/roster.html', import.meta.url));

/**
 * One page alone, all of whose files it may need at some time.
 * @param {string} documentFile
 * @param {Record<string, string>} alias
 * @param {string} [name] of the document
 * @returns {Promise<Map<string, Uint8Array>>} the document first
 */
async function buildPage(documentFile, alias, name = 'index.html') {
  const source = await readFile(documentFile, 'utf8');
  const script = /<script type="module" src="(\.\/[\w./-]+)">/.exec(source);
  if (!script) throw new Error(`${documentFile} has no module script`);
  const entryFile = resolve(dirname(documentFile), script[1]);
  const scripts = await buildScripts(entryFile, { soon: neededSoon(documentFile), alias });
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(scripts.files);
  const parts = { file: documentFile, scripts, scriptReference: script[1] };
  const html = await buildDocument(source, parts, files);
  return new Map([[name, Buffer.from(html)], ...files]);
}

/** The element and the glue of its core: no visit is of use without. @param {string} documentFile */
function neededSoon(documentFile) {
  return ['../element/define.js', '../../build/wasm/xueshi-core.mjs']
    .map((file) => resolve(dirname(documentFile), file));
}

/**
 * Makes a folder hold these files and no others. Documents come last, and the service worker after them: whoever
 * loads one while this runs finds what it names.
 * @param {string} folder
 * @param {Map<string, Uint8Array>} files
 */
export async function writeSite(folder, files) {
  const place = (/** @type {string} */ name) => (name === 'sw.js' ? 2 : Number(name.endsWith('.html')));
  const inOrder = [...files].sort(([a], [b]) => place(a) - place(b));
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
