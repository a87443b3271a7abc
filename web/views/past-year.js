import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { categoryLabel, neededText } from './format.js';
import { mendView, settleView } from './next-steps.js';
import { leastText } from './open-questions.js';

/** @import { Scene } from './format.js' */

/**
 * After the last day of declaring nothing of the year can be changed: what was met, what was missing, whom to ask.
 * @param {Scene} scene
 */
export function pastYearView(scene) {
  const { assessment, texts } = scene;
  const { declaration, needed, requirements, year } = assessment;
  const met = requirements.filter(({ state }) => state === 'met').map(({ id }) => categoryLabel(scene, id));
  return html`
    <section class="next card" part="next">
      <h2>${texts('past.title', { year })}</h2>
      <ul class="rows">
        ${met.length > 0 ? html`<li data-past="met">${texts('past.met', { list: met.join(texts('list.separator')) })}</li>` : nothing}
        ${needed.sure.length > 0 ? html`<li data-past="missing">${texts('past.missing', { needed: neededText(scene, needed.sure) })}
          ${JSON.stringify(needed.sure) === JSON.stringify(needed.least) ? nothing : needed.least.length > 0
    ? texts('next.study.least', { needed: leastText(scene) }) : texts('past.enough')}</li>` : nothing}
        ${declaration ? html`<li data-past="declared">${texts(`past.declared.${declaration.state}`, { hours: declaration.hours, by: declaration.by })}</li>` : nothing}
        ${declaration && declaration.late.length > 0 ? html`<li data-past="late">${texts('past.declared.late', { count: declaration.late.length })}</li>` : nothing}
        ${mendView(scene)} ${settleView(scene)}
        ${askView(scene)}
      </ul>
    </section>`;
}

/** @param {Scene} scene */
function askView({ policy, texts, language }) {
  const lines = (policy.contacts ?? []).filter((contact) => !('platform' in contact));
  return html`
    <li data-past="ask"><p>${texts('past.ask')}</p>
      <ul class="contacts">${lines.map(({ label, phone }) => html`
        <li><span>${labelIn(label, language)}</span> <a href="tel:${phone}">${phone}</a></li>`)}</ul></li>`;
}
