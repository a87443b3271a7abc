// node tests/page/screenshots.mjs: every state of the page as a PNG in build/screenshots/, to be looked at.
// XUESHI_ENGINES names the engines; Chromium alone unless it says otherwise.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.XUESHI_ENGINES ??= 'chromium';
const { engineNames, launch } = await import('./engines.js');
const { looks, openFormWithErrors, show } = await import('./page.js');
const { openSite } = await import('./site.js');
const { states } = await import('./states.js');

const folder = fileURLToPath(new URL('../../build/screenshots', import.meta.url));
await rm(folder, { recursive: true, force: true });
const site = await openSite();
let count = 0;
for (const engineName of engineNames) {
  const engine = await launch(engineName);
  for (const width of [360, 1280]) {
    for (const look of looks) {
      const target = join(folder, engineName, String(width), look.name);
      await mkdir(target, { recursive: true });
      const page = await engine.open(site.url, {
        width, height: width < 600 ? 740 : 900, colorScheme: look.theme, locale: look.language,
      });
      for (const state of states) {
        await show(page, site.url, state, look);
        await page.screenshot(join(target, `${state.name}.png`));
        count += 1;
      }
      await show(page, site.url, states[0], look);
      await openFormWithErrors(page);
      await page.screenshot(join(target, 'form-errors.png'));
      count += 1;
      await page.close();
    }
  }
  await engine.close();
}
await site.close();
process.stdout.write(`${count} pictures in ${folder}\n`);
