/** Charsets that Chinese tables really use. Any other claim of a page is seldom true. */
const known = /^(?:utf-?8|utf-?16(?:le|be)?|gb(?:k|2312|_2312-80|18030)|x-gbk|big5)$/i;

/**
 * Decodes bytes by their byte order mark, else by the charset that they claim, else as UTF-8 if they are valid UTF-8,
 * else as GB18030.
 * @param {Uint8Array} bytes
 * @param {string} [charset] the charset that they claim
 * @returns {string | undefined} undefined if no encoding fits
 */
export function decode(bytes, charset = '') {
  const marked = encodingByMark(bytes);
  const said = known.test(charset) ? [/^(?:gb|x-gbk)/i.test(charset) ? 'gb18030' : charset.toLowerCase()] : [];
  const end = endOf(bytes, marked?.startsWith('utf-16') ? 2 : 1);
  for (const encoding of marked ? [marked] : [...said, 'utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end));
      return text.includes('\0') ? undefined : text;
    } catch {
      // the next one may fit
    }
  }
  return undefined;
}

/** Where the text ends: old programs put U+001A or U+0000 behind it. @param {Uint8Array} bytes @param {number} unit in bytes */
function endOf(bytes, unit) {
  let end = bytes.length;
  const isPadding = () => (unit === 1 ? bytes[end - 1] === 0 || bytes[end - 1] === 0x1a : bytes[end - 1] === 0 && bytes[end - 2] === 0);
  while (end >= unit && isPadding()) end -= unit;
  return end;
}

/** @param {Uint8Array} bytes */
function encodingByMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
