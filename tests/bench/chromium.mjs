import { chromium } from '../node_modules/playwright-core/index.mjs';

const launchArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/**
 * @typedef {object} Slowness
 * @property {number} [cpu] how many times slower the processor is
 * @property {boolean} [phoneLine] 1.6 Mbit/s with 150 ms to the server and back
 */

/** A Chromium whose pages can be slowed down. */
export async function openSlow() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: launchArguments });
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  return {
    context,
    /** @param {Slowness} slowness */
    async newPage({ cpu = 1, phoneLine = false }) {
      const page = await context.newPage();
      const protocol = await context.newCDPSession(page);
      await protocol.send('Emulation.setCPUThrottlingRate', { rate: cpu });
      if (phoneLine) await protocol.send('Network.enable');
      if (phoneLine) {
        await protocol.send('Network.emulateNetworkConditions',
          { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 });
      }
      return Object.assign(page, { protocol });
    },
    version: () => browser.version(),
    close: () => browser.close(),
  };
}
