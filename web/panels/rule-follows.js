import { html, nothing } from 'lit';
import { ruleTexts } from '../messages/rule.js';
import { outcomeView, sceneWith } from './outcome.js';

/** @import { Scene } from '../views/format.js' */
/** @import { Ruling } from './rule-commands.js' */

/**
 * What the person's own list comes to now, and under what is typed.
 * @param {Scene} scene
 * @param {Ruling} state
 */
export function followsView(scene, { after, faults, policy }) {
  const words = ruleTexts(scene.language);
  const typed = policy && after ? sceneWith(scene, { policy, assessment: after }) : undefined;
  return html`
    <section class="follows" aria-live="polite" data-after=${after?.status ?? nothing}>
      <h3>${words('rule.follows')}</h3>
      ${scene.snapshot.courses.length === 0 && faults.length === 0 ? html`<p>${words('rule.follows.none')}</p>` : html`
        <dl><div><dt>${words('rule.before')}</dt><dd>${outcomeView(scene)}</dd></div>
          <div><dt>${words('rule.after')}</dt><dd>${typed ? outcomeView(typed) : words('rule.follows.faulty')}</dd></div></dl>`}
    </section>`;
}
