import { html, nothing } from 'lit';
import { addedText, certainText } from '../views/missing.js';
import { isUnread, verdictText } from '../views/verdict.js';

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
  const kinds = isUnread(scene) ? '' : kindsText(scene);
  return html`<b>${verdictText(scene)}</b>${kinds ? html` <span class="note">${kinds}</span>` : nothing}`;
}

/** @param {Scene} scene @returns {string} what is missing by kind, or left to declare */
function kindsText(scene) {
  const { assessment: { declaration, needed, status } } = scene;
  if (status === 'short') return certainText(scene, needed);
  return addedText(scene, status === 'undeclared' ? declaration?.needed ?? [] : needed.sure);
}

/** Whether the last day to declare has passed, as the core counts the days. @param {Assessment} assessment */
export function isOver({ declaration }) {
  return (declaration?.daysLeft ?? 0) < 0;
}
