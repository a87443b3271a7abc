// From an entry to a course: what was understood of it, and the findings that reading alone gives.

import {
  readCertificate, readDate, readFlag, readHours, readSettled, readTitle, readYear,
} from './members.js';
import { fold, isAbsent, textOf } from './text.js';

/**
 * @template T
 * @typedef {import('./members.js').Reading<T>} Reading
 */

/**
 * @typedef {{ code: string, field?: string, with?: string[], settled?: true }} Finding
 *
 * @typedef {object} Course
 * @property {string} id
 * @property {number} place in the list
 * @property {Finding[]} faults of reading, in the order of the members
 * @property {boolean} isValid
 * @property {string | undefined} title folded
 * @property {number | undefined} node undefined if the category is unreadable
 * @property {boolean} hasCategory
 * @property {number | undefined} hours hundredths
 * @property {string | null | undefined} completedOn null if absent, undefined if unreadable
 * @property {number | null | undefined} statedYear null if absent, undefined if unreadable
 * @property {number | undefined} year the attributed one
 * @property {string | null | undefined} mode
 * @property {'none' | 'listed' | 'other'} provider
 * @property {string | null} providerText folded, null if absent
 * @property {string | null | undefined} declaredOn
 * @property {boolean} declared
 * @property {string | null} certificate folded
 * @property {boolean} sum
 * @property {boolean} planned
 * @property {boolean | null} finished null if the record does not say
 * @property {Set<unknown>} settled
 */

/** @type {Map<string, string>} */
const modes = new Map();
for (const word of ['online', '网络', '线上', '在线', '网络学习', '在线学习']) modes.set(fold(word), 'online');
for (const word of ['in-person', '面授', '线下', '现场', '集中面授']) modes.set(fold(word), 'in-person');

/**
 * @param {import('./rule.js').Rule} rule
 * @param {any} entry an object with a usable id
 * @param {number} place
 * @returns {Course}
 */
export function readCourse(rule, entry, place) {
  /** @type {Finding[]} */
  const faults = [];
  /** @type {<T>(field: string, read: (value: unknown) => Reading<T>) => T | undefined} */
  const take = (field, read) => {
    const { value, code } = read(entry[field]);
    if (code !== undefined) faults.push({ code, field });
    return value;
  };
  const title = take('title', readTitle);
  const node = take('category', (value) => readCategory(rule, value));
  const hours = take('hours', readHours);
  const completedOn = take('completedOn', readDate);
  const statedYear = take('year', readYear);
  const sum = take('sum', readFlag) ?? false;
  const planned = take('planned', readFlag) ?? false;
  const finished = take('finished', readFlag) ?? null;
  const isValid = faults.length === 0;
  const mode = take('mode', readMode);
  const declaredOn = take('declaredOn', readDate);
  const declared = take('declared', readFlag) ?? false;
  const certificate = take('certificate', readCertificate);
  const settled = take('settled', readSettled) ?? new Set();
  return {
    id: entry.id,
    place,
    faults,
    isValid,
    title: title === undefined ? undefined : fold(title),
    node,
    hasCategory: !isAbsent(entry.category),
    hours,
    completedOn,
    statedYear,
    year: attributedYear(rule, statedYear, completedOn, planned),
    mode,
    ...readProvider(rule, entry.provider),
    declaredOn,
    declared,
    certificate: typeof certificate === 'string' ? fold(certificate) : null,
    sum,
    planned,
    finished,
    settled,
  };
}

/** @type {(rule: import('./rule.js').Rule, value: unknown) => Reading<number>} */
function readCategory(rule, value) {
  if (isAbsent(value)) return { value: 0 };
  const text = textOf(value);
  const node = text === null ? undefined : rule.categories.get(fold(text));
  return node === undefined ? { code: 'category-unreadable' } : { value: node };
}

/** @type {(value: unknown) => Reading<string | null>} */
function readMode(value) {
  if (isAbsent(value)) return { value: null };
  const mode = modes.get(fold(textOf(value) ?? ''));
  return mode === undefined ? { code: 'mode-unreadable' } : { value: mode };
}

/** @type {(rule: import('./rule.js').Rule, value: unknown) => Pick<Course, 'provider' | 'providerText'>} */
function readProvider(rule, value) {
  const text = isAbsent(value) ? null : textOf(value);
  if (text === null) return { provider: 'none', providerText: null };
  const providerText = fold(text);
  return { provider: rule.platforms.has(providerText) ? 'listed' : 'other', providerText };
}

/**
 * @param {import('./rule.js').Rule} rule
 * @param {number | null | undefined} statedYear
 * @param {string | null | undefined} completedOn
 * @param {boolean} planned
 * @returns {number | undefined} undefined if it is not known, or if one of the two members cannot be read
 */
function attributedYear(rule, statedYear, completedOn, planned) {
  if (statedYear === undefined || completedOn === undefined) return undefined;
  if (statedYear !== null) return statedYear;
  if (completedOn === null) return planned ? rule.year : undefined;
  return isInPeriod(rule, completedOn) ? rule.year : Number(completedOn.slice(0, 4));
}

/**
 * Both ends of the period belong to it.
 * @param {import('./rule.js').Rule} rule
 * @param {string} date
 * @returns {boolean}
 */
export function isInPeriod(rule, date) {
  return date >= rule.from && date <= rule.to;
}
