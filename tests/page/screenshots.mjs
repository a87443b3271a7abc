// node tests/page/screenshots.mjs: every state of the page as a PNG in build/screenshots/, to be looked at.
// XUESHI_ENGINES names the engines; Chromium alone unless it says otherwise.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.XUESHI_ENGINES ??= 'chromium';
const { engineNames, launch } = await import('./engines.js');
const { address, looks, show, untilUsable } = await import('./page.js');
const { openSite } = await import('./site.js');
const { sights, states } = await import('./states.js');

const folder = fileURLToPath(new URL('../../build/screenshots', import.meta.url));
await rm(folder, { recursive: true, force: true });
const site = await openSite();
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
await site.close();
process.stdout.write(`${folder}\n`);
