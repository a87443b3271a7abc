import { html, nothing } from 'lit';
import { ruleTexts } from '../messages/rule.js';
import { addedText, certainText } from '../views/missing.js';
import { isUnread, verdictText } from '../views/verdict.js';

/** @import { Assessment } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Ruling } from './rule-commands.js' */

/**
 * What the person's own list comes to now, and under what is typed.
 * @param {Scene} scene
 * @param {Ruling} state
 */
export function followsView(scene, { after, faults, policy }) {
  const words = ruleTexts(scene.language);
  const typed = policy && after ? { ...scene, policy, assessment: after, over: isOver(after) } : undefined;
  return html`
    <section class="follows" aria-live="polite" data-after=${after?.status ?? nothing}>
      <h3>${words('rule.follows')}</h3>
      ${scene.snapshot.courses.length === 0 && faults.length === 0 ? html`<p>${words('rule.follows.none')}</p>` : html`
        <dl><div><dt>${words('rule.before')}</dt><dd>${answerView(scene)}</dd></div>
          <div><dt>${words('rule.after')}</dt><dd>${typed ? answerView(typed) : words('rule.follows.faulty')}</dd></div></dl>`}
    </section>`;
}

/** The verdict, and what is needed. @param {Scene} scene */
export function answerView(scene) {
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
