import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cssAsText, readAsset } from './assets.mjs';
import { browsers } from './browsers.mjs';
import { shrink } from './document.mjs';
import { integrityOf } from './hashed-name.mjs';
import { oneFilePolicy } from './policy.mjs';
import { takeInstead } from './scripts.mjs';

const web = fileURLToPath(new URL('../', import.meta.url));

/**
 * The page as one file that needs nothing beside it: every script, style and sentence in it, and the cores as
 * JavaScript, which runs everywhere (as WebAssembly they would be a sixth smaller, and need the others besides).
 * @param {string} documentFile the page's index.html
 * @param {Record<string, string>} [alias] modules to take instead of others, for development only
 * @returns {Promise<Uint8Array>}
 */
export async function buildOneFile(documentFile, alias = {}) {
  const folder = dirname(documentFile);
  const source = shrink(await readFile(documentFile, 'utf8'))
    .replace(/<link rel="(?:manifest|icon|apple-touch-icon)"[^>]*>\n?/g, '');
  const [scriptTag, entry] = needed(/<script type="module" src="(\.\/[\w./-]+)"><\/script>/.exec(source));
  const [styleTag, sheet] = needed(/<link rel="stylesheet" href="(\.\/[\w./-]+)">/.exec(source));
  const script = await bundle(resolve(folder, entry), alias);
  const style = String(await readAsset(resolve(folder, sheet)));
  // Where style sheets cannot be adopted the element's own are <style>s in its shadow.
  const elementStyles = await Promise.all(['first', 'later'].map((name) => readAsset(resolve(web, `styles/${name}.css`))));
  const policy = oneFilePolicy({
    scripts: [integrityOf(script)],
    styles: [style, ...elementStyles].map((content) => integrityOf(content)),
  });
  const [encoding] = needed(/<meta charset="utf-8">/.exec(source));
  const icon = Buffer.from(await readAsset(resolve(folder, 'icons/icon.svg'))).toString('base64');
  const head = [
    encoding,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">`,
  ].join('\n');
  return Buffer.from(source
    .replace(encoding, () => head)
    .replace(styleTag, () => `<style>${style}</style>`)
    .replace(scriptTag, () => `<script type="module">${script}</script>`));
}

/**
 * @param {string} entryFile
 * @param {Record<string, string>} alias
 */
async function bundle(entryFile, alias) {
  const { outputFiles: [{ text }] } = await build({
    entryPoints: [entryFile],
    bundle: true,
    write: false,
    format: 'esm',
    ...browsers,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    conditions: ['production', 'one-file'],
    plugins: [
      takeInstead(alias),
      withoutWebAssembly,
      cssAsText,
    ],
    logLevel: 'warning',
  });
  const script = text.trim();
  if (/<\/script|<!--/i.test(script)) throw new Error('the script would end its own tag');
  return script;
}

/** The glue of the WebAssembly builds is left out: `start-one-file.js` never asks for it.
 * @type {import('esbuild').Plugin} */
const withoutWebAssembly = {
  name: 'without-webassembly',
  setup(bundler) {
    bundler.onLoad({ filter: /\/build\/wasm\/xueshi-\w+\.mjs$/ }, () => ({ contents: 'export default undefined;' }));
  },
};

/** @param {RegExpExecArray | null} found */
function needed(found) {
  if (!found) throw new Error('the document lacks a script, a style sheet or its encoding');
  return found;
}
