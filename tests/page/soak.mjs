// node tests/page/soak.mjs [KILLS]: kills each browser that many times while it saves; 100 unless it is said.
// XUESHI_ENGINES names the engines.

import { engineNames } from './engines.js';
import { killWhileSaving } from './kills.js';

const kills = Number(process.argv[2] ?? 100);
const tell = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
for (const name of engineNames) {
  const { faults, ...figures } = await killWhileSaving(name, { kills, tell });
  tell(`${name}: ${JSON.stringify(figures)}`);
  for (const fault of faults) tell(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
