// Text as people type it: white space of any width, full width letters, numbers in place of text.

/** The inside of a character class: what counts as white space everywhere in a course. */
export const WHITE = '\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff';

const whiteCharacter = new RegExp(`[${WHITE}]`);
const fullWidth = /[\uff01-\uff5e]/g;
const capitals = /[A-Z]+/g;
// White space, ASCII punctuation but + and #, the middle dot, general and ideographic punctuation.
const unheard = new RegExp(`[${WHITE}!"$-*,-/:-@[-\`{-~\\u00b7\\u2000-\\u206f\\u3000-\\u303f]+`, 'g');

/**
 * Full width ASCII (U+FF01–FF5E) made plain; nothing else is touched.
 * @param {string} text
 * @returns {string}
 */
export function narrow(text) {
  return text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * The text without white space at its two ends. `String.trim` does not know U+0085.
 * @param {string} text
 * @returns {string}
 */
export function trim(text) {
  let start = 0;
  let end = text.length;
  while (start < end && whiteCharacter.test(text[start])) start += 1;
  while (end > start && whiteCharacter.test(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/**
 * Reduces a text to what is compared. The result is never shown to anyone.
 * @param {string} text
 * @returns {string}
 */
export function fold(text) {
  return narrow(text).replace(unheard, '').replace(capitals, (letters) => letters.toLowerCase());
}

/**
 * The number of code points, as a person counts characters.
 * @param {string} text
 * @returns {number}
 */
export function lengthOf(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * A number written out in digits, never with an exponent.
 * @param {number} number
 * @returns {string}
 */
export function decimalText(number) {
  const [digits, exponent] = String(Math.abs(number)).split('e');
  const sign = number < 0 ? '-' : '';
  if (exponent === undefined) return sign + digits;
  const [whole, fraction = ''] = digits.split('.');
  const point = whole.length + Number(exponent);
  const all = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return sign + all.padEnd(point, '0');
}

/**
 * A member that is missing, null or the empty text says nothing.
 * @param {unknown} value
 * @returns {boolean}
 */
export function isAbsent(value) {
  return value === undefined || value === null || value === '';
}

/**
 * The text of a text member, or null for a value that is neither text nor number.
 * @param {unknown} value
 * @returns {string | null}
 */
export function textOf(value) {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? decimalText(value) : null;
}
