// node tests/page/screenshots.mjs: every state of the page as a PNG in build/screenshots/, to be looked at.
// XUESHI_ENGINES names the engines; Chromium alone unless it says otherwise. `--readme` takes the README's picture alone.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.XUESHI_ENGINES ??= 'chromium';
const { engineNames, launch } = await import('./engines.js');
const { address, looks, show, untilUsable } = await import('./page.js');
const { openSite } = await import('./site.js');
const { sights, states } = await import('./states.js');

const folder = fileURLToPath(new URL('../../build/screenshots', import.meta.url));
const site = await openSite();
if (process.argv.includes('--readme')) {
  await takeForReadme(fileURLToPath(new URL('screenshot.png', import.meta.url)));
} else {
  await rm(folder, { recursive: true, force: true });
  await takeAll();
  process.stdout.write(`${folder}\n`);
}
await site.close();

/** The page as most people meet it, with one requirement open. @param {string} path */
async function takeForReadme(path) {
  const engine = await launch('chromium');
  const page = await engine.open(address(site.url, { asOf: states[0].asOf }), { width: 1000, height: 700 });
  await show(page, /** @type {import('./states.js').State} */ (states.find(({ name }) => name === 'short')));
  await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('xueshi-check')?.shadowRoot);
    for (const row of root.querySelectorAll('details')) row.open = row.closest('[data-requirement="public-compulsory"]') !== null;
  });
  await page.waitFor(() => document.querySelector('xueshi-check')?.shadowRoot?.querySelectorAll('.opened').length === 1);
  await page.screenshot(path);
  await engine.close();
}

async function takeAll() {
  for (const engineName of engineNames) {
    const engine = await launch(engineName);
    for (const width of [360, 1280]) {
      for (const look of looks) {
        const target = join(folder, engineName, String(width), look.name);
        await mkdir(target, { recursive: true });
        const page = await engine.open(address(site.url, { language: look.language, asOf: states[0].asOf }), {
          width, height: width < 600 ? 740 : 900, colorScheme: look.theme, locale: look.language,
        });
        await untilUsable(page);
        await page.evaluate((size) => { document.documentElement.dataset.textSize = size; }, look.textSize);
        for (const state of states) {
          await show(page, state);
          await page.screenshot(join(target, `${state.name}.png`));
        }
        for (const sight of sights) {
          await show(page, /** @type {import('./states.js').State} */ (states.find(({ name }) => name === sight.state)));
          await sight.open(page, look.language);
          await page.screenshot(join(target, `${sight.name}.png`));
          await sight.leave(page);
        }
        await page.close();
      }
    }
    await engine.close();
  }
}
