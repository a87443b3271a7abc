// The folder embed/: what other people's pages load. It works without the rest of the site, so it can be copied to any
// host. File names that hosts write into their pages are stable; all others carry a hash.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { readAsset } from './assets.mjs';
import { hashedName, integrityList } from './hashed-name.mjs';
import { guidePolicy, pagePolicy } from './policy.mjs';
import { buildScripts } from './scripts.mjs';

const source = (/** @type {string} */ name) => fileURLToPath(new URL(`../embed/${name}`, import.meta.url));
const core = fileURLToPath(new URL('../../build/wasm/xueshi-core.mjs', import.meta.url));
const reference = /\b(href|src)="\.\/([\w-]+\.(css|js))"/g;

/**
 * @param {Record<string, string>} [alias] modules to take instead of others, for development only
 * @returns {Promise<Map<string, Uint8Array>>} files by path inside the site; what names others comes after them
 */
export async function buildEmbed(alias = {}) {
  const element = await buildScripts(source('xueshi-check.js'), { soon: [core], alias });
  /** @type {Map<string, Uint8Array>} */
  const files = new Map(element.files);
  const parts = element.imports.map((name) => `import './${name}';\n`).join('');
  files.set('xueshi-check.js', Buffer.from(`${parts}export * from './${element.entry}';\n`));
  for (const name of ['xueshi-check.classic.js', 'loader.js']) files.set(name, await small(name));
  const stable = [...files.keys()];
  for (const name of ['embed.html', 'index.html']) files.set(name, await buildDocument(name, files, stable));
  files.set('integrity.json', Buffer.from(integrityList([...files].filter(([name]) => !name.endsWith('.html')))));
  return new Map([...files].map(([name, content]) => [`embed/${name}`, content]));
}

/** @param {string} name a script that imports nothing */
async function small(name) {
  const { code } = await transform(await readFile(source(name), 'utf8'), {
    minify: true, format: /frame-policy/.test(name) ? 'iife' : 'esm', target: 'es2020', charset: 'utf8', sourcefile: name,
    define: { PAGE_POLICY: JSON.stringify(pagePolicy) },
  });
  return Buffer.from(code);
}

/**
 * @param {string} name
 * @param {Map<string, Uint8Array>} files receives what the document names
 * @param {string[]} stable names that stay as they are
 */
async function buildDocument(name, files, stable) {
  let html = await readFile(source(name), 'utf8');
  for (const [whole, attribute, named, kind] of html.matchAll(reference)) {
    if (stable.includes(named)) continue;
    const content = kind === 'css' ? await readAsset(source(named)) : await small(named);
    const published = hashedName(named, content);
    files.set(published, content);
    html = html.replace(whole, `${attribute}="./${published}"`);
  }
  html = html.replace('GUIDE_POLICY', guidePolicy);
  return Buffer.from(html);
}
