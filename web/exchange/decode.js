/**
 * The text in these bytes: by its byte order mark, else as UTF-8 where it is that without a fault, else GB18030.
 * @param {Uint8Array} bytes
 * @returns {string | undefined} nothing where it is none of them
 */
export function decode(bytes) {
  const marked = encodingByMark(bytes);
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      // the next one may fit
    }
  }
  return undefined;
}

/** @param {Uint8Array} bytes */
function encodingByMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
