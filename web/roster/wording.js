// The sentences about a person, in a line of the list and in a reminder.

/** @import { Policy, Shortage } from '../package/xueshi' */
/** @import { RosterLine } from '../package/xueshi-roster' */

/**
 * @param {import('./texts.js').Say} say
 * @param {Map<string, string>} labels of the categories
 * @param {Policy} policy
 */
export function wordingIn(say, labels, policy) {
  const amounts = (/** @type {Shortage[]} */ list) => list.map(({ category, hours }) => (
    say('amount', { category: labels.get(category) ?? category, hours }))).join(say('separator'));
  const missing = (/** @type {RosterLine} */ { needed }) => (
    needed && needed.sure.length > 0 ? say('missing', { needed: amounts(needed.sure) }) : say('nothing'));
  const toDeclare = (/** @type {RosterLine} */ { declaration }) => (
    declaration && declaration.needed.length > 0 ? [say('declare', { needed: amounts(declaration.needed) })] : []);
  return {
    amounts,
    /** @param {RosterLine} line @returns {string} what the person needs, and what to ask first */
    sentence(line) {
      const asked = line.question ? [say('ask', { row: line.question.row, worth: line.question.worth })] : [];
      return [missing(line), ...asked, ...toDeclare(line)].join(' · ');
    },
    /** @param {RosterLine} line @returns {string} to be sent to the person */
    reminderFor(line) {
      const declare = toDeclare(line).map((text) => `${say('separator')}${text}`).join('');
      return say('reminder', { person: line.person, year: policy.year, needed: missing(line), declare, by: policy.declaration?.by ?? '' });
    },
  };
}
