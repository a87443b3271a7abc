// How the page looks and what it remembers of tables, on this device. All of it can be lost without harm.

import { onLocal, readLocal, removeLocal, writeLocal } from './local.js';
import { isObject, parsed } from './sealed.js';

/**
 * @typedef {object} Settings
 * @property {'zh-CN' | 'en'} [language] absent: as the page says
 * @property {'system' | 'light' | 'dark'} theme
 * @property {'standard' | 'large' | 'elder' | 'largest'} textSize
 * @property {Record<string, string | null>} columns a column's header → the field it was corrected to; null: none
 */

const key = 'settings';
const mostColumns = 200;
const languages = /** @type {const} */ (['zh-CN', 'en']);
const themes = /** @type {const} */ (['system', 'light', 'dark']);
const textSizes = /** @type {const} */ (['standard', 'large', 'elder', 'largest']);

/** Settings that could not be stored. They last as long as the page. @type {string | undefined} */
let held;
const changes = new EventTarget();

/** @returns {Settings} */
export function readSettings() {
  return readSettingsText(readLocal(key) ?? held);
}

/** @param {Partial<Settings>} partial the members to change */
export function writeSettings(partial) {
  const text = JSON.stringify(readSettingsText(JSON.stringify({ ...readSettings(), ...partial })));
  held = writeLocal(key, text) ? undefined : text;
  changes.dispatchEvent(new Event('change'));
}

export function eraseSettings() {
  held = undefined;
  removeLocal(key);
  changes.dispatchEvent(new Event('change'));
}

/**
 * @param {(settings: Settings) => void} callback called when they change, here or in another tab
 * @returns {() => void} stops it
 */
export function onSettings(callback) {
  const report = () => callback(readSettings());
  const stop = onLocal(key, report);
  changes.addEventListener('change', report);
  return () => {
    stop();
    changes.removeEventListener('change', report);
  };
}

/**
 * @param {string | undefined} text anything
 * @returns {Settings} what can be read of it; the usual for the rest
 */
export function readSettingsText(text) {
  const value = parsed(text ?? '');
  const stored = isObject(value) ? value : {};
  return {
    language: oneOf(languages, stored.language),
    theme: oneOf(themes, stored.theme) ?? 'system',
    textSize: oneOf(textSizes, stored.textSize) ?? 'standard',
    columns: readColumns(stored.columns),
  };
}

/** @param {unknown} value @returns {Settings['columns']} the latest ones if there are too many */
function readColumns(value) {
  if (!isObject(value)) return {};
  const readable = Object.entries(value).filter(([header, field]) => header.length <= 100
    && (field === null || (typeof field === 'string' && /^[A-Za-z]{1,32}$/.test(field))));
  return /** @type {Settings['columns']} */ (Object.fromEntries(readable.slice(-mostColumns)));
}

/**
 * @template {string} Choice
 * @param {readonly Choice[]} choices
 * @param {unknown} value
 * @returns {Choice | undefined}
 */
function oneOf(choices, value) {
  return choices.find((choice) => choice === value);
}
