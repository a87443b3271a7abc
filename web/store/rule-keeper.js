import { findRule, keepRule, readLocalRule, writeLocalRule } from './rule.js';

/** @import { IDBPDatabase } from 'idb' */
/** @import { KeptRule } from './rule.js' */

/** One tab's view of the rule that is kept. The store decides when the database is read and written. */
export class RuleKeeper {
  /** @type {KeptRule | undefined} */ current;
  /** Whether the database has yet to be given it. */ isUnkept = false;
  #onOutside;

  /** @param {(rule: KeptRule | undefined) => void} onOutside called if it changes elsewhere */
  constructor(onOutside) {
    this.#onOutside = onOutside;
  }

  /** @param {KeptRule | undefined} rule */
  set(rule) {
    this.current = rule;
    this.isUnkept = true;
    writeLocalRule({ rule, isUnkept: true });
  }

  /** @param {KeptRule | undefined} found in the database @param {boolean} isNew whether that has never held anything */
  begin(found, isNew) {
    const copy = readLocalRule();
    if (copy && (copy.isUnkept || (isNew && copy.rule))) this.set(copy.rule);
    else this.current = found;
  }

  beginWithout() {
    const { rule, isUnkept = false } = readLocalRule() ?? {};
    Object.assign(this, { current: rule, isUnkept });
  }

  /** @param {IDBPDatabase} database */
  async follow(database) {
    const found = await findRule(database);
    if (this.isUnkept || JSON.stringify(found) === JSON.stringify(this.current)) return;
    this.current = found;
    this.#onOutside(found);
  }

  /** @param {IDBPDatabase} database */
  async keep(database) {
    while (this.isUnkept) {
      const rule = this.current;
      await keepRule(database, rule);
      this.isUnkept = rule !== this.current;
    }
    writeLocalRule({ rule: this.current, isUnkept: false });
  }

  forget() {
    this.current = undefined;
    this.isUnkept = false;
    writeLocalRule({ isUnkept: false });
    this.#onOutside(undefined);
  }
}
