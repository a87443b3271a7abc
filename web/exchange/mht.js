// Reads a page that was saved as one file (MHT): the HTML texts among its parts.

import { LimitError, limits } from './limits.js';

/** How one begins. */
const opening = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,50}?content-type:\s*multipart\/related\b/i;

/** @param {string} beginning of a file, a character for each byte */
export function looksLikeMht(beginning) {
  return opening.test(beginning.replace(/^\s+/, '').replace(/\r/g, ''));
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ bytes: Uint8Array, charset: string }[]} each HTML part, decoded from its transfer encoding
 */
export function htmlParts(bytes) {
  const text = bytesToLatin(bytes);
  const [, quoted, plain] = /boundary=(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(text.slice(0, 4_000)) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return [];
  const parts = text.split(`--${boundary}`, limits['too-many-parts'] + 1);
  if (parts.length > limits['too-many-parts']) throw new LimitError('too-many-parts');
  return parts.slice(1).flatMap((part) => {
    const [head, body] = headAndBody(part);
    const [, charset = ''] = /charset\s*=\s*"?([\w.:-]+)/i.exec(head) ?? [];
    return /^content-type:\s*text\/html\b/im.test(head) ? [{ bytes: decodeTransfer(head, body), charset }] : [];
  });
}

/** @param {string} part begins with the line break behind its boundary */
function headAndBody(part) {
  const [gap] = /\r?\n\r?\n/.exec(part.slice(0, 10_000)) ?? [''];
  const end = gap === '' ? part.length : part.indexOf(gap);
  return [part.slice(0, end).replace(/\r?\n[ \t]+/g, ' ').trim(), part.slice(end + gap.length)];
}

/** @param {string} head @param {string} body */
function decodeTransfer(head, body) {
  const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head) ?? [];
  if (/^quoted-printable$/i.test(encoding)) return latinToBytes(unquoted(body));
  if (/^base64$/i.test(encoding)) return latinToBytes(fromBase64(body));
  return latinToBytes(body);
}

/** @param {string} body */
function unquoted(body) {
  return body.replace(/=(?:[ \t]*\r?\n|([\da-f]{2}))/gi, (_, code) => (code ? String.fromCharCode(Number.parseInt(code, 16)) : ''));
}

/** @param {string} body what follows a fault in it is lost */
function fromBase64(body) {
  const [digits] = /^[A-Za-z\d+/]*/.exec(body.replace(/\s+/g, '')) ?? [''];
  return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
}

/** @param {Uint8Array} bytes */
export function bytesToLatin(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** @param {string} text */
function latinToBytes(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
