// Two esbuild plugins: files that a module names by URL, and style sheets that a module imports as text.

import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { transform } from 'esbuild';
import { asGuest } from './as-guest.mjs';
import { hashedName } from './hashed-name.mjs';

const kinds = ['wasm', 'css', 'svg', 'png', 'webmanifest'].join('|');
const reference = new RegExp(
  `new URL\\(\\s*(['"])([\\w./-]+\\.(?:${kinds}))\\1\\s*,\\s*import\\.meta\\.url\\s*\\)`, 'g');

/**
 * Content as it is published: style sheets shrink, all else stays byte for byte.
 * @param {string} path
 * @returns {Promise<Uint8Array>}
 */
export async function readAsset(path) {
  const content = await readFile(path);
  if (extname(path) !== '.css') return content;
  return Buffer.from(await shrinkCss(await withImports(content.toString('utf8'), path), path));
}

/**
 * @param {string} css
 * @param {string} path
 * @returns {Promise<string>} with each `@import './name.css';` replaced by that file
 */
async function withImports(css, path) {
  const lines = await Promise.all(css.split('\n').map((line) => {
    const [, name] = /^@import '(\.\/[\w-]+\.css)';$/.exec(line) ?? [];
    return name ? readFile(resolve(dirname(path), name), 'utf8') : line;
  }));
  return lines.join('\n');
}

/**
 * @param {string} css
 * @param {string} path named in messages about faults
 * @returns {Promise<string>}
 */
async function shrinkCss(css, path) {
  const result = await transform(isShadowStyle(path) ? sizedByItself(css) : css, {
    loader: 'css', minify: true, target: ['chrome87', 'ios14.5'], charset: 'utf8', sourcefile: path,
  });
  for (const warning of result.warnings) throw new Error(`${path}: ${warning.text}`);
  return result.code.trimEnd();
}

/** @param {string} path is it of the look of the element, inside its shadow root? */
const isShadowStyle = (path) => /\/styles\/\w+\.css$/.test(path);

/**
 * In another host's page 1rem may be any length, so the element uses a length of its own. Media queries cannot use
 * variables; they use the browser's own rem, which no page can change.
 * @param {string} css
 */
function sizedByItself(css) {
  return css.split('\n').map((line) => (/^\s*(@media|--text-size:)/.test(line) ? line
    : line.replace(/(-?[\d.]+)rem\b/g, 'calc(var(--text-size) * $1)'))).join('\n');
}

/**
 * `new URL('name.wasm', import.meta.url)` in a module of ours (or in the glue beside the core) becomes the
 * same expression with the published name. Every published script lies in one folder with what it names.
 * @param {Map<string, Uint8Array>} published receives the files by published name
 * @returns {import('esbuild').Plugin}
 */
export function publishReferences(published) {
  return {
    name: 'publish-references',
    setup(build) {
      build.onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
        if (path.includes('/node_modules/')) return undefined;
        const source = asGuest(path, await readFile(path, 'utf8'));
        /** @type {Map<string, string>} */
        const names = new Map();
        const watchFiles = [];
        for (const [, , relative] of source.matchAll(reference)) {
          const file = resolve(dirname(path), relative);
          const content = await readAsset(file);
          const name = hashedName(file, content);
          published.set(name, content);
          names.set(relative, name);
          watchFiles.push(file);
        }
        // The indentation of a template would travel with it.
        const contents = source.replace(/^ +/gm, '').replace(reference, (whole, quote, relative) =>
          whole.replace(quote + relative + quote, JSON.stringify(names.get(relative))));
        return { contents, loader: 'js', watchFiles };
      });
    },
  };
}

/** `import css from './element.css'` gives the style sheet as text, made small.
 * @type {import('esbuild').Plugin} */
export const cssAsText = {
  name: 'css-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => ({
      contents: (await readAsset(path)).toString(),
      loader: 'text',
    }));
  },
};
