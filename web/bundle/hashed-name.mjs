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
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  return `${basename(path, extension)}-${hash}${extension}`;
}

/**
 * Does a published name carry the hash of its content?
 * @param {string} path
 * @returns {boolean}
 */
export function isHashedName(path) {
  return /-[0-9A-Z]{8}\.[a-z0-9]+$/.test(path);
}
