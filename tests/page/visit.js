import { launch } from './engines.js';
import { address, untilUsable } from './page.js';
import { openPreparedSite } from './site-copy.js';
import { openSite } from './site.js';

/**
 * @typedef {object} Visit
 * @property {import('./engines.js').Engine} engine
 * @property {import('./site.js').Site} site
 * @property {import('./session.js').Session} page
 * @property {() => Promise<void>} close all three
 */

/**
 * One engine with one usable page of a site, on a day while the year was open.
 * @param {import('./engines.js').EngineName} name of the engine
 * @param {import('./site.js').Site} site
 * @returns {Promise<Visit>}
 */
export async function openVisit(name, site) {
  const engine = await launch(name);
  const page = await engine.open(address(site.url, { asOf: '2021-11-01' }));
  const close = async () => {
    await page.close();
    await engine.close();
    await site.close();
  };
  try {
    await untilUsable(page);
  } catch (error) {
    await close();
    throw error;
  }
  return { engine, site, page, close };
}

/**
 * A page of a site of its own, in an engine that is there already, on a day while the year was open.
 * @param {import('./engines.js').Engine} engine
 * @param {(() => void) | undefined} prepare runs in the page before its own scripts
 * @param {(page: import('./session.js').Session, url: string, elsewhere: string) => Promise<void>} use
 *   elsewhere: an address of the same origin where the page is not
 */
export async function usePage(engine, prepare, use) {
  const site = await (prepare ? openPreparedSite(prepare) : openSite());
  const url = address(site.url, { asOf: '2021-11-01' });
  const page = await engine.open(url);
  try {
    await untilUsable(page);
    await use(page, url, `${site.url}sw.js`);
  } finally {
    await page.close();
    await site.close();
  }
}
