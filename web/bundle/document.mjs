import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { readAsset } from './assets.mjs';
import { pagePolicy } from './policy.mjs';
import { hashedName } from './hashed-name.mjs';

const { version } = JSON.parse(await readFile(new URL('../package/package.json', import.meta.url), 'utf8'));

// The core: the first answer waits for it, but only a script asks for it.
const core = /^xueshi-core-[0-9A-Z]{8}\.wasm$/;
const localReference = /\b(href|src)="(\.\/[\w./-]+)"/g;

/**
 * The published document: its references point to published names, what the first visit needs is announced
 * in the head, and the content security policy comes before everything that it governs.
 * @param {string} source the document as written
 * @param {object} parts
 * @param {string} parts.file where it was written
 * @param {import('./scripts.mjs').Scripts} parts.scripts built from its one module script
 * @param {string} parts.scriptReference how it refers to that script
 * @param {Map<string, Uint8Array>} published receives style sheets and pictures by published name
 * @returns {Promise<string>}
 */
export async function buildDocument(source, { file, scripts, scriptReference }, published) {
  /** @type {Map<string, string>} */
  const names = new Map([[scriptReference, scripts.entry]]);
  for (const [, , reference] of source.matchAll(localReference)) {
    if (names.has(reference)) continue;
    if (!extname(reference)) throw new Error(`${file} refers to ${reference}, which is no file`);
    names.set(reference, await publish(resolve(dirname(file), reference), published));
  }
  const named = source.replace(localReference, (_, attribute, reference) =>
    `${attribute}="./${names.get(reference)}"`);
  return withHead(shrink(named), [
    `<meta name="generator" content="Xueshi ${version}">`,
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`,
  ], announcements(scripts));
}

/**
 * @param {string} path
 * @param {Map<string, Uint8Array>} published receives the file and what it names
 * @returns {Promise<string>} its published name
 */
async function publish(path, published) {
  const content = extname(path) === '.webmanifest' ? await buildManifest(path, published) : await readAsset(path);
  const name = hashedName(path, content);
  published.set(name, content);
  return name;
}

/**
 * The manifest of the page as an app, with the published names of its icons.
 * @param {string} path
 * @param {Map<string, Uint8Array>} published
 */
async function buildManifest(path, published) {
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  for (const icon of manifest.icons) {
    icon.src = `./${await publish(resolve(dirname(path), icon.src), published)}`;
  }
  return Buffer.from(JSON.stringify(manifest));
}

/** @param {import('./scripts.mjs').Scripts} scripts */
function announcements({ files, imports }) {
  const cores = [...files.keys()].filter((name) => core.test(name));
  return [
    ...cores.map((name) =>
      `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="./${name}">`),
    ...imports.map((name) => `<link rel="modulepreload" href="./${name}">`),
  ];
}

/**
 * @param {string} html
 * @param {string[]} first lines right behind the character encoding
 * @param {string[]} last lines at the end of the head
 */
function withHead(html, first, last) {
  const encoding = /<meta charset="?utf-8"?\s*\/?>/i.exec(html);
  const end = html.indexOf('</head>');
  if (!encoding || end < 0) throw new Error('the document needs <meta charset="utf-8"> and </head>');
  const start = encoding.index + encoding[0].length;
  return [html.slice(0, start), ...first, html.slice(start, end).trim(), ...last, html.slice(end)].join('\n');
}

/** Comments and indentation are for those who write the document. @param {string} html */
export function shrink(html) {
  return html.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s+/gm, '');
}
