import { html, nothing } from 'lit';
import { labelIn } from '../messages/index.js';

/** @import { Scene } from './format.js' */

/** The policy that the example is written for. */
const examplePolicy = 'henan-2021';

/** For who has entered nothing yet: what this does, where the records stay, and the ways in. @param {Scene} scene */
export function welcomeView(scene) {
  const { dispatch, policy, snapshot, texts, language, assessment, over } = scene;
  const isOurs = policy.id === examplePolicy && !snapshot.rule?.isInForce;
  const document = labelIn(policy.document, language);
  return html`
    <section class="welcome card" part="welcome">
      <h2>${texts('welcome.title')}</h2>
      ${isOurs ? html`<p>${texts('welcome.about', { document })}</p>` : nothing}
      <p>${texts(scene.ownPage ? 'welcome.privacy' : 'embed.handed')}</p>
      <div class="ways">
        <button type="button" class="primary" data-action="add" @click=${() => dispatch({ type: 'add' })}>${texts('form.add')}</button>
        <button type="button" data-action="import" @click=${() => scene.open('import')}>${texts('doors.import')}</button>
        <button type="button" data-action="sums" @click=${() => scene.open('sums')}>${texts('doors.sums')}</button>
        ${isOurs ? html`<button type="button" class="quiet" data-action="example"
          @click=${() => dispatch({ type: 'show-example' })}>${texts('welcome.example')}</button>` : nothing}
      </div>
      ${over && assessment.declaration ? html`<p class="note">${texts('welcome.over', { year: assessment.year, by: assessment.declaration.by })}</p>` : nothing}
    </section>`;
}
