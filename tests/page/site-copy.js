// Copies of the built site with a changed document, in a folder that goes away with the test.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSite, siteFolder } from './site.js';

/**
 * @param {(html: string) => string} change the document
 * @returns {Promise<{ root: string, remove: () => Promise<void> }>}
 */
export async function copySite(change) {
  const root = await mkdtemp(join(tmpdir(), 'xueshi-site-'));
  await cp(siteFolder, root, { recursive: true });
  const document = join(root, 'index.html');
  await writeFile(document, change(await readFile(document, 'utf8')));
  return { root, remove: () => rm(root, { recursive: true }) };
}

/**
 * The site with a script of the test's own before all others: for what an engine can do or lacks.
 * @param {() => void} prepare runs in the page
 * @returns {Promise<import('./site.js').Site>}
 */
export async function openPreparedSite(prepare) {
  const { root, remove } = await copySite((html) => html.replace('</head>', '<script src="./prepare.js"></script></head>'));
  await writeFile(join(root, 'prepare.js'), `(${prepare})();`);
  const site = await openSite({ root });
  return { ...site, close: () => site.close().then(remove) };
}
