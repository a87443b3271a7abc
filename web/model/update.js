// (snapshot, event) → the next snapshot, and the effects that the session runs for it. Nothing here reads or
// changes anything else: the same snapshot and event always give the same result.

import { formEvents } from './form-events.js';
import { listEvents } from './list-events.js';
import { pageEvents } from './page-events.js';
import { ruleEvents } from './rule-events.js';

/** @import { Assessment, CallError, Course } from '../package/xueshi' */
/** @import { KeptRule } from '../store/rule.js' */
/** @import { PanelName, Snapshot } from './snapshot.js' */
/**
 * @typedef {object} Judging judges the list, and the list with the draft; the result comes as the event `judged`
 * @property {'judge'} do
 * @property {Course[]} [before] present if a person changed the list: what it was
 * @property {Assessment | CallError} [answer] present if the list has been judged already
 *
 * @typedef {{ type: string, [member: string]: any }} Event what happened
 */
/** @typedef {'judge-draft' | 'save' | 'keep-again' | 'announce' | 'load-example' | 'keep-draft'} Simple */
/** @typedef {{ do: 'judge-given', courses: any }} JudgingGiven a list of a host; the result comes as `looked-at` or `refused` */
/** @typedef {{ do: 'use-rule' | 'keep-rule', rule?: KeptRule }} Ruling the result of using one comes as `ruled` */
/** @typedef {{ do: 'open-panel', name: PanelName, argument?: unknown }} Opening */
/** @typedef {Judging | JudgingGiven | Opening | Ruling | { do: Simple } | { do: 'dispatch', event: Event }} Effect */
/**
 * @typedef {[Snapshot, ...Effect[]]} Changing
 * @typedef {Snapshot | Changing} Outcome
 * @typedef {Record<string, (snapshot: Snapshot, event: any) => Outcome>} Handlers
 */

/** @type {Handlers} */
const handlers = { ...listEvents, ...formEvents, ...pageEvents, ...ruleEvents };

/**
 * @param {Snapshot} snapshot
 * @param {Event} event
 * @returns {{ snapshot: Snapshot, effects: Effect[] }}
 */
export function update(snapshot, event) {
  const outcome = handlers[event.type](snapshot, event);
  const [next, ...effects] = Array.isArray(outcome) ? outcome : [outcome];
  if (next.draft === snapshot.draft) return { snapshot: next, effects };
  // A changed draft is judged and written to this device.
  const judged = effects.some((effect) => effect.do === 'judge') ? [] : [/** @type {const} */ ({ do: 'judge-draft' })];
  return { snapshot: next, effects: [...judged, ...effects, { do: 'keep-draft' }] };
}
