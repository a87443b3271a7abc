// How a workbook's number formats change what a cell says: days, times, percentages, units.

/** @typedef {{ shows: 'number' | 'day' | 'elapsed' | 'percent', unit: string }} CellFormat */

/** @type {CellFormat} */
const plain = { shows: 'number', unit: '' };

/** Formats that have a number and no code; those from 27 on belong to Chinese. */
const builtIn = new Map(/** @type {[number, CellFormat][]} */ ([
  ...[9, 10].map((id) => [id, { shows: 'percent', unit: '' }]),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58]
    .map((id) => [id, { shows: 'day', unit: '' }]),
  [46, { shows: 'elapsed', unit: '' }],
]));

/** The pieces of a format's code: quoted text, an escaped letter, a part in brackets, a gap, and any other character. */
const pieces = /"([^"]*)"?|\\(.)|\[([^\]]*)\]|[_*].|(general|G\/通用格式)|(.)/gis;

/**
 * @param {number} id
 * @param {string | undefined} code for a format of the workbook's own
 * @returns {CellFormat}
 */
export function readFormat(id, code) {
  if (code === undefined) return builtIn.get(id) ?? plain;
  let meaning = '';
  let unit = '';
  for (const [whole, quoted, escaped, bracketed, general, letter] of code.slice(0, 300).matchAll(pieces)) {
    if (whole === ';') break;
    const isDigit = general !== undefined || /[0#?]/.test(letter ?? '');
    if (isDigit) unit = '';
    else if (/^[^\0-\x7f]/.test(letter ?? '')) unit += letter;
    else unit += quoted ?? escaped ?? '';
    meaning += isDigit ? '0' : letter ?? (/^(h+|m+|s+)$/i.test(bracketed ?? '') ? '[]' : '');
  }
  if (meaning.includes('%')) return { shows: 'percent', unit: '' };
  if (meaning.includes('[]')) return { shows: 'elapsed', unit: '' };
  if (/[ymdhs]/i.test(meaning)) return { shows: 'day', unit: '' };
  return { shows: 'number', unit: /\p{L}/u.test(unit) ? unit.trim() : '' };
}

/**
 * A number as a spreadsheet shows it, in fifteen digits; a day as `2021-06-05`, whatever its format. No zone is involved.
 * @param {string} digits as they are stored
 * @param {CellFormat} format
 * @param {boolean} isFrom1904 whether days are counted from 1904
 * @returns {string} text that is not a number comes back unchanged
 */
export function shownNumber(digits, { shows, unit }, isFrom1904) {
  const value = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(value)) return digits;
  if (shows === 'percent') return `${inFifteenDigits(value * 100)}%`;
  if (shows === 'elapsed' && value >= 0 && value < 10_000) return time(value);
  if (shows === 'day') return day(value, isFrom1904) ?? inFifteenDigits(value);
  return `${inFifteenDigits(value)}${unit}`;
}

/** @param {number} value */
function inFifteenDigits(value) {
  return String(Number(value.toPrecision(15)));
}

/**
 * @param {number} serial days, with the time as a fraction; less than one is a time alone
 * @param {boolean} isFrom1904
 * @returns {string | undefined} undefined if spreadsheets have no day for it
 */
function day(serial, isFrom1904) {
  if (serial >= 0 && serial < 1 && !isFrom1904) return time(serial);
  const days = Math.floor(serial + (isFrom1904 ? 1_462 : 0));
  if (days < 0 || days > 2_958_465) return undefined;
  // Spreadsheets count a 29 February 1900, which never existed. So days before it are a day later than they say.
  const sinceEpoch = days - 25_569 + (days < 60 ? 1 : 0);
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}

/** @param {number} days */
function time(days) {
  const seconds = Math.round(days * 86_400);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
