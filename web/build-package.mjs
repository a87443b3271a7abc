// node web/build-package.mjs: makes build/package/, the npm package `xueshi`.

import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const file = (/** @type {string} */ path) => new URL(path, root).pathname;
const out = file('build/package');

/** The cores lie beside the scripts, under their own names, in both their builds.
 * @type {import('esbuild').Plugin} */
const coreBeside = {
  name: 'core-beside',
  setup(bundle) {
    bundle.onResolve({ filter: /-js\.mjs$/ }, ({ path }) => ({ path: `./${basename(path)}`, external: true }));
    bundle.onLoad({ filter: /load-(whole-checker|checker-node)\.js$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\.\.\/\.\.\/build\/wasm\/(xueshi-\w+\.wasm)/g, './$1');
      return { contents, loader: 'js' };
    });
  },
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: {
    xueshi: file('web/core/load-whole-checker.js'),
    'xueshi-node': file('web/core/load-checker-node.js'),
  },
  outdir: out,
  bundle: true,
  format: 'esm',
  target: 'es2020',
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  external: ['node:*'],
  plugins: [coreBeside],
  logLevel: 'warning',
});
const copies = {
  'build/wasm/xueshi-core.wasm': 'xueshi-core.wasm',
  'build/wasm/xueshi-tables.wasm': 'xueshi-tables.wasm',
  'build/wasm/xueshi-core-js.mjs': 'xueshi-core-js.mjs',
  'build/wasm/xueshi-tables-js.mjs': 'xueshi-tables-js.mjs',
  'core/policies/henan-2021.json': 'henan-2021.json',
  'web/package/xueshi.d.ts': 'xueshi.d.ts',
  'web/package/package.json': 'package.json',
  'web/package/README.md': 'README.md',
  LICENSE: 'LICENSE',
};
for (const [from, to] of Object.entries(copies)) await copyFile(file(from), `${out}/${to}`);
process.stdout.write(`${out}\n`);
