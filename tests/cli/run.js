// Runs the package's command as a process.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const command = fileURLToPath(new URL('../../build/package/xueshi-cli.js', import.meta.url));

/**
 * @param {string[]} args
 * @param {string | Uint8Array} [input]
 * @returns {Promise<{ code: number | null, out: string, err: string }>}
 */
export function xueshi(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args]);
    const [out, err] = [child.stdout, child.stderr].map((stream) => {
      /** @type {Buffer[]} */
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      return chunks;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });
}
