import { html, nothing, svg } from 'lit';
import { labelIn } from '../messages/index.js';
import { hasExample } from '../model/snapshot.js';

/** @import { Scene } from './format.js' */

/** What was just done, and the way back. @param {Scene} scene */
export function undoView({ snapshot: { draft, undoable }, dispatch, texts }) {
  if (!undoable) return nothing;
  const { key, values } = undoable;
  return html`
    <p class="notice undo" role="status" ?data-quiet=${draft !== undefined}><span>${texts(key, values)}</span>
      <button type="button" data-action="undo" @click=${() => dispatch({ type: 'undo' })}>${texts('course.undo')}</button>
      <button type="button" data-action="forget-undo" class="close" aria-label=${texts('notice.close')}
        @click=${() => dispatch({ type: 'forget-undo' })}><svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d="M6 6l12 12M18 6L6 18" />`}</svg></button></p>`;
}

/** A kept rule that this build cannot judge by: what became of it, a look at it, and the way on without it. @param {Scene} scene */
export function refusedRuleView({ snapshot: { isRuleRefused, rule }, dispatch, language, open, texts }) {
  if (!isRuleRefused || !rule) return nothing;
  return html`
    <div class="notice warning" data-notice="rule-refused" role="status">
      <p>${texts('rule.refused', { title: labelIn(rule.policy.title, language) })}</p>
      <p class="actions"><button type="button" data-action="open-refused" @click=${() => open('rule')}>${texts('rule.refused.open')}</button>
        <button type="button" data-action="leave-refused" @click=${() => (
          dispatch({ type: 'rule', rule: { ...rule, isInForce: false }, key: 'rule.left' }))}>${texts('rule.leave')}</button></p></div>`;
}

/** While the example is shown: what it is, and the one tap that removes it. @param {Scene} scene */
export function exampleView({ snapshot, dispatch, texts }) {
  if (!hasExample(snapshot)) return nothing;
  return html`
    <p class="notice" role="status">${texts('example.notice')}
      <button type="button" data-action="remove-example" @click=${() => dispatch({ type: 'remove-example' })}>${texts('example.remove')}</button></p>`;
}
