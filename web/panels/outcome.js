import { html, nothing } from 'lit';
import { addedText, certainText } from '../views/missing.js';
import { isUnread, reasonText, verdictText } from '../views/verdict.js';

/** @import { Assessment, Policy } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */

/**
 * The scene as it would be with another answer.
 * @param {Scene} scene
 * @param {{ policy: Policy, assessment: Assessment }} other
 * @returns {Scene}
 */
export function sceneWith(scene, { policy, assessment }) {
  return { ...scene, policy, assessment, over: isOver(assessment) };
}

/** An answer in one line: the verdict, and what is needed. @param {Scene} scene */
export function outcomeView(scene) {
  const { assessment: { needed, status } } = scene;
  if (status === 'empty') return addedText(scene, needed.sure);
  const behind = behindText(scene);
  return html`<b>${verdictText(scene)}</b>${behind ? html` <span class="note">${behind}</span>` : nothing}`;
}

/** @param {Scene} scene @returns {string} what is missing by kind, left to declare, or in doubt; '' if nothing is */
export function behindText(scene) {
  const { assessment: { declaration, needed, status } } = scene;
  if (isUnread(scene) || status === 'met') return '';
  if (status === 'unsettled') return reasonText(scene);
  return status === 'short' ? certainText(scene, needed) : addedText(scene, declaration?.needed ?? []);
}

/** Whether the last day to declare has passed, as the core counts the days. @param {Assessment} assessment */
export function isOver({ declaration }) {
  return (declaration?.daysLeft ?? 0) < 0;
}
