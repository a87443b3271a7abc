import { chromium, firefox } from 'playwright-core';
import { Session } from './session.js';

const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

const options = {
  chromium: { executablePath: '/usr/bin/chromium', args: chromiumArguments },
  firefox: {
    channel: 'moz-firefox',
    executablePath: '/usr/bin/firefox-esr',
    firefoxUserPrefs: { 'toolkit.startup.max_resumed_crashes': -1 }, // however often it was killed
  },
};

/**
 * A browser that remembers: what it stores lies in a folder and is there when it is launched again.
 * @param {'chromium' | 'firefox'} name
 * @param {string} folder
 */
export function launchPersistent(name, folder) {
  return name === 'chromium'
    ? chromium.launchPersistentContext(folder, options.chromium)
    : firefox.launchPersistentContext(folder, options.firefox);
}

/**
 * @param {'chromium' | 'firefox'} name
 * @returns {Promise<import('./engines.js').Engine>}
 */
export async function launchWithPlaywright(name) {
  const browser = name === 'chromium'
    ? await chromium.launch(options.chromium)
    : await firefox.launch(options.firefox);
  return {
    name,
    open: async (url, options = {}) => {
      const { width = 360, height = 740, colorScheme = 'light', locale = 'zh-CN' } = options;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale });
      const page = await context.newPage();
      const session = new Session(drive(page));
      await page.goto(url);
      return session;
    },
    close: () => browser.close(),
  };
}

/**
 * @param {import('playwright-core').Page} page
 * @returns {import('./session.js').Driver}
 */
function drive(page) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const errors = [];
  /** @type {Promise<import('playwright-core').CDPSession> | undefined} */
  let tools;
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  /** @param {() => import('playwright-core').Frame} within @returns {import('./session.js').Driver} */
  const driver = (within) => ({
    run: (source) => within().evaluate(source),
    element: async (source) => (await within().evaluateHandle(source)).asElement(),
    click: (element) => element.click(),
    type: (element, text) => element.fill(text),
    choose: (element, value) => element.selectOption(value),
    attach: (element, path) => element.setInputFiles(path),
    press: (key) => page.keyboard.press(key),
    screenshot: async (path) => void await page.screenshot({ path, fullPage: true, caret: 'initial' }),
    reload: async () => void await page.reload(),
    visit: async (url) => void await page.goto(url),
    devTools: async (command, given) => {
      tools ??= page.context().newCDPSession(page);
      return (await tools).send(/** @type {any} */ (command), given);
    },
    openAnother: async (url) => {
      const other = await page.context().newPage();
      const driver = await drive(other);
      await other.goto(url);
      return { ...driver, close: () => other.close() };
    },
    requests: () => requests,
    consoleErrors: async () => errors,
    frame: (nth) => driver(() => page.mainFrame().childFrames()[nth]),
    close: () => page.context().close(),
  });
  return driver(() => page.mainFrame());
}
