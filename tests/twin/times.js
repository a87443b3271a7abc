// Times of day behind a date: some are ignored, others make the date unreadable.

import { chance, pick, whole } from './seeded.js';
import { widen } from './spellings.js';

/** @typedef {import('./seeded.js').Random} Random */

const halves = ['上午', '下午', 'AM', 'PM', 'am', 'pm'];

/**
 * White space and a time of day, at the edges of the clock as often as not.
 * @param {Random} random
 * @returns {string}
 */
export function spellTime(random) {
  const half = chance(random, 0.5) ? pick(random, halves) : '';
  const hour = pick(random, half ? [0, 12, whole(random, 0, 12)] : [0, 23, whole(random, 0, 23)]);
  const seconds = pick(random, ['', ':00', ':59', ':00.0', ':00.123', ':59.999999999']);
  const time = twoDigits(random, hour) + pick(random, [':00', ':59', ':30']) + seconds;
  const gap = pick(random, ['', ' ', '　']);
  const text = half && chance(random, 0.5) ? half + gap + time : `${time}${half && gap + half}`;
  return pick(random, [' ', '  ', '　', '\t']) + (chance(random, 0.15) ? widen(text) : text);
}

/** @type {(random: Random, hour: number) => string} */
function twoDigits(random, hour) {
  return chance(random, 0.6) ? String(hour).padStart(2, '0') : String(hour);
}

/** Times that make a date unreadable; some are only one step beyond a valid time. */
export const oddTimes = [
  ' 24:00', ' 12:60', ' 1:5', ' 12:00:60', ' 12:00.5', ' 12:00:00.', ' 12:00:00,5', ' 12:00:00。5', ' 上午13:00', ' 13:00 PM',
  ' 下午 24:00', ' 上午10:00 AM', ' 上午 10:00 上午', ' 早上10:00', ' 10:00 A.M.', ' 10:00 A', ' AM', ' 上午', ' 上午10', ' 上午10点',
  ' 10:00:00.0Z', ' 10:00 UTC', ' 10:00 +08:00', ' 10:00+0800', 'T10:00', ' T10:00', '上午10:00', '10:00', ' 100:00', ' 001:00',
  ' -1:00', ' 10:00:00.0.0', ' 10：00：00', ' 12:00 noon', ' 00:00:00.0 CST',
];
