import { html, nothing, svg } from 'lit';
import { neededText } from './format.js';
import { invalidCourses, leastSum, openCourses } from './open-questions.js';

/** @import { JudgedCourse } from '../package/xueshi' */
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
      return texts(`answer.empty${tense}`, { year: assessment.year });
    case 'undeclared':
      return texts(`answer.undeclared${tense}`, { hours: assessment.declaration?.hours ?? '' });
    case 'unsettled':
      return texts(`answer.unsettled${tense}`, { count: openCourses(scene).length });
    case 'short':
      return shortText(scene, tense);
    default:
      return texts(`answer.met${assessment.declaration ? tense : '.plain'}`);
  }
}

/**
 * Where open questions leave several ways, only the sum of what is at least needed is a fact.
 * @param {Scene} scene
 * @param {string} tense
 */
function shortText(scene, tense) {
  const { texts, assessment: { needed: { sure, least } } } = scene;
  if (JSON.stringify(sure) === JSON.stringify(least)) {
    return texts(`answer.short${tense}`, { needed: neededText(scene, least) });
  }
  const sum = leastSum(scene);
  if (sum !== undefined) return texts(`answer.short.sum${tense}`, { hours: sum });
  return texts(`answer.short.least${tense}`, { needed: neededText(scene, least), count: openCourses(scene).length });
}

/** Strokes in a circle, so that the answers differ by more than colour. @type {Record<string, string>} */
const signs = {
  empty: 'M8 12h8M12 8v8',
  met: 'M7.5 12.5l3 3 6-6.5',
  undeclared: 'M7.5 12.5l3 3 6-6.5',
  unsettled: 'M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.1',
  short: 'M12 7v6.5M12 16.5v.1',
};

/**
 * The sentence that is seen changes with every key; the one beside it is read aloud, once the answer rests.
 * @param {Scene} scene
 * @param {{ foreseen?: JudgedCourse }} [options] what is being typed, as it is judged in this answer
 */
export function answerView(scene, { foreseen } = {}) {
  const { assessment, texts } = scene;
  return html`
    <section class="answer card" part="answer" data-status=${assessment.status} tabindex="-1">
      <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">${svg`<circle cx="12" cy="12" r="10.5" /><path d=${signs[assessment.status]} />`}</svg>
      <div>
        <p class="verdict" aria-hidden="true">${answerText(scene)}</p>
        <p class="spoken" role="status"></p>
        ${projectionView(scene)}
        ${foreseen ? html`<p class="note" data-foreseen=${foreseen.standing}>${texts(`answer.foreseen.${foreseen.standing}`)}</p>` : nothing}
        ${invalidCourses(scene).length > 0 ? html`<p class="note" data-invalid>${texts('answer.invalid', { count: invalidCourses(scene).length })}</p>` : nothing}
        <p class="note">${texts('app.disclaimer')}</p>
      </div>
    </section>`;
}

/** What the planned courses would bring. @param {Scene} scene */
function projectionView(scene) {
  const { assessment: { projection }, texts, over } = scene;
  if (!projection || over) return nothing;
  const { status, needed } = projection;
  return html`<p class="projection">${status === 'short'
    ? texts('projection.short', { needed: neededText(scene, needed.sure) }) : texts(`projection.${status}`)}</p>`;
}
