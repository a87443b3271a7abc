import { launch } from './engines.js';
import { address, untilUsable } from './page.js';
import { openPreparedSite } from './site-copy.js';
import { openSite } from './site.js';

/** A day while the year was open, on which the page for a unit is tried. */
export const unitDay = '2021-12-01';

/**
 * An engine beside a site of its own, for a file of tests that opens its pages itself.
 * @param {import('./engines.js').EngineName} name
 * @returns {Promise<{ engine: import('./engines.js').Engine, site: import('./site.js').Site, close: () => Promise<void> }>}
 */
export async function openStage(name) {
  const site = await openSite();
  const engine = await launch(name);
  const close = async () => {
    await engine.close();
    await site.close();
  };
  return { engine, site, close };
}

/**
 * An engine with the page for a unit, in Chinese, on a phone.
 * @param {import('./engines.js').EngineName} name
 * @returns {Promise<Visit>}
 */
export async function openUnitVisit(name) {
  const stage = await openStage(name);
  const page = await stage.engine.open(`${stage.site.url}roster.html?as-of=${unitDay}&lang=zh-CN`, { width: 360 });
  const close = async () => {
    await page.close();
    await stage.close();
  };
  return { ...stage, page, close };
}

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
