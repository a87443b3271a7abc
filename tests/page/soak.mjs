// node tests/page/soak.mjs [KILLS]: kills each browser that many times while it saves; 100 unless it is said.

import { killWhileSaving } from './kills.js';
import { openSite } from './site.js';

const kills = Number(process.argv[2] ?? 100);
const tell = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
const site = await openSite();
for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
  const { faults, ...figures } = await killWhileSaving(name, { url: site.url, kills, tell });
  tell(`${name}: ${JSON.stringify(figures)}`);
  for (const fault of faults) tell(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
await site.close();
