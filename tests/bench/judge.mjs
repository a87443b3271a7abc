// How long judging takes: the shipped package against what others would use, and from a keystroke to the answer.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { build } from '../../web/node_modules/esbuild/lib/main.js';
import { serve } from '../../web/serve.mjs';
import { openSite } from '../page/site.js';
import { launch } from '../page/engines.js';
import { openSlow } from './chromium.mjs';
import { makeCourses } from './courses.mjs';
import { median, spread } from './table.mjs';

const root = new URL('../../', import.meta.url).pathname;
const out = `${root}build/bench/judge`;

/** For what was written for CommonJS. */
const needsRequire = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** @param {string} name @param {'node' | 'browser'} platform */
async function bundle(name, platform) {
  await build({
    entryPoints: [`${root}tests/bench/${name}.mjs`], outfile: `${out}/${name}.mjs`, bundle: true, format: 'esm', platform,
    target: 'es2022', logLevel: 'error', external: ['./xueshi-*-js.mjs'],
    banner: platform === 'node' ? { js: needsRequire } : {},
  });
}

async function inNode() {
  await bundle('judge-node', 'node');
  return JSON.parse(execFileSync('node', [`${out}/judge-node.mjs`], { encoding: 'utf8', maxBuffer: 1e8 }));
}

async function inChromium() {
  await bundle('judge-page', 'browser');
  writeFileSync(`${out}/index.html`, '<!doctype html><meta charset="utf-8"><script type="module" src="judge-page.mjs"></script>');
  const { url, close } = await serve({ root: out });
  const engine = await launch('chromium');
  try {
    const page = await engine.open(url);
    await page.waitFor(() => 'race' in globalThis);
    return await page.evaluate(() => /** @type {any} */ (globalThis).race());
  } finally {
    await engine.close();
    await close();
  }
}

/** @typedef {{ name: string, count: number, times: number[] }[]} Results */

/**
 * Milliseconds a call, and how many times those of the first contender, round by round.
 * @param {string} where @param {Results} results @returns {import('./table.mjs').Table}
 */
function table(where, results) {
  const names = [...new Set(results.map(({ name }) => name))];
  const counts = [...new Set(results.map(({ count }) => count))];
  const timesOf = (/** @type {string} */ name, /** @type {number} */ count) => (
    /** @type {Results[number]} */ (results.find((each) => each.name === name && each.count === count)).times);
  const cell = (/** @type {string} */ name, /** @type {number} */ count) => {
    const times = timesOf(name, count);
    if (name === names[0]) return `${spread(times, 2)}, ${(median(times) * 1000 / count).toFixed(1)} µs each`;
    const own = timesOf(names[0], count);
    return `${spread(times, 2)}, × ${spread(times.map((time, round) => time / own[round]), 2)}`;
  };
  return {
    title: `Judging in ${where}: milliseconds a call, and how many times those of ${names[0]}`,
    head: ['', ...counts.map((count) => `${count.toLocaleString('en')} courses`)],
    rows: names.map((name) => [name, ...counts.map((count) => cell(name, count))]),
    notes: ['The contenders take turns, call by call; the ratio is that of the two calls of one round. Above 1 the first row is ahead.'],
  };
}

/** From a digit typed into a form under 300 courses until the answer is painted, the processor four times slower. */
async function keystroke() {
  const site = await openSite({ base: '/' });
  const slow = await openSlow();
  try {
    const page = await slow.newPage({ cpu: 4 });
    await page.goto(`${site.url}?as-of=2021-11-01`);
    await page.locator('xueshi-check [data-action="add"]').first().waitFor();
    const times = await page.evaluate(async (/** @type {any} */ courses) => {
      const host = /** @type {any} */ (document.querySelector('xueshi-check'));
      const painted = () => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done); }); });
      host.courses = courses;
      await painted();
      /** @type {HTMLElement} */ (host.shadowRoot.querySelector('[data-action="add"]')).click();
      do await painted(); while (!host.shadowRoot.querySelector('form input[name="title"]'));
      const fields = [...host.shadowRoot.querySelectorAll('form input')];
      const title = fields.find((input) => input.name === 'title');
      title.value = '正在填写的课程';
      title.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      const hours = fields.find((input) => input.inputMode === 'decimal');
      const taken = [];
      for (let i = 0; i < 40; i++) {
        await new Promise((done) => { setTimeout(done, 60); });
        const begun = performance.now();
        hours.value = String(1 + (i % 9));
        hours.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await host.updateComplete;
        const scripted = performance.now() - begun;
        await painted();
        taken.push([scripted, performance.now() - begun]);
      }
      return taken.slice(8);
    }, makeCourses(300));
    return /** @type {number[][]} */ (times);
  } finally {
    await slow.close();
    await site.close();
  }
}

/** @returns {Promise<import('./table.mjs').Table[]>} */
export async function measureJudge() {
  mkdirSync(out, { recursive: true });
  for (const file of readdirSync(`${root}build/package`)) {
    if (file.endsWith('.wasm')) cpSync(`${root}build/package/${file}`, `${out}/${file}`);
  }
  const typed = await keystroke();
  return [
    table('Node', await inNode()),
    table('Chromium', await inChromium()),
    {
      title: 'From a keystroke to the painted answer, 300 courses, the processor four times slower',
      head: ['', 'ms'],
      rows: [
        ['judging and drawing', spread(typed.map(([scripted]) => scripted), 1)],
        ['until it is painted', spread(typed.map(([, painted]) => painted), 1)],
      ],
    },
  ];
}
