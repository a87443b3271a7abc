import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';

/** @import { Scene } from './format.js' */

/** @param {Scene} scene */
export function nextStepsView(scene) {
  const { assessment, checker, texts, language, over } = scene;
  const { declaration, projection } = assessment;
  const where = checker.policy.declaration?.where;
  const place = html`<a href=${where?.url ?? '#'} target="_blank" rel="noreferrer">${labelIn(where?.label, language)}</a>`;
  return html`
    <section class="next" part="next">
      <h2>${texts('next.title')}</h2>
      ${declaration ? html`
        <p>${texts(`declaration.${declaration.state}`, { hours: declaration.hours })}</p>
        <p>${declarationText(scene)}</p>` : nothing}
      ${where?.url && !over ? html`<p>${place}</p>` : nothing}
      ${projection && !over ? html`<p>${texts('next.projection', { status: texts(`status.${projection.status}`) })}</p>` : nothing}
      ${over ? nothing : platformsView(scene)}
    </section>`;
}

/** @param {Scene} scene */
function declarationText({ assessment, checker, texts, language, over }) {
  const { by, daysLeft } = /** @type {NonNullable<typeof assessment.declaration>} */ (assessment.declaration);
  if (over) return texts('next.over', { by, year: assessment.year });
  const where = labelIn(checker.policy.declaration?.where?.label, language);
  if (daysLeft === undefined) return texts('next.declare.plain', { where, by });
  return texts('next.declare', { where, by, days: daysLeft });
}

/** @param {Scene} scene */
function platformsView({ checker, language }) {
  return html`
    <ul class="platforms">${(checker.policy.platforms ?? []).map(({ label, url, hotline }) => html`
      <li><a href=${url ?? '#'} target="_blank" rel="noreferrer">${labelIn(label, language)}</a>
        <a href="tel:${hotline}">${hotline}</a></li>`)}</ul>`;
}
