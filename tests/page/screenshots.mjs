// node tests/page/screenshots.mjs: every state of the page as a PNG in build/screenshots/, to be looked at.
// XUESHI_ENGINES names the engines; Chromium alone unless it says otherwise.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.env.XUESHI_ENGINES ??= 'chromium';
const { engineNames, launch } = await import('./engines.js');
const { address, looks, openFormWithErrors, show } = await import('./page.js');
const { openSite } = await import('./site.js');
const { states } = await import('./states.js');

const folder = fileURLToPath(new URL('../../build/screenshots', import.meta.url));
await rm(folder, { recursive: true, force: true });
const site = await openSite();
for (const engineName of engineNames) {
  const engine = await launch(engineName);
  for (const width of [360, 1280]) {
    for (const look of looks) {
      const target = join(folder, engineName, String(width), look.name);
      await mkdir(target, { recursive: true });
      const size = { width, height: width < 600 ? 740 : 900 };
      for (const state of states) {
        const page = await engine.open(address(site.url, { ...look, asOf: state.asOf }), {
          ...size, colorScheme: look.theme, locale: look.language,
        });
        await show(page, state);
        await page.screenshot(join(target, `${state.name}.png`));
        if (state === states[0]) {
          await openFormWithErrors(page, look.language);
          await page.screenshot(join(target, 'form-errors.png'));
        }
        await page.close();
      }
    }
  }
  await engine.close();
}
await site.close();
process.stdout.write(`${folder}\n`);
