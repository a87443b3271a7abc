import { html, nothing } from 'lit';
import { isSettleable } from '../model/settleable.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** Ways to settle a finding other than to count the course. @type {Record<string, string[]>} */
const otherWays = {
  'possible-duplicate': ['drop'],
  'sum-and-items': ['drop', 'drop-items'],
  'sum-twice': ['drop'],
  'completed-in-future': ['make-planned'],
  'not-finished': ['make-planned', 'drop'],
};

/**
 * What was found about a course, and the taps that settle it.
 * @param {Scene} scene
 * @param {string} id of the course
 * @param {Finding} finding
 */
export function findingView(scene, id, finding) {
  const { snapshot, dispatch, texts, readonly, over } = scene;
  const { code, settled, with: others = [] } = finding;
  const titles = snapshot.courses.filter((course) => others.includes(course.id)).map(({ title }) => title).slice(0, 3);
  // Once the year is over, nothing can be planned for it.
  const ways = (otherWays[code] ?? []).filter((way) => way !== 'make-planned' || !over);
  /** @type {Record<string, () => void>} */
  const acts = {
    drop: () => dispatch({ type: 'remove', ids: [id] }),
    'drop-items': () => dispatch({ type: 'remove', ids: others }),
    'make-planned': () => dispatch({ type: 'plan', id }),
    settle: () => dispatch({ type: 'settle', id, code, isSettled: !settled }),
  };
  const button = (/** @type {string} */ way, /** @type {string} */ label) => html`
    <button type="button" data-action=${way} @click=${acts[way]}>${label}</button>`;
  const settleKey = settled ? 'course.unsettle' : code in otherWays ? `course.settle.${code}` : 'course.settle';
  return html`
    <div class="finding" data-finding=${code} ?data-settled=${settled}>
      <p>${settled ? `${texts('settled')} · ` : ''}${texts(`finding.${code}`)}
        ${titles.length > 0 ? html`<q>${titles.join(texts('list.separator'))}</q>` : nothing}</p>
      ${isSettleable(code) && !readonly ? html`<p class="actions">
        ${button('settle', texts(settleKey))}
        ${settled ? nothing : ways.map((way) => button(way, texts(`course.${way}.${code}`)))}</p>` : nothing}</div>`;
}
