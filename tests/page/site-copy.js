// Builds like the one in build/site with a changed document, in folders that go away with the test.

import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSite } from '../../web/bundle/site.mjs';
import { withWorker } from '../../web/bundle/worker.mjs';
import { openSite, siteFolder } from './site.js';

/**
 * The page's own files, its document changed; the service worker is another's to add.
 * @param {(html: string) => string} change the document
 * @returns {Promise<Map<string, Uint8Array>>} the document first
 */
export async function changedPage(change) {
  const html = change(await readFile(join(siteFolder, 'index.html'), 'utf8'));
  /** @type {Map<string, Uint8Array>} */
  const files = new Map([['index.html', Buffer.from(html)]]);
  const others = ['index.html', 'xueshi.html', 'roster.html', 'sw.js', 'integrity.json', 'THIRD-PARTY-NOTICES.txt'];
  for (const entry of await readdir(siteFolder, { withFileTypes: true })) {
    if (!entry.isFile() || others.includes(entry.name)) continue;
    files.set(entry.name, await readFile(join(siteFolder, entry.name)));
  }
  return files;
}

/**
 * @param {Map<string, Uint8Array>} files a whole build
 * @returns {Promise<{ root: string, publish: (files: Map<string, Uint8Array>) => Promise<void>,
 *   remove: () => Promise<void> }>} `publish` puts another build in its place
 */
export async function writeCopy(files) {
  const root = await mkdtemp(join(tmpdir(), 'xueshi-site-'));
  const publish = (/** @type {Map<string, Uint8Array>} */ build) => writeSite(root, build);
  await publish(files);
  return { root, publish, remove: () => rm(root, { recursive: true }) };
}

/** @param {(html: string) => string} [change] the document */
export async function copySite(change = (html) => html) {
  return writeCopy(await withWorker(await changedPage(change)));
}

/**
 * The site with a script of the test's own before all others: for what an engine can do or lacks.
 * @param {(() => void) | string} prepare a function that runs in the page, or its source
 * @returns {Promise<import('./site.js').Site>}
 */
export async function openPreparedSite(prepare) {
  const page = await changedPage((html) => html.replace('</head>', '<script src="./prepare-00000000.js"></script></head>'));
  page.set('prepare-00000000.js', Buffer.from(`(${prepare})();`));
  const { root, remove } = await writeCopy(await withWorker(page));
  const site = await openSite({ root });
  return { ...site, close: () => site.close().then(remove) };
}
