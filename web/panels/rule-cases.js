import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';
import { ruleTexts } from '../messages/rule.js';
import { outcomeView, sceneWith } from './outcome.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Ruling } from './rule-commands.js' */

/**
 * The published cases that the changed rule changes: what it would mean for others.
 * @param {Scene} scene
 * @param {Ruling} state
 */
export function casesView(scene, { cases }) {
  if (!cases) return nothing;
  const words = ruleTexts(scene.language);
  const { changed, of, year } = cases;
  const note = year === undefined ? nothing : html`<p class="note">${words('rule.cases.year', { year })}</p>`;
  if (changed.length === 0) return html`<p class="cases" data-cases="0">${words('rule.cases.none', { of })}</p>${note}`;
  return html`
    <details class="more cases" data-cases=${changed.length}><summary>${words('rule.cases', { count: changed.length, of })}</summary>
      ${note}
      <ul class="rows">${changed.map(({ note: told, before, after }) => html`
        <li><p>${labelIn(told, scene.language)}</p>
          <dl>${[before, after].map((assessment, place) => html`
            <div><dt>${words(place === 0 ? 'rule.before' : 'rule.after')}</dt>
              <dd>${outcomeView(sceneWith(scene, { policy: scene.policy, assessment }))}</dd></div>`)}</dl></li>`)}</ul>
    </details>`;
}
