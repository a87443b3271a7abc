import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';

/**
 * The name under which a file is published: it changes with the content, so that it may be cached for ever.
 * @param {string} path any path that ends in the file's own name
 * @param {string | Uint8Array} content
 * @returns {string} for example `page-3F9A1C2B.css`
 */
export function hashedName(path, content) {
  const extension = extname(path);
  return `${basename(path, extension)}-${shortHash(content)}${extension}`;
}

/**
 * @param {string | Uint8Array} content
 * @returns {string} eight hexadecimal digits
 */
export function shortHash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
}

/**
 * As policies and integrity checks name content.
 * @param {string | Uint8Array} content
 * @param {'sha256' | 'sha384'} [algorithm]
 * @returns {string} `sha256-…`
 */
export function integrityOf(content, algorithm = 'sha256') {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}

/**
 * What `integrity="…"` may say of each file.
 * @param {Iterable<[string, string | Uint8Array]>} files
 * @returns {string} JSON, by name
 */
export function integrityList(files) {
  const hashes = [...files].map(([name, content]) => [name, integrityOf(content, 'sha384')]).sort();
  return `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
}

/**
 * Does a published name carry the hash of its content?
 * @param {string} path
 * @returns {boolean}
 */
export function isHashedName(path) {
  return /-[0-9A-Z]{8}\.[a-z0-9]+$/.test(path);
}
