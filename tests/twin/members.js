// The members of a course, each by itself: in comes a value, out goes its meaning or the code of its fault.

import { WHITE, isAbsent, lengthOf, narrow, textOf, trim } from './text.js';

/**
 * @template T
 * @typedef {{ value: T, code?: undefined } | { value?: undefined, code: string }} Reading
 */

const LARGEST_HOURS = 99999;
const LONGEST_TITLE = 200;
const LONGEST_CERTIFICATE = 64;

// A number, then letters: the unit, if there is one.
const numberAndUnit = new RegExp(`^(-?)([0-9]+)(?:[.。]([0-9]+))?[${WHITE}]*(\\p{L}*)$`, 'u');
// A time of day is ignored: by 24 hours, or by 12 with 上午, 下午 or the like before or behind it.
const white = `[${WHITE}]`;
const pastHour = ':[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]+)?)?';
const half = '(?:上午|下午|[Aa][Mm]|[Pp][Mm])';
const shortTime = `(?:0?[0-9]|1[0-2])${pastHour}`;
const longTime = `(?:[01]?[0-9]|2[0-3])${pastHour}`;
const timeOfDay = `(?:${white}+(?:${longTime}|${half}${white}*${shortTime}|${shortTime}${white}*${half}))?`;
const dateForms = ['-M-D', '/M/D', '\\.M\\.D', '年M月D日'].map((form) => form.replace(/[MD]/g, '([0-9]{1,2})'));
const civilDate = new RegExp(`^([0-9]{4})(?:${dateForms.join('|')}|([0-9]{2})([0-9]{2}))${timeOfDay}$`);
const yearForm = /^([0-9]{4})(?:年度?)?$/;
const isoForm = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/**
 * @param {unknown} value
 * @returns {Reading<string>} the title, trimmed
 */
export function readTitle(value) {
  const title = trim(textOf(value) ?? '');
  if (title === '') return { code: 'title-missing' };
  return lengthOf(title) > LONGEST_TITLE ? { code: 'title-too-long' } : { value: title };
}

/**
 * @param {unknown} value
 * @returns {Reading<number>} hundredths of an hour
 */
export function readHours(value) {
  if (isAbsent(value)) return { code: 'hours-missing' };
  if (typeof value === 'number') return hoursOfNumber(value);
  return typeof value === 'string' ? hoursOfText(value) : { code: 'hours-not-a-number' };
}

/** @type {(number: number) => Reading<number>} */
function hoursOfNumber(number) {
  const nearest = Math.round(number * 100);
  const isExact = Math.abs(number - nearest / 100) <= 1e-9;
  const hundredths = isExact ? nearest : number * 100;
  if (hundredths <= 0) return { code: 'hours-not-positive' };
  if (hundredths > LARGEST_HOURS) return { code: 'hours-too-large' };
  return isExact ? { value: hundredths } : { code: 'hours-too-fine' };
}

/** @type {(text: string) => Reading<number>} */
function hoursOfText(text) {
  const match = numberAndUnit.exec(trim(narrow(text)));
  if (!match) return { code: 'hours-not-a-number' };
  const [, minus, digits, decimals = '', unit] = match;
  if (unit !== '' && unit !== '学时' && unit !== '个学时') return { code: 'hours-other-unit' };
  return hoursOfDigits(minus, digits.replace(/^0+/, ''), decimals.replace(/0+$/, ''));
}

/**
 * By digits and not by value, so that numbers of any length are compared exactly.
 * @type {(minus: string, whole: string, fraction: string) => Reading<number>}
 */
function hoursOfDigits(minus, whole, fraction) {
  if (minus || whole + fraction === '') return { code: 'hours-not-positive' };
  if (whole.length > 3 || (whole === '999' && fraction > '99')) return { code: 'hours-too-large' };
  if (fraction.length > 2) return { code: 'hours-too-fine' };
  return { value: Number(whole) * 100 + Number(fraction.padEnd(2, '0')) };
}

/**
 * @param {unknown} value
 * @returns {Reading<string | null>} the date as YYYY-MM-DD, null if absent
 */
export function readDate(value) {
  if (isAbsent(value)) return { value: null };
  const match = civilDate.exec(trim(narrow(textOf(value) ?? '')));
  if (!match) return { code: 'date-unreadable' };
  const [year, month, day] = match.slice(1).filter((part) => part !== undefined);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(date) ? { value: date } : { code: 'date-impossible' };
}

/**
 * Whether the text is YYYY-MM-DD and such a day exists.
 * @param {string} text
 * @returns {boolean}
 */
export function isRealDate(text) {
  const match = isoForm.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** @type {(year: number, month: number) => number} */
function daysIn(year, month) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/**
 * The days from one real date to another, both YYYY-MM-DD; negative if the second lies before.
 * @param {string} from
 * @param {string} to
 * @returns {number}
 */
export function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}

/** @type {(date: string) => number} */
function dayNumber(date) {
  const [year, month, day] = date.split('-').map(Number);
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  let days = 365 * before + leapDays + day;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysIn(year, earlier);
  return days;
}

/**
 * @param {unknown} value
 * @returns {Reading<number | null>} the year a certificate prints, null if absent
 */
export function readYear(value) {
  if (isAbsent(value)) return { value: null };
  const match = yearForm.exec(trim(narrow(textOf(value) ?? '')));
  return match ? { value: Number(match[1]) } : { code: 'year-unreadable' };
}

/**
 * @param {unknown} value
 * @returns {Reading<boolean | null>} null if absent
 */
export function readFlag(value) {
  if (isAbsent(value)) return { value: null };
  return typeof value === 'boolean' ? { value } : { code: 'flag-unreadable' };
}

/**
 * @param {unknown} value
 * @returns {Reading<string | null>} the certificate's number as it stands; a value that is not text is absent
 */
export function readCertificate(value) {
  const certificate = isAbsent(value) ? null : textOf(value);
  const isTooLong = certificate !== null && lengthOf(certificate) > LONGEST_CERTIFICATE;
  return isTooLong ? { code: 'certificate-too-long' } : { value: certificate };
}

/**
 * @param {unknown} value
 * @returns {Reading<Set<unknown>>} the codes looked into; entries that are not codes match nothing
 */
export function readSettled(value) {
  if (isAbsent(value)) return { value: new Set() };
  return Array.isArray(value) ? { value: new Set(value) } : { code: 'settled-unreadable' };
}
