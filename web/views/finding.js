import { html, nothing } from 'lit';
import { canSettle } from './open-questions.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** The findings that have two answers: that it counts besides, and that it does not. */
const twofold = new Set(['possible-duplicate', 'sum-and-items']);

/**
 * What was found about a course, and the tap that settles it.
 * @param {Scene} scene
 * @param {string} id of the course
 * @param {Finding} finding
 */
export function findingView(scene, id, finding) {
  const { session, texts, readonly } = scene;
  const { code, settled, with: others = [] } = finding;
  const titles = session.courses.filter((course) => others.includes(course.id)).map(({ title }) => title).slice(0, 3);
  return html`
    <p class="finding" data-finding=${code} ?data-settled=${settled}>
      <span>${settled ? `${texts('settled')} · ` : ''}${texts(`finding.${code}`)}
        ${titles.length > 0 ? html`<q>${titles.join(texts('list.separator'))}</q>` : nothing}</span>
      ${canSettle(finding) && !readonly ? html`
        ${twofold.has(code) && !settled ? html`<button type="button" data-action="drop"
          @click=${() => session.remove(id)}>${texts(`course.drop.${code}`)}</button>` : nothing}
        <button type="button" data-action="settle" @click=${() => session.settle(id, code, !settled)}>${
  texts(settled ? 'course.unsettle' : twofold.has(code) ? `course.settle.${code}` : 'course.settle')}</button>` : nothing}</p>`;
}
