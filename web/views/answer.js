import { html } from 'lit';
import { neededText } from './format.js';

/** @import { Scene } from './format.js' */

/**
 * The answer in one sentence that names what binds.
 * @param {Scene} scene
 * @returns {string}
 */
export function answerText(scene) {
  const { texts, assessment, over } = scene;
  const tense = over ? '.over' : '';
  switch (assessment.status) {
    case 'empty':
      return texts('answer.empty', { year: assessment.year });
    case 'undeclared':
      return texts(`answer.undeclared${tense}`, { hours: assessment.declaration?.hours ?? '' });
    case 'short':
      return shortText(scene, tense);
    default:
      return texts(`answer.${assessment.status}`);
  }
}

/**
 * Where open questions leave several ways, only what is at least needed is a fact.
 * @param {Scene} scene
 * @param {string} tense
 */
function shortText(scene, tense) {
  const { sure, least } = scene.assessment.needed;
  const settled = JSON.stringify(sure) === JSON.stringify(least);
  return scene.texts(`answer.short${settled ? '' : '.open'}${tense}`, { needed: neededText(scene, least) });
}

/** @param {Scene} scene */
export function answerView(scene) {
  const { assessment, texts } = scene;
  return html`
    <section class="answer" part="answer" data-status=${assessment.status}>
      <p class="verdict" role="status" aria-live="polite">${answerText(scene)}</p>
      <p class="note">${texts('app.disclaimer')}</p>
    </section>`;
}
