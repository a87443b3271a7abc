import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
// @ts-ignore it comes without types
import { Builder, Key } from 'selenium-webdriver';
import { Session } from './session.js';

/** How long a field may move before it can be typed into, in milliseconds. */
const typingPatience = 5_000;
/** Nobody types a longer text: it is pasted, at once, and no key of it can be lost to a page that moves the focus. */
const longestTyped = 200;

const intoView = 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })';
export const browserFile = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/**
 * WebKitGTK on a screen of its own. Its window is never narrower than 447 px. The driver tells neither
 * requests nor console messages: the page itself is made to remember errors, from its first load on.
 * @returns {Promise<import('./engines.js').Engine>}
 */
export async function launchWebKit() {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
  });
  await answering(port);
  return {
    name: 'webkit',
    open: async (url, { width = 360, height = 740 } = {}) => {
      const browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': {
          binary: browserFile,
          args: ['--automation'],
        },
      }).build();
      await browser.manage().setTimeouts({ script: 30_000 });
      await browser.manage().window().setRect({ width, height, x: 0, y: 0 });
      await browser.get(url);
      await browser.executeScript(`(${rememberErrors})()`);
      return new Session(drive(browser, await browser.getWindowHandle()));
    },
    close: async () => {
      await ended(driver);
      await ended(screen.process);
    },
  };
}

/**
 * @param {any} browser
 * @param {string} page the handle of one of its pages
 * @returns {import('./session.js').Driver}
 */
function drive(browser, page) {
  const { requests, ...commands } = drivePage(browser);
  /** Commands go to one page at a time. */
  const here = (/** @type {(...given: any[]) => Promise<any>} */ command) => async (/** @type {any[]} */ ...given) => {
    if (pagesOpen.get(browser) !== page) await browser.switchTo().window(page);
    pagesOpen.set(browser, page);
    return command(...given);
  };
  /** @param {Record<string, any>} each @returns {any} */
  const allHere = (each) => Object.fromEntries(Object.entries(each).map(([name, command]) => [name, here(command)]));
  pagesOpen.set(browser, page);
  return {
    ...allHere(commands),
    requests,
    frame: (nth) => ({ ...allHere({ ...commands, ...withinFrame(browser, commands, nth) }), requests }),
  };
}

/** The page that each browser shows. @type {WeakMap<any, string>} */
const pagesOpen = new WeakMap();

/**
 * @param {any} browser
 * @returns {Omit<import('./session.js').Driver, 'frame'>}
 */
function drivePage(browser) {
  /** @type {string[]} */
  const before = [];
  const consoleErrors = async () => [...before, ...await browser.executeScript('return window.errorsSeen ?? []')];
  return {
    run: async (source) => {
      const answer = await browser.executeAsyncScript(`const done = arguments[arguments.length - 1];
        const say = ${stringify};
        (async () => (${source}))().then(
          (value) => done(say({ value: value === undefined ? null : value })),
          (error) => done(say({ error: String(error) })));`);
      const { value, error } = JSON.parse(String(answer));
      if (error !== undefined) throw new Error(error);
      return value;
    },
    element: (source) => browser.executeScript(`return ${source};`),
    click: async (/** @type {any} */ element) => {
      for (let tries = 0; tries < 3; tries += 1) {
        await browser.executeAsyncScript(`(${untilStill})(...arguments)`, element);
        await element.click();
        if (await browser.executeScript('return window.clickSeen') !== false) return;
      }
    },
    type: async (/** @type {any} */ element, text) => {
      const isDate = await element.getAttribute('type') === 'date';
      // A tab key would leave the field, and the driver empties one without an event.
      const isPasted = text === '' || text.length > longestTyped || /[\t\n]/.test(text);
      if (isDate || isPasted) return setValue(browser, element, text);
      await browser.wait(() => isCleared(browser, element), typingPatience);
      await element.sendKeys(text);
      return undefined;
    },
    choose: (element, value) => setValue(browser, element, value),
    attach: (element, path) => element.sendKeys(path),
    press: async (key) => {
      const code = Key[webDriverName(key)] ?? key;
      await browser.actions().sendKeys(code).perform();
    },
    screenshot: async (path) => writeFile(path, await browser.takeScreenshot(), 'base64'),
    reload: async () => {
      before.splice(0, Infinity, ...await consoleErrors());
      await browser.navigate().refresh();
      await browser.executeScript(`(${rememberErrors})()`);
    },
    visit: async (url) => {
      before.splice(0, Infinity, ...await consoleErrors());
      await browser.get(url);
      await browser.executeScript(`(${rememberErrors})()`);
    },
    openAnother: async (url) => {
      await browser.switchTo().newWindow('tab');
      const handle = await browser.getWindowHandle();
      const other = drive(browser, handle);
      await browser.get(url);
      await browser.executeScript(`(${rememberErrors})()`);
      const close = async () => {
        await browser.switchTo().window(handle);
        await browser.close();
        pagesOpen.delete(browser);
      };
      return { ...other, close };
    },
    requests: () => [],
    consoleErrors,
    close: () => browser.quit(),
  };
}

