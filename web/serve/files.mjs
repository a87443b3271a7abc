import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { mimeType } from './mime-types.mjs';

const compress = promisify(brotliCompress);

/** A quick level: the last percent is not worth the wait here. */
const quality = 5;

/**
 * @typedef {object} ServedFile
 * @property {string} path inside the root
 * @property {Buffer} content
 * @property {Buffer} [brotli] absent if it would not help
 * @property {string} tag for If-None-Match
 */

/**
 * Reads the files of one folder, each compressed once until it changes on disk.
 * @param {string} root
 * @returns {(path: string) => Promise<ServedFile | undefined>} by decoded path without a leading slash;
 *   undefined if there is no file of that path inside the root
 */
export function openFolder(root) {
  /** @type {Map<string, { stamp: string, file: ServedFile }>} */
  const cache = new Map();
  return async (path) => {
    const absolute = await findFile(resolve(root), path);
    if (absolute === undefined) return undefined;
    const { mtimeMs, size } = await stat(absolute);
    const stamp = `${mtimeMs} ${size}`;
    const cached = cache.get(absolute);
    if (cached?.stamp === stamp) return cached.file;
    const file = await load(absolute);
    cache.set(absolute, { stamp, file });
    return file;
  };
}

/**
 * Only what really lies inside the root, symbolic links followed; a folder means its index.html.
 * @param {string} root
 * @param {string} path
 */
async function findFile(root, path) {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const wanted = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  try {
    const [base, found] = [await realpath(root), await realpath(join(root, wanted))];
    return found.startsWith(base + sep) && (await stat(found)).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} absolute @returns {Promise<ServedFile>} */
async function load(absolute) {
  const content = await readFile(absolute);
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;
  const file = { path: absolute, content, tag };
  if (!/^text|json|wasm|svg/.test(mimeType(absolute))) return file;
  const brotli = await compressed(tag, content);
  return brotli.length < content.length ? { ...file, brotli } : file;
}

/** The same content is compressed once, in whatever folder it lies. @type {Map<string, Promise<Buffer>>} */
const known = new Map();

/**
 * @param {string} tag of the content
 * @param {Buffer} content
 */
function compressed(tag, content) {
  const brotli = known.get(tag) ?? compress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  known.set(tag, brotli);
  return brotli;
}
