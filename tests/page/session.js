import { findElement } from './find.js';

const patience = 15_000;

/**
 * What one engine must bring; everything else is the same for all.
 * @typedef {object} Driver
 * @property {(source: string) => Promise<any>} run evaluates an expression in the page; a promise is awaited
 * @property {(source: string) => Promise<any>} element a handle of the element that an expression gives
 * @property {(element: any) => Promise<void>} click
 * @property {(element: any, text: string) => Promise<void>} type replaces what a field holds
 * @property {(element: any, value: string) => Promise<void>} choose
 * @property {(element: any, path: string) => Promise<void>} attach
 * @property {(key: string) => Promise<void>} press a key by its DOM name
 * @property {(path: string) => Promise<void>} screenshot
 * @property {() => Promise<void>} reload
 * @property {(url: string) => Promise<void>} visit
 * @property {(command: string, given?: Record<string, unknown>) => Promise<any>} [devTools] if the engine has them
 * @property {(url: string) => Promise<Driver>} openAnother a page of the same storage
 * @property {(nth: number) => Driver} frame the same for the inside of a frame of the page
 * @property {() => string[]} requests addresses, if the engine reports them
 * @property {() => Promise<string[]>} consoleErrors
 * @property {() => Promise<void>} close
 */

/** One open page, in any engine. Nothing in it waits for a fixed time. */
export class Session {
  /** @type {Driver} */
  #driver;

  /** @param {Driver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  /**
   * @param {(...args: any[]) => any} fn runs in the page and stands alone
   * @param {...unknown} args JSON
   * @returns {Promise<any>} JSON
   */
  evaluate(fn, ...args) {
    return this.#driver.run(call(fn, args));
  }

  /** @param {string} source a script of the test's own, which the page's policy does not concern */
  async inject(source) {
    await this.#driver.run(`(() => {\n${source}\n})()`);
  }

  /**
   * Waits until a function in the page gives something true.
   * @param {(...args: any[]) => any} fn
   * @param {...unknown} args
   * @returns {Promise<any>} what it gave
   */
  waitFor(fn, ...args) {
    return this.#wait(call(fn, args), `${fn} with ${JSON.stringify(args)}`);
  }

  /**
   * @param {string} source
   * @param {string} what
   */
  async #wait(source, what) {
    const until = Date.now() + patience;
    let fault = '';
    while (Date.now() < until) {
      try {
        const { value, error } = await this.#driver.run(`(${poll})(() => ${source})`);
        if (value) return value;
        fault = error;
      } catch (error) {
        fault = String(error); // a page that is just being replaced cannot be asked
      }
    }
    throw new Error(`still waiting for ${what} ${fault}`);
  }

  /** @param {import('./find.js').How} how waits until it is there */
  async find(how) {
    await this.#wait(`!!${call(findElement, [how])}`, `an element like ${JSON.stringify(how)}`);
    return this.#driver.element(call(findElement, [how]));
  }

  /** @param {import('./find.js').How} how @returns {Promise<boolean>} whether it is there now */
  isThere(how) {
    return this.#driver.run(`!!${call(findElement, [how])}`);
  }

  /** @param {import('./find.js').How} how @returns {Promise<string>} */
  async text(how) {
    await this.find(how);
    return this.#driver.run(`${call(findElement, [how])}.textContent.replace(/\\s+/g, ' ').trim()`);
  }

  /** @param {import('./find.js').How} how */
  async click(how) {
    await this.#driver.click(await this.find(how));
  }

  /** @param {import('./find.js').How} how @param {string} text */
  async type(how, text) {
    await this.#driver.type(await this.find(how), text);
  }

  /** @param {import('./find.js').How} how a select @param {string} value of the option */
  async choose(how, value) {
    await this.#driver.choose(await this.find(how), value);
  }

  /** @param {import('./find.js').How} how a file field @param {string} path */
  async attach(how, path) {
    await this.#driver.attach(await this.find({ hidden: true, ...how }), path);
  }

  /** @param {string} key */
  press(key) {
    return this.#driver.press(key);
  }

  /** @param {string} path of a PNG; two frames after what was last asked for, so that it is painted */
  async screenshot(path) {
    await this.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => done(true)));
    }));
    await this.#driver.screenshot(path);
  }

  reload() {
    return this.#driver.reload();
  }

  /** @param {string} url where the page goes */
  visit(url) {
    return this.#driver.visit(url);
  }

  /** @param {string} url @returns {Promise<Session>} another page beside it, of the same storage */
  async openAnother(url) {
    return new Session(await this.#driver.openAnother(url));
  }

  /** @param {string} command of Chromium's own protocol @param {Record<string, unknown>} [given] */
  devTools(command, given) {
    if (!this.#driver.devTools) throw new Error('only Chromium has these tools');
    return this.#driver.devTools(command, given);
  }

  /** @param {number} [nth] of the page's frames, from 0 @returns {Session} its inside, whatever its origin */
  frame(nth = 0) {
    return new Session(this.#driver.frame(nth));
  }

  get requests() {
    return this.#driver.requests();
  }

  consoleErrors() {
    return this.#driver.consoleErrors();
  }

  close() {
    return this.#driver.close();
  }
}

/** @param {Function} fn @param {unknown[]} args */
function call(fn, args) {
  return `(${fn})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')})`;
}

/** Runs in the page: asks again and again, for half a second. @param {() => any} ask */
async function poll(ask) {
  const end = performance.now() + 500;
  let error = '';
  do {
    try {
      const value = await ask();
      if (value) return { value, error: '' };
      error = '';
    } catch (reason) {
      error = String(reason);
    }
    await new Promise((next) => { setTimeout(next, 10); });
  } while (performance.now() < end);
  return { value: null, error };
}
