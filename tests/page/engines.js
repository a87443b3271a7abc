// The three engines behind one interface. XUESHI_ENGINES=chromium,firefox names fewer for quick work.

import { launchWithPlaywright } from './engine-playwright.js';
import { launchWebKit } from './engine-webkit.js';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineName
 *
 * @typedef {object} OpenOptions
 * @property {number} [width]
 * @property {number} [height]
 * @property {'light' | 'dark'} [colorScheme] if the engine can set it
 * @property {string} [locale] if the engine can set it
 *
 * @typedef {object} Engine
 * @property {EngineName} name
 * @property {(url: string, options?: OpenOptions) => Promise<import('./session.js').Session>} open each
 *   with storage of its own
 * @property {() => Promise<void>} close
 */

/** @type {EngineName[]} */
const known = ['chromium', 'firefox', 'webkit'];

/** @type {EngineName[]} */
export const engineNames = known.filter((name) =>
  !process.env.XUESHI_ENGINES || process.env.XUESHI_ENGINES.split(',').includes(name));

if (engineNames.length === 0) throw new Error(`XUESHI_ENGINES names none of ${known.join(', ')}`);

/**
 * @param {EngineName} name
 * @returns {Promise<Engine>}
 */
export function launch(name) {
  return name === 'webkit' ? launchWebKit() : launchWithPlaywright(name);
}
