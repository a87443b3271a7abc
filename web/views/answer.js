import { html, nothing, svg } from 'lit';
import { categoryLabel, isLeaf } from './format.js';
import { isSettled, missingKinds, remarkOn } from './missing.js';
import { answerText, isUnread, reasonText, ruleText, verdictText } from './verdict.js';
import { invalidCourses } from './questions.js';
import { yearPictureView } from './year-picture.js';

/** @import { JudgedCourse } from '../package/xueshi' */
/** @import { Missing } from './missing.js' */
/** @import { Scene } from './format.js' */

/** Strokes in a circle, so that the answers differ by more than colour. @type {Record<string, string>} */
const signs = {
  empty: 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1',
  met: 'M7.5 12.5l3 3 6-6.5',
  undeclared: 'M7.5 12.5l3 3 6-6.5',
  unsettled: 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1',
  short: 'M12 7v6.5M12 16.5v.1',
};

/**
 * The answer as one look: verdict, picture, and a line for each kind that is missing. While a form is open it keeps its
 * height, so that nothing moves under the finger. The verdict that is seen changes with every key; what is read aloud
 * follows once it rests.
 * @param {Scene} scene
 * @param {{ foreseen?: JudgedCourse, isTyping?: boolean }} [options] foreseen: what is being typed, as judged in this answer
 */
export function answerView(scene, { foreseen, isTyping = false } = {}) {
  const { assessment, texts } = scene;
  const { status } = assessment;
  const tone = isUnread(scene) ? 'empty' : status;
  return html`
    <section class="answer card" part="answer" data-status=${status} data-tone=${tone} ?data-typing=${isTyping} tabindex="-1">
      <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">${svg`<circle cx="12" cy="12" r="10.5" /><path d=${signs[tone]} />`}</svg>
      <div>
        ${ruleView(scene)}
        <p class="verdict" aria-hidden="true" data-spoken=${answerText(scene)}>${status === 'empty' ? verdictText(scene) : figured(verdictText(scene))}</p>
        <p class="spoken" role="status"></p>
        ${isTyping ? html`<p class="reason" data-foreseen=${foreseen?.standing ?? 'unread'}>${scene.views ? texts(`answer.foreseen.${foreseen?.standing ?? 'unread'}`) : nothing}</p>`
    : reasonView(scene)}
      </div>
      ${yearPictureView(scene)}
      ${isTyping || status !== 'short' || isUnread(scene) ? nothing : missingView(scene)}
      ${isTyping || !scene.views ? nothing : scene.views.projectionView(scene)}
      <p class="note">${texts('app.disclaimer')}</p>
    </section>`;
}

/** Whose demands these are, if not the notice's, and the one tap back to it. @param {Scene} scene */
function ruleView(scene) {
  const { compact, dispatch, readonly, snapshot: { rule }, texts } = scene;
  const text = ruleText(scene);
  if (!text) return nothing;
  return html`
    <p class="rule" data-rule>${text}
      ${rule && !readonly && !compact ? html`<button type="button" class="link" data-action="leave-rule" @click=${() => (
        dispatch({ type: 'rule', rule: { ...rule, isInForce: false }, key: 'rule.left' }))}>${texts('rule.leave')}</button>` : nothing}</p>`;
}

/** The figure of a verdict stands out. @param {string} text */
function figured(text) {
  return text.split(/(\d[\d.]*)/).map((piece, index) => (index % 2 === 1 ? html`<b>${piece}</b>` : piece));
}

/** @param {Scene} scene */
function reasonView(scene) {
  const { texts } = scene;
  const reason = reasonText(scene);
  const invalid = invalidCourses(scene).length;
  return html`
    ${reason ? html`<p class="reason">${reason}</p>` : nothing}
    ${invalid > 0 && !isUnread(scene) ? html`<p class="reason" data-invalid>${texts('answer.invalid', { count: invalid })}</p>` : nothing}`;
}

/** A line for each kind that is certainly missing, with its way to add. @param {Scene} scene */
function missingView(scene) {
  const kinds = missingKinds(scene, scene.assessment.needed);
  if (kinds.length === 0) return nothing;
  return html`<ul class="missing">${kinds.map((kind) => kindView(scene, kind))}</ul>`;
}

/** @param {Scene} scene @param {Missing} kind */
function kindView(scene, kind) {
  const { assessment: { needed }, policy, texts, dispatch, readonly, compact } = scene;
  const { category, hours } = kind;
  const label = categoryLabel(scene, category);
  const remark = remarkOn(scene, kind, needed);
  return html`
    <li data-missing=${category}>
      <span><b>${texts(isSettled(needed) ? 'hours' : 'missing.least', { hours })}</b> ${label}
        ${remark ? html`<span class="note">${remark}</span>` : nothing}</span>
      ${readonly || compact ? nothing : html`<button type="button" data-action="add-kind" aria-label=${texts('missing.add.long', { category: label })}
        @click=${() => dispatch({ type: 'add', known: { category: isLeaf(policy, category) ? category : undefined } })}>${texts('missing.add')}</button>`}
    </li>`;
}
