// From a file of a hundred thousand people to everyone's answer, against what only reads it and what only adds up hours.
// XUESHI_BENCH_PEOPLE sets how many people, XUESHI_BENCH_ROUNDS how often each is tried.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, extname } from 'node:path';
import { build } from '../../web/node_modules/esbuild/lib/main.js';
import { chromium } from '../node_modules/playwright-core/index.mjs';
import { coursesEach, makeRoster } from './roster/file.mjs';
import { median } from './table.mjs';

const root = new URL('../../', import.meta.url).pathname;
const out = `${root}build/bench/roster`;
const people = Number(process.env.XUESHI_BENCH_PEOPLE ?? 100_000);
const rounds = Number(process.env.XUESHI_BENCH_ROUNDS ?? 3);

/** @typedef {{ count: number, ms: number, cpu?: number, growth: number }} Taken */

const inNode = ['a bare read', 'xueshi', 'uDSV', 'papaparse', 'DuckDB, one thread'];
const inChromium = ['a bare read', 'xueshi', 'uDSV', 'papaparse', 'duckdb-wasm'];

/** @param {string} name @param {string} file @returns {Taken} */
function runInNode(name, file) {
  return JSON.parse(execFileSync('node', [`${root}tests/bench/roster/node.mjs`, name, file], { encoding: 'utf8', maxBuffer: 1e8 }));
}

/** Everything that the page of the contenders loads, in one folder. */
async function buildPage() {
  await build({
    entryPoints: [`${root}tests/bench/roster/page.mjs`], outfile: `${out}/page.mjs`, bundle: true, format: 'esm', platform: 'browser',
    target: 'es2022', logLevel: 'error', external: ['./xueshi-*-js.mjs'],
  });
  for (const name of readdirSync(`${root}build/package`)) if (name.endsWith('.wasm')) cpSync(`${root}build/package/${name}`, `${out}/${name}`);
  const duckdb = `${root}tests/bench/roster/node_modules/@duckdb/duckdb-wasm/dist/`;
  for (const name of ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js']) cpSync(duckdb + name, `${out}/${name}`);
  writeFileSync(`${out}/index.html`, '<!doctype html><meta charset="utf-8"><input type="file"><script type="module" src="page.mjs"></script>');
}

/** Without our own security policy, which other engines were not made for. @returns {Promise<{ url: string, close: () => void }>} */
async function serve() {
  const types = new Map([['.html', 'text/html'], ['.mjs', 'text/javascript'], ['.js', 'text/javascript'], ['.wasm', 'application/wasm']]);
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : basename(request.url ?? '');
    if (!readdirSync(out).includes(name)) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types.get(extname(name)) ?? '' }).end(readFileSync(`${out}/${name}`));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', () => done(undefined)); });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** A number of kilobytes of a process. @param {number} pid @param {'VmRSS' | 'VmHWM'} name */
function memoryOf(pid, name) {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
}

/** @param {string} url @param {string} name @param {string} file @returns {Promise<Taken>} in a browser of its own */
async function runInChromium(url, name, file) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'measure' in globalThis);
    await page.locator('input').setInputFiles(file);
    const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const sum = (/** @type {'VmRSS' | 'VmHWM'} */ what) => renderers.reduce((all, pid) => all + memoryOf(pid, what), 0);
    const before = sum('VmRSS');
    const taken = await page.evaluate((asked) => /** @type {any} */ (globalThis).measure(asked), name);
    return { ...taken, growth: sum('VmHWM') - before };
  } finally {
    await browser.close();
  }
}

/** @param {string} where @param {Map<string, Taken[]>} results @param {number} bytes @returns {import('./table.mjs').Table} */
function table(where, results, bytes) {
  const rows = people * coursesEach;
  const bare = median((results.get('a bare read') ?? []).map(({ ms }) => ms));
  const hasCpu = where === 'Node';
  return {
    title: `A roster of ${people.toLocaleString('en')} people × ${coursesEach} courses, ${(bytes / 1e6).toFixed(0)} MB, in ${where}`,
    head: ['', 'ms', 'rows/s', '× a bare read', ...(hasCpu ? ['processor, ms'] : []), 'memory grows by, MB'],
    rows: [...results].map(([name, taken]) => {
      const ms = median(taken.map((each) => each.ms));
      return [name, ms.toFixed(0), Math.round(rows / ms * 1000).toLocaleString('en'), (ms / bare).toFixed(1),
        ...(hasCpu ? [median(taken.map(({ cpu = 0 }) => cpu)).toFixed(0)] : []),
        (median(taken.map(({ growth }) => growth)) / 1e6).toFixed(0)];
    }),
    notes: [`xueshi judges everyone as \`assess\` does; the others add up hours by person and category. Medians of ${rounds}.`],
  };
}

/** @param {string[]} names @param {(name: string) => Taken | Promise<Taken>} run @returns {Promise<Map<string, Taken[]>>} */
async function race(names, run) {
  /** @type {Map<string, Taken[]>} */
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, taken] of results) {
      taken.push(await run(name));
      const { count } = taken[taken.length - 1];
      if (name !== 'a bare read' && count !== people) throw new Error(`${name} found ${count} people of ${people}`);
    }
  }
  return results;
}

/** @returns {Promise<import('./table.mjs').Table[]>} */
export async function measureRoster() {
  mkdirSync(out, { recursive: true });
  const file = `${out}/roster-${people}.csv`;
  await makeRoster(file, people);
  await buildPage();
  const { size } = statSync(file);
  const node = await race(inNode, (name) => runInNode(name, file));
  const { url, close } = await serve();
  try {
    return [table('Node', node, size), table('Chromium', await race(inChromium, (name) => runInChromium(url, name, file)), size)];
  } finally {
    close();
  }
}
