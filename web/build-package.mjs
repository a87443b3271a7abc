// node web/build-package.mjs: makes build/package/, the npm package `xueshi`.

import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { asGuest, litAsGuest } from './bundle/as-guest.mjs';
import { cssAsText, readAsset } from './bundle/assets.mjs';
import { browsers } from './bundle/browsers.mjs';
import { collectNotices, noticesText, writeLicenceList } from './bundle/licences.mjs';
import { writePolicyParts } from './bundle/policy-parts.mjs';
import { writeVocabulary } from './bundle/vocabulary.mjs';

const root = new URL('../', import.meta.url);
const file = (/** @type {string} */ path) => new URL(path, root).pathname;
const out = file('build/package');

/** What a module names by URL lies beside it under its own name, and so do the cores, in both their builds.
 * @type {import('esbuild').Plugin} */
const allBeside = {
  name: 'all-beside',
  setup(bundle) {
    bundle.onResolve({ filter: /-js\.mjs$/ }, ({ path }) => ({ path: `./${basename(path)}`, external: true }));
    bundle.onLoad({ filter: /\/(web|build\/wasm)\/.*\.m?js$/ }, async ({ path }) => {
      if (path.includes('/node_modules/')) return undefined;
      const source = asGuest(path, await readFile(path, 'utf8'));
      const contents = source.replace(/(new URL\(\s*['"])[\w./-]*\/([\w-]+\.(wasm|css)['"],\s*import\.meta\.url)/g, '$1./$2');
      return { contents, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  outdir: out,
  bundle: true,
  format: 'esm',
  ...browsers,
  minifySyntax: true,
  minifyWhitespace: true,
  charset: 'utf8',
  legalComments: 'none',
  conditions: ['production'],
  plugins: [litAsGuest, allBeside, cssAsText],
  logLevel: 'warning',
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([writePolicyParts(), writeVocabulary()]);
const notices = await collectNotices();
await writeLicenceList(notices);
await build({
  ...common,
  entryPoints: {
    xueshi: file('web/engine/package.js'),
    'xueshi-roster': file('web/engine/roster-package.js'),
    element: file('web/embed/xueshi-check.js'),
  },
  splitting: true,
});
await build({
  ...common,
  entryPoints: {
    'xueshi-node': file('web/engine/package.js'),
    'xueshi-roster-node': file('web/engine/roster-package.js'),
    'xueshi-cli': file('web/cli/main.js'),
  },
  chunkNames: 'node-[hash]',
  target: 'node20',
  splitting: true,
  conditions: ['production', 'node'],
  external: ['node:*'],
});
const copies = {
  'build/wasm/xueshi-core.wasm': 'xueshi-core.wasm',
  'build/wasm/xueshi-policy.wasm': 'xueshi-policy.wasm',
  'build/wasm/xueshi-tables.wasm': 'xueshi-tables.wasm',
  'build/wasm/xueshi-roster.wasm': 'xueshi-roster.wasm',
  'build/wasm/xueshi-roster-simd.wasm': 'xueshi-roster-simd.wasm',
  'core/policies/henan-2021.json': 'henan-2021.json',
  'core/policies/henan-2021.cases.json': 'henan-2021.cases.json',
  'core/policies/policy.schema.json': 'policy.schema.json',
  'web/package/course.schema.json': 'course.schema.json',
  'web/package/answer.schema.json': 'answer.schema.json',
  'web/package/xueshi.d.ts': 'xueshi.d.ts',
  'web/package/node.d.ts': 'xueshi-node.d.ts',
  'web/package/xueshi-roster.d.ts': 'xueshi-roster.d.ts',
  'web/package/roster-node.d.ts': 'xueshi-roster-node.d.ts',
  'web/package/roster.schema.json': 'roster.schema.json',
  'web/package/roster_on_dask.py': 'roster_on_dask.py',
  'web/package/element.d.ts': 'element.d.ts',
  'web/package/custom-elements.json': 'custom-elements.json',
  'web/package/package.json': 'package.json',
  'web/package/README.md': 'README.md',
  LICENSE: 'LICENSE',
};
for (const [from, to] of Object.entries(copies)) await copyFile(file(from), `${out}/${to}`);
for (const name of ['xueshi-core-js.mjs', 'xueshi-policy-js.mjs', 'xueshi-tables-js.mjs', 'xueshi-roster-js.mjs']) {
  const path = file(`build/wasm/${name}`);
  await writeFile(`${out}/${name}`, asGuest(path, await readFile(path, 'utf8')));
}
await chmod(`${out}/xueshi-cli.js`, 0o755);
await writeFile(`${out}/THIRD-PARTY-NOTICES.txt`, noticesText(notices));
await writeFile(`${out}/element.css`, await readAsset(file('web/styles/element.css')));
process.stdout.write(`${out}\n`);
