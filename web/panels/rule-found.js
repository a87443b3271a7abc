import { html } from 'lit';
import { labelIn } from '../messages/index.js';
import { ruleTexts } from '../messages/rule.js';
import { placeText, wrongText } from './rule-place.js';

/** @import { FoundRule } from '../exchange/rule-file.js' */
/** @import { Scene } from '../views/format.js' */

/** How many faults of a rule are listed. */
const mostListed = 30;

/**
 * A rule that was found in a file: what it is called, or all that is wrong with it, each fault at its place in words.
 * @param {Scene} scene
 * @param {FoundRule} found
 */
export function foundRuleView({ language }, { policy, faults }) {
  const words = ruleTexts(language);
  if (policy && faults.length === 0) {
    return html`<p data-found-rule>${words('rule.found', { title: labelIn(policy.title, language), year: policy.year })}</p>`;
  }
  return html`
    <div class="errors" role="alert" data-faulty-rule><p>${words('rule.found.faulty', { count: faults.length })}</p>
      <ul>${faults.slice(0, mostListed).map((fault) => html`
        <li data-fault=${fault.pointer}>${words('rule.fault', { place: placeText(policy, fault.pointer, language), fault: wrongText(fault, language) })}</li>`)}</ul></div>`;
}
