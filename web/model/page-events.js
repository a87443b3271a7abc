// What is open and what is shown.

import { listStep } from './snapshot.js';

/** @import { Snapshot } from './snapshot.js' */
/** @import { Handlers } from './update.js' */

/** @type {Handlers} */
export const pageEvents = {
  open: (snapshot, { name, argument }) => [snapshot, { do: 'open-panel', name, argument }],

  /** The panel's module is loaded, and so are the members that complete the policy. */
  opened: (snapshot, { name, state, extras }) => ({
    ...snapshot, missing: undefined, panel: { name, state }, policy: snapshot.policy && { ...snapshot.policy, ...extras },
  }),

  'part-missing': (snapshot) => ({ ...snapshot, missing: {} }),

  /** Changes what an open panel shows; it has no effect if that panel was closed meanwhile. */
  panel: (snapshot, { of, members }) => (snapshot.panel && snapshot.panel.state.key === of
    ? { ...snapshot, panel: { ...snapshot.panel, state: { ...snapshot.panel.state, ...members } } } : snapshot),

  close: (snapshot) => ({ ...snapshot, panel: undefined }),

  list: (snapshot, { members }) => ({ ...snapshot, list: { ...snapshot.list, ...members } }),

  'open-row': (snapshot, { id, isOpen }) => withList(snapshot, 'opened', id, isOpen),

  choose: (snapshot, { id, isChosen }) => withList(snapshot, 'selected', id, isChosen),

  'keep-again': (snapshot) => [snapshot, { do: 'keep-again' }],

  'show-more': (snapshot) => ({ ...snapshot, mostShown: snapshot.mostShown + listStep }),

  unfold(snapshot, { id, isOpen }) {
    const others = snapshot.unfolded.filter((each) => each !== id);
    return snapshot.unfolded.includes(id) === isOpen ? snapshot : { ...snapshot, unfolded: isOpen ? [...others, id] : others };
  },

  foreseen: (snapshot, { foreseen, reading }) => ({ ...snapshot, foreseen, reading }),
};

/**
 * @param {Snapshot} snapshot
 * @param {'opened' | 'selected'} member
 * @param {string} id of a course
 * @param {boolean} isIn
 * @returns {Snapshot}
 */
function withList(snapshot, member, id, isIn) {
  const others = (snapshot.list[member] ?? []).filter((each) => each !== id);
  return { ...snapshot, list: { ...snapshot.list, [member]: isIn ? [...others, id] : others } };
}
