// Somebody with a phone and something to do: what it costs in taps, letters and scrolling.

import { inside } from './inside.js';

/** @typedef {import('./session.js').Session} Session */
/** @typedef {import('./find.js').How} How */

/** What one of each takes, in seconds: to look for it and tap it; to type a letter; to scroll until it is in sight. */
const pace = { tap: 2.5, letter: 0.8, scroll: 2 };

export class Errand {
  taps = 0;
  letters = 0;
  scrolls = 0;

  /** @param {Session} page */
  constructor(page) {
    this.page = page;
  }

  /** How long it takes at an easy pace. */
  get seconds() {
    return Math.round(this.taps * pace.tap + this.letters * pace.letter + this.scrolls * pace.scroll);
  }

  get figures() {
    return `${this.taps} taps, ${this.letters} letters, ${this.scrolls} scrolls, ${this.seconds} s`;
  }

  /** @param {string | How} what to tap: an action's name, or how it is found */
  async tap(what) {
    const how = typeof what === 'string' ? inside(`[data-action="${what}"]`) : what;
    await this.#reach(how);
    this.taps += 1;
    await this.page.click(how);
  }

  /** Types into a field, which is tapped first unless it has the focus. @param {string} name @param {string} text */
  async type(name, text) {
    const how = inside(`[name="${name}"]`);
    await this.page.find(how);
    const hasFocus = await this.page.evaluate((/** @type {string} */ wanted) => (
      document.querySelector('xueshi-check')?.shadowRoot?.activeElement?.getAttribute('name') === wanted), name);
    if (!hasFocus) {
      await this.#reach(how);
      this.taps += 1;
    }
    this.letters += text.length;
    await this.page.type(how, text);
  }

  /** Pastes: a long tap, and one on what it offers. @param {string} name @param {string} text */
  async paste(name, text) {
    const how = inside(`[name="${name}"]`);
    await this.#reach(how);
    this.taps += 2;
    await this.page.type(how, text);
  }

  /** @param {string} name @param {string} value of a list that opens: two taps */
  async choose(name, value) {
    const how = inside(`[name="${name}"]`);
    await this.#reach(how);
    this.taps += 2;
    await this.page.choose(how, value);
  }

  /** @returns {Promise<boolean>} whether the answer can be seen without scrolling */
  async seesAnswer() {
    return this.page.waitFor(() => {
      const verdict = document.querySelector('xueshi-check')?.shadowRoot?.querySelector('.verdict');
      const { top, bottom } = verdict?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    });
  }

  /** @param {How} how */
  async #reach(how) {
    const place = await this.page.find(how);
    const isSeen = await place.evaluate((/** @type {Element} */ element) => {
      const { top, bottom } = (element.closest('label') ?? element).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    if (!isSeen) this.scrolls += 1;
  }
}
