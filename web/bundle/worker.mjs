import { fileURLToPath } from 'node:url';
import { build as esbuild } from 'esbuild';
import { integrityOf, shortHash } from './hashed-name.mjs';

const documentName = 'index.html';
const javaScriptCore = /-js-[0-9A-Z]{8}\.js$/;
const buildTag = /\n<meta name="xueshi-build" content="[^"]*">/;
const encoding = /<meta charset="?utf-8"?\s*\/?>/i;

/**
 * Adds the service worker that keeps these files, and names the build in the document: only a page that is
 * named asks for its worker.
 * @param {Map<string, Uint8Array>} page the files of the page alone, by name, the document first
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function withWorker(page) {
  const html = String(Buffer.from(page.get(documentName) ?? [])).replace(buildTag, '');
  const id = shortHash([html, ...[...page.keys()].sort()].join('\n'));
  const named = html.replace(encoding, (tag) => `${tag}\n<meta name="xueshi-build" content="${id}">`);
  const files = new Map([...page, [documentName, Buffer.from(named)]]);
  const listed = [...files].map(([name, content]) => [name, integrityOf(content)]);
  const build = {
    id,
    files: listed.filter(([name]) => !javaScriptCore.test(name)),
    javaScript: listed.filter(([name]) => javaScriptCore.test(name)),
  };
  return new Map([...files, ['sw.js', await bundle('worker.js', build)]]);
}

/**
 * The same without a service worker: the worker that is in service on people's devices removes itself.
 * @param {Map<string, Uint8Array>} page
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function withoutWorker(page) {
  return new Map([...page, ['sw.js', await bundle('retire.js')]]);
}

/**
 * @param {string} file in web/worker/
 * @param {Record<string, unknown>} [values] what it imports from `xueshi:build`
 * @returns {Promise<Uint8Array>}
 */
async function bundle(file, values = {}) {
  /** @type {import('esbuild').Plugin} */
  const valuesOfBuild = {
    name: 'values-of-the-build',
    setup(bundler) {
      bundler.onResolve({ filter: /^xueshi:build$/ }, ({ path }) => ({ path, namespace: 'values' }));
      bundler.onLoad({ filter: /./, namespace: 'values' }, () => ({ contents: JSON.stringify(values), loader: 'json' }));
    },
  };
  const { outputFiles: [{ contents }] } = await esbuild({
    entryPoints: [fileURLToPath(new URL(`../worker/${file}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    plugins: [valuesOfBuild],
    logLevel: 'warning',
  });
  return contents;
}
