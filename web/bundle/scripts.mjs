import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { litAsGuest } from './as-guest.mjs';
import { cssAsText, publishReferences } from './assets.mjs';
import { browsers } from './browsers.mjs';

/** Paths are taken from here: a hash that covers them is the same wherever the project lies. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} Scripts
 * @property {Map<string, Uint8Array>} files by published name, with everything the scripts name by URL
 * @property {string} entry the published name of the entry
 * @property {string[]} imports what it needs to start, however deep: its static imports, and those modules
 *   of `soon` that it asks for at once, though by `import()`
 */

/**
 * Bundles one entry and all it imports for the browsers of the README.
 * @param {string} entryFile
 * @param {object} [options]
 * @param {string[]} [options.soon] files that every visit needs, whichever way they are imported
 * @param {Record<string, string>} [options.alias] files to take instead of others, for development only
 * @returns {Promise<Scripts>}
 */
export async function buildScripts(entryFile, { soon = [], alias = {} } = {}) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  const result = await build({
    entryPoints: [entryFile],
    bundle: true,
    write: false,
    metafile: true,
    outdir: join(root, 'site'),
    absWorkingDir: root,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    ...browsers,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['production'],
    plugins: [takeInstead(alias), litAsGuest, publishReferences(files), cssAsText],
    logLevel: 'warning',
  });
  const { outputs } = result.metafile;
  const helpers = Object.keys(outputs).filter((name) => Object.keys(outputs[name].inputs).length === 0).map((name) => basename(name));
  for (const { path, contents } of result.outputFiles) files.set(basename(path), await shrink(path, contents, helpers));
  const outputOf = (/** @type {string} */ file) => (
    Object.keys(outputs).find((name) => join(root, outputs[name].entryPoint ?? '') === file));
  const entry = outputOf(entryFile);
  if (entry === undefined) throw new Error(`no script was built from ${entryFile}`);
  const started = [entry, ...soon.map(outputOf).filter((name) => name !== undefined)];
  const isNamed = (/** @type {string} */ path, /** @type {string} */ by) => (
    Buffer.from(files.get(basename(by)) ?? []).includes(basename(path)));
  const imports = staticImports(outputs, started, isNamed).filter((name) => name !== entry);
  return { files: inOrderOfNames(files), entry: basename(entry), imports: imports.map((name) => basename(name)) };
}

/**
 * The order in which files were read is a matter of chance, and the service worker's list follows it.
 * @param {Map<string, Uint8Array>} files
 */
function inOrderOfNames(files) {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What esbuild leaves, terser makes a twentieth smaller. A core as JavaScript is as small as it gets, and large. Every entry
 * imports the helpers of esbuild, even if it takes none of them: that would be a request for nothing.
 * @param {string} path
 * @param {Uint8Array} contents
 * @param {string[]} helpers files that hold nothing else
 * @returns {Promise<Uint8Array>}
 */
async function shrink(path, contents, helpers) {
  if (!path.endsWith('.js') || /xueshi-\w+-js-/.test(path)) return contents;
  const source = helpers.reduce((text, name) => text.replace(`import"./${name}";`, ''), Buffer.from(contents).toString('utf8'));
  const { code } = await minify(source, { module: true, ecma: 2020, compress: { passes: 2 } });
  return Buffer.from(String(code));
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string[]} started
 * @param {(path: string, by: string) => boolean} isNamed whether one file still names the other
 * @returns {string[]} these and all they import statically
 */
function staticImports(outputs, started, isNamed) {
  const seen = new Set(started);
  for (const name of seen) {
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement' && isNamed(path, name)) seen.add(path);
  }
  return [...seen];
}

/**
 * @param {Record<string, string>} alias the path of a module → that of another
 * @returns {import('esbuild').Plugin}
 */
export function takeInstead(alias) {
  return {
    name: 'take-instead',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
        const instead = alias[resolve(resolveDir, path)];
        return instead ? { path: instead } : undefined;
      });
    },
  };
}
