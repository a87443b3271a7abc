// node web/watch.mjs [--port N] [--host ADDRESS], or ./dev watch: serves the page unminified and with source maps, and
// rebuilds what a changed file changes. There is no service worker, so that a reload shows what was built last.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { context } from 'esbuild';
import { litAsGuest } from './bundle/as-guest.mjs';
import { cssAsText, publishReferences } from './bundle/assets.mjs';
import { buildDocument } from './bundle/document.mjs';
import { collectNotices, writeLicenceList } from './bundle/licences.mjs';
import { writePolicyParts } from './bundle/policy-parts.mjs';
import { serve } from './serve.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const out = join(root, 'build/watch');
const documentFile = join(root, 'web/page/index.html');
const say = (/** @type {string} */ text) => process.stdout.write(`${new Date().toTimeString().slice(0, 8)} ${text}\n`);

/** The modules with WebAssembly; those that do without take ten times as long. */
const modules = ['xueshi_wasm', 'xueshi_tables_wasm', 'xueshi_roster_wasm', 'xueshi_vocabulary'];

/** Builds the core; says what the compiler says if it fails. @param {string[]} [targets] */
async function buildCore(targets = []) {
  const started = Date.now();
  const child = spawn('./dev', ['native', 'wasm', ...targets.flatMap((target) => ['--target', target])], { cwd: root });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { printed += chunk; });
  const code = await new Promise((done) => { child.once('close', done); });
  say(code === 0 ? `core: ${Date.now() - started} ms` : printed);
}

/** Writes the document and what the scripts name by URL, after each build of the scripts.
 * @param {Map<string, Uint8Array>} published @returns {import('esbuild').Plugin} */
const writeRest = (published) => ({
  name: 'write-rest',
  setup(build) {
    let started = 0;
    build.onStart(() => { started = Date.now(); });
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const source = await readFile(documentFile, 'utf8');
      const scriptReference = /<script type="module" src="(\.\/[\w./-]+)">/.exec(source)?.[1] ?? '';
      const scripts = { files: published, entry: 'page.js', imports: [] };
      const html = await buildDocument(source, { file: documentFile, scripts, scriptReference }, published);
      for (const [name, content] of published) await writeFile(join(out, name), content);
      await writeFile(join(out, 'index.html'), html);
      say(`page: ${Date.now() - started} ms`);
    });
  },
});

/**
 * Calls once for all changes that come together, and never while it still works on the last ones.
 * @param {string} folder
 * @param {(paths: string[]) => Promise<void>} use
 */
async function onChanges(folder, use) {
  /** @type {Set<string>} */
  const paths = new Set();
  let busy = Promise.resolve();
  for await (const { filename } of watch(join(root, folder), { recursive: true })) {
    paths.add(String(filename));
    busy = busy.then(() => new Promise((next) => { setTimeout(next, 50); })).then(() => {
      const together = [...paths];
      paths.clear();
      return together.length > 0 ? use(together) : undefined;
    });
  }
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '8321' }, host: { type: 'string', default: '127.0.0.1' } } });
await mkdir(out, { recursive: true });
await buildCore(existsSync(join(root, 'build/wasm/xueshi-core-js.mjs')) ? modules : []);
await Promise.all([writePolicyParts(), collectNotices().then(writeLicenceList)]);

/** @type {Map<string, Uint8Array>} */
const published = new Map();
const bundle = await context({
  entryPoints: [join(root, 'web/page/page.js')],
  bundle: true,
  outdir: out,
  format: 'esm',
  splitting: true,
  sourcemap: true,
  target: 'es2020',
  charset: 'utf8',
  conditions: ['production'],
  plugins: [litAsGuest, publishReferences(published), cssAsText, writeRest(published)],
  logLevel: 'warning',
});
await bundle.watch();
const { url } = await serve({ ...values, port: Number(values.port), root: out });
say(`${url}?as-of=2021-11-01`);

const isSource = (/** @type {string} */ path) => /\.(cpp|h|txt|js)$/.test(path);
onChanges('core', async (paths) => {
  if (paths.some(isSource)) await buildCore(modules);
  if (paths.some((path) => path.startsWith('policies/'))) await writePolicyParts();
});
onChanges('wasm', async (paths) => {
  if (paths.some(isSource)) await buildCore(modules);
});
onChanges('web/page', async (paths) => {
  if (paths.some((path) => /\.(html|css|webmanifest|svg|png)$/.test(path))) await bundle.rebuild();
});
