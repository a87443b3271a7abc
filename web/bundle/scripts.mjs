import { basename, resolve } from 'node:path';
import { build } from 'esbuild';
import { cssAsText, publishReferences } from './assets.mjs';

/**
 * @typedef {object} Scripts
 * @property {Map<string, Uint8Array>} files by published name, with everything the scripts name by URL
 * @property {string} entry the published name of the entry
 * @property {string[]} imports what the entry imports statically, however deep, without itself
 */

/**
 * Bundles one entry and all it imports for the browsers of the README.
 * @param {string} entryFile
 * @param {Record<string, string>} [alias] files to take instead of others, for development only
 * @returns {Promise<Scripts>}
 */
export async function buildScripts(entryFile, alias = {}) {
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  const result = await build({
    entryPoints: [entryFile],
    bundle: true,
    write: false,
    metafile: true,
    outdir: '/site',
    absWorkingDir: '/',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['production'],
    plugins: [takeInstead(alias), publishReferences(files), cssAsText],
    logLevel: 'warning',
  });
  for (const output of result.outputFiles) files.set(basename(output.path), output.contents);
  const outputs = result.metafile.outputs;
  const entry = Object.keys(outputs).find((name) => `/${outputs[name].entryPoint}` === entryFile);
  if (entry === undefined) throw new Error(`no script was built from ${entryFile}`);
  return { files, entry: basename(entry), imports: staticImports(outputs, entry).map((name) => basename(name)) };
}

/**
 * @param {import('esbuild').Metafile['outputs']} outputs
 * @param {string} entry
 * @returns {string[]}
 */
function staticImports(outputs, entry) {
  const seen = new Set([entry]);
  for (const name of seen) {
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') seen.add(path);
  }
  seen.delete(entry);
  return [...seen];
}

/**
 * @param {Record<string, string>} alias
 * @returns {import('esbuild').Plugin}
 */
function takeInstead(alias) {
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
