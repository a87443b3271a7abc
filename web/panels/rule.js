import '../styles/later.js';
import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
// What the other panels take of the page, named so that a build puts it into one file for all.
import '../model/foresight.js';
import '../store/new-id.js';
import '../store/settings.js';
import '../views/year-picture.js';
import { ruleTexts } from '../messages/rule.js';
import { ruleText } from '../views/verdict.js';
import { casesView } from './rule-cases.js';
import { commands, open } from './rule-commands.js';
import { fieldsView, otherFaultsView } from './rule-fields.js';
import { filesView } from './rule-files.js';
import { followsView } from './rule-follows.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Ruling } from './rule-commands.js' */

// A rule of one's own: another year's or another place's demands, begun from the rule in force. The notice's rule stays as it
// is, whatever is typed here.

export const title = (/** @type {string} */ language) => ruleTexts(language)('rule.title');

export { commands, open };

/**
 * @param {Scene} scene
 * @param {Ruling} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, state, act) {
  const words = ruleTexts(scene.language);
  if (state.isMissing) return html`<p class="errors" role="alert">${scene.texts('app.part-missing')}</p>`;
  if (!state.policy) return html`<p role="status">${scene.texts('app.loading')}</p>`;
  return html`
    <p>${words('rule.how')}</p>
    ${inForceView(scene, act)}
    <div class="beside">
      <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        act.save();
        const form = /** @type {HTMLElement} */ (event.target);
        requestAnimationFrame(() => /** @type {HTMLElement | null} */ (form.querySelector('[aria-invalid="true"]'))?.focus());
      }}>
        ${fieldsView(scene, state, act)}
        ${otherFaultsView(scene, state)}
        ${state.isTried && state.faults.length > 0 ? html`<p class="errors" role="alert">${words('rule.faults', { count: state.faults.length })}</p>` : nothing}
        <p class="actions"><button type="submit" class="primary" data-action="save-rule">${words('rule.save')}</button>
          <button type="button" data-action="begin-again" @click=${act.beginAgain}>${words('rule.again')}</button></p>
      </form>
      ${followsView(scene, state)}
    </div>
    ${casesView(scene, state)}
    ${filesView(scene, state, act)}`;
}

/** Which rule is in force, and the taps to the other one. @param {Scene} scene @param {ReturnType<typeof commands>} act */
function inForceView(scene, act) {
  const { language, policy, snapshot: { isRuleRefused, rule }, texts } = scene;
  const words = ruleTexts(language);
  const inForce = ruleText(scene);
  const button = (/** @type {string} */ action, /** @type {() => void} */ run, /** @type {string} */ label) => html`
    <button type="button" data-action=${action} @click=${run}>${label}</button>`;
  return html`
    <div class="notice in-force"><p>${inForce ? words('rule.now', { rule: inForce }) : words('rule.now.notice', { year: policy.year })}</p>
      ${rule ? html`<p class="actions">
        ${rule.isInForce ? button('leave-rule', () => act.force(false), texts('rule.leave'))
    : isRuleRefused ? nothing : button('use-rule', () => act.force(true), words('rule.use', { title: labelIn(rule.policy.title, language) }))}
        ${button('discard-rule', act.discard, words('rule.discard'))}</p>` : nothing}</div>`;
}
