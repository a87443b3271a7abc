// Which people a list shows, in which order, and what each line says. Hours come from the core and are only shown here.

/** @import { RosterLine } from '../package/xueshi-roster' */
/** @typedef {{ search: string, status: string, sort: string }} Choice */

/** @param {RosterLine} line @param {string} root @returns {number} what is missing for certain, of any kind */
export function missingOf({ needed }, root) {
  return needed?.certain.find(({ category }) => category === root)?.hours ?? 0;
}

/** @param {RosterLine} line */
const isLacking = ({ status }) => status === 'short' || status === 'unsettled';

/**
 * @param {RosterLine[]} people
 * @param {Choice} choice
 * @param {string} root of the policy's categories
 * @returns {RosterLine[]}
 */
export function choosePeople(people, { search, status, sort }, root) {
  const wanted = search.trim().toLowerCase();
  const chosen = people.filter((line) => (
    (status === 'all' || line.status === status || (status === 'lacking' && isLacking(line)))
    && (!wanted || `${line.person} ${line.unit ?? ''}`.toLowerCase().includes(wanted))));
  if (sort === 'missing') chosen.sort((a, b) => missingOf(b, root) - missingOf(a, root));
  if (sort === 'person') chosen.sort((a, b) => (a.person < b.person ? -1 : 1));
  return chosen;
}

/**
 * How many people miss how much, in steps of ten hours.
 * @param {RosterLine[]} people
 * @param {string} root
 * @returns {{ from: number, to: number, count: number }[]}
 */
export function histogram(people, root) {
  const step = 10;
  /** @type {number[]} */
  const counts = [];
  for (const line of people) {
    const missing = missingOf(line, root);
    if (missing > 0) counts[Math.ceil(missing / step) - 1] = (counts[Math.ceil(missing / step) - 1] ?? 0) + 1;
  }
  return Array.from(counts, (count = 0, i) => ({ from: i * step, to: (i + 1) * step, count }));
}

/**
 * A name is cut to what tells people apart: the family name and stars, unless two would become one.
 * @param {RosterLine[]} people
 * @param {boolean} byName whether people are known by name
 * @returns {Map<string, string>}
 */
export function shownNames(people, byName) {
  if (!byName) return new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  const cut = (/** @type {string} */ name) => [...name].map((char, i) => (i === 0 ? char : '*')).join('');
  for (const { person } of people) counts.set(cut(person), (counts.get(cut(person)) ?? 0) + 1);
  return new Map(people.filter(({ person }) => counts.get(cut(person)) === 1).map(({ person }) => [person, cut(person)]));
}