/**
 * What is done in a frame steps into it before and out of it again.
 * @param {any} browser
 * @param {Pick<import('./session.js').Driver, 'run' | 'element'>} commands
 * @param {number} nth
 */
function withinFrame(browser, { run, element }, nth) {
  const stepIn = (/** @type {(...given: any[]) => Promise<any>} */ act) => async (/** @type {any[]} */ ...given) => {
    await browser.switchTo().frame(nth);
    try {
      return await act(...given);
    } finally {
      await browser.switchTo().defaultContent();
    }
  };
  // Where the page around a frame is scrolled, the driver's own clicks miss and its keys go astray.
  const click = (/** @type {any} */ target) => browser.executeScript('arguments[0].click()', target);
  const fill = (/** @type {any} */ target, /** @type {string} */ value) => setValue(browser, target, value);
  const inside = { run, element, click, type: fill, choose: fill };
  return Object.fromEntries(Object.entries(inside).map(([name, act]) => [name, stepIn(act)]));
}

/** Runs in the page, which may have given everything a `toJSON`. @param {unknown} answer */
function stringify(answer) {
  const changed = [Object, Array, String].map(({ prototype }) => ({ prototype, was: Object.getOwnPropertyDescriptor(prototype, 'toJSON') }))
    .filter(({ was }) => was);
  for (const { prototype } of changed) Reflect.deleteProperty(prototype, 'toJSON');
  const text = JSON.stringify(answer);
  for (const { prototype, was } of changed) Reflect.defineProperty(prototype, 'toJSON', /** @type {PropertyDescriptor} */ (was));
  return text;
}

/**
 * Runs in the page, before a click: the driver aims first and clicks later, and misses what moves meanwhile. Brings the
 * target into view, waits until it stays where it is, and notes whether the click reaches it.
 * @param {HTMLElement} target
 * @param {() => void} done
 */
async function untilStill(target, done) {
  const place = () => {
    const { x, y } = target.getBoundingClientRect();
    return `${x} ${y}`;
  };
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const until = performance.now() + 2_000;
  for (let still = 0, before = place(); still < 2 && performance.now() < until; before = place()) {
    await new Promise((next) => { requestAnimationFrame(next); setTimeout(next, 50); });
    still = place() === before ? still + 1 : 0;
  }
  const seen = /** @type {{ clickSeen?: boolean }} */ (window);
  seen.clickSeen = false;
  target.addEventListener('click', () => { seen.clickSeen = true; }, { capture: true, once: true });
  done();
}

/** Runs in the page. */
function rememberErrors() {
  /** @type {string[]} */
  const seen = [];
  Object.defineProperty(window, 'errorsSeen', { value: seen });
  const { error } = console;
  console.error = (...parts) => {
    seen.push(parts.join(' '));
    error(...parts);
  };
  addEventListener('error', (event) => { seen.push(event.message); });
  addEventListener('unhandledrejection', (event) => { seen.push(String(event.reason)); });
}

/** `ArrowDown` → `ARROW_DOWN` @param {string} key */
function webDriverName(key) {
  return key.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

/**
 * Pickers of the system are out of the driver's reach; this does what they do to the field.
 * @param {any} browser
 * @param {any} element
 * @param {string} value
 */
async function setValue(browser, element, value) {
  await browser.executeScript(`const [field, value] = arguments;
    field.focus();
    field.value = value;
    for (const type of ['input', 'change']) {
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }`,
  element, value);
}

/** @returns {Promise<{ display: string, process: import('node:child_process').ChildProcess }>} */
export async function startScreen() {
  // A screen that starts over when its last window closes turns the next browser away, and the driver waits for that one for ever.
  const process = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = /** @type {import('node:stream').Readable} */ (process.stdio[3]);
  const number = await new Promise((found, failed) => {
    process.once('error', failed);
    process.once('exit', () => failed(new Error('Xvfb ended before it was ready')));
    createInterface(channel).once('line', found);
  });
  return { display: `:${number}`, process };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

/** @param {number} port waits until the driver says it is ready */
async function answering(port) {
  const until = Date.now() + 15_000;
  for (;;) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/status`)).ok) return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((next) => { setTimeout(next, 20); });
    }
  }
}

/** @param {import('node:child_process').ChildProcess} process */
async function ended(process) {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const exit = new Promise((done) => { process.once('exit', done); });
  process.kill();
  await exit;
}

/**
 * Empties a field. While the page moves around it the driver says that it cannot be touched.
 * @param {any} browser
 * @param {any} element
 * @returns {Promise<boolean>}
 */
async function isCleared(browser, element) {
  try {
    await browser.executeScript(intoView, element);
    await element.clear();
    return true;
  } catch (failure) {
    if (/** @type {Error} */ (failure).name !== 'ElementNotInteractableError') throw failure;
    return false;
  }
}
