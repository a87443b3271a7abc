// The rule that a person has made or opened, beside the courses: a record in the database, and a copy in localStorage, which
// is read if there is no database, if the database is new, or if it was never given what the copy holds.

import { readLocal, removeLocal, writeLocal } from './local.js';
import { isObject, sealed, parsed, unsealed } from './sealed.js';

/** @import { IDBPDatabase } from 'idb' */
/** @import { Policy } from '../package/xueshi' */
/** @typedef {{ policy: Policy, isInForce: boolean }} KeptRule in force: courses are judged by it, not by the page's own rule */
/** @typedef {{ rule?: KeptRule, isUnkept: boolean }} LocalRule unkept: the database was not given it yet */

const key = 'rule';

/**
 * A rule as far as storage cares: what the policy says is the core's to read.
 * @param {unknown} value
 * @returns {KeptRule | undefined}
 */
export function readRule(value) {
  if (!isObject(value) || !isObject(value.policy)) return undefined;
  return { policy: /** @type {Policy} */ (/** @type {unknown} */ (value.policy)), isInForce: value.isInForce === true };
}

/** @returns {LocalRule | undefined} undefined if there is no copy that can be read */
export function readLocalRule() {
  const value = unsealed(parsed(readLocal(key) ?? ''));
  return isObject(value) ? { rule: readRule(value.rule), isUnkept: value.isUnkept === true } : undefined;
}

/** @param {LocalRule} copy */
export function writeLocalRule({ rule, isUnkept }) {
  if (!rule && !isUnkept) removeLocal(key);
  else writeLocal(key, JSON.stringify(sealed({ rule, isUnkept })));
}

/** @param {IDBPDatabase} database @returns {Promise<KeptRule | undefined>} */
export async function findRule(database) {
  if (!database.objectStoreNames.contains('rules')) return undefined;
  return readRule(unsealed(await database.get('rules', key)));
}

/**
 * Resolves once it is on disk.
 * @param {IDBPDatabase} database
 * @param {KeptRule | undefined} rule
 */
export async function keepRule(database, rule) {
  const transaction = database.transaction('rules', 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => {});
  const request = rule ? transaction.store.put(sealed(rule), key).then(() => {}) : transaction.store.delete(key);
  await Promise.all([request, transaction.done]);
}
