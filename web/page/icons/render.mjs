// node web/page/icons/render.mjs: draws the PNG icons anew from icon.svg, with Chromium. On a home screen the system
// cuts the corners itself: the maskable one and Apple's are square, and what they show lies within the safe circle.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const folder = new URL('.', import.meta.url).pathname;
const drawing = await readFile(join(folder, 'icon.svg'), 'utf8');
const square = drawing.replace(/ rx="112"/, '');

/** @type {[name: string, size: number, svg: string][]} */
const icons = [
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['icon-maskable', 512, square],
  ['apple-touch-icon', 180, square],
];

const scratch = await mkdtemp(join(tmpdir(), 'xueshi-icons-'));
for (const [name, size, svg] of icons) {
  const page = join(scratch, `${name}.html`);
  const sized = svg.replace('<svg', `<svg width="${size}" height="${size}" style="display:block"`);
  await writeFile(page, `<!doctype html><body style="margin:0">${sized}`);
  await run('chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1',
    '--default-background-color=00000000', `--window-size=${size},${size}`, `--user-data-dir=${join(scratch, 'profile')}`,
    `--screenshot=${join(folder, `${name}.png`)}`, `file://${page}`,
  ]);
}
await rm(scratch, { recursive: true });
