// `xueshi`, but the third one to judge waits in the middle of its work, until the worker that called it is gone. The folder for
// what it tells comes first: a file for each call, and `worker` with the number of the process to be killed.

import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../run.js';

const [folder, verb, ...rest] = process.argv.slice(2);

if (verb === 'roster') {
  writeFileSync(join(folder, `call-${process.pid}`), '');
  const calls = readdirSync(folder).filter((name) => name.startsWith('call-')).length;
  if (calls >= 3 && claims('held')) {
    const worker = process.ppid;
    process.stdout.write('{"person":"half an ans');
    writeFileSync(join(folder, 'worker'), String(worker));
    while (process.ppid === worker) await new Promise((next) => { setTimeout(next, 20); });
    process.exit(1);
  }
}
const child = spawn(process.execPath, [command, verb, ...rest], { stdio: 'inherit' });
child.on('close', (code) => { process.exitCode = code ?? 1; });

/** @param {string} name @returns {boolean} whether no other process has claimed it */
function claims(name) {
  try {
    writeFileSync(join(folder, name), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
