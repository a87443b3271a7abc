import { html, nothing } from 'lit';
import { isSettleable } from '../model/settleable.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { Scene } from './format.js' */

/** What else a finding may mean than that it counts, and so another way to settle it. @type {Record<string, string[]>} */
const otherWays = {
  'possible-duplicate': ['drop'],
  'sum-and-items': ['drop', 'drop-items'],
  'completed-in-future': ['make-planned'],
};

/**
 * What was found about a course, and the tap that settles it.
 * @param {Scene} scene
 * @param {string} id of the course
 * @param {Finding} finding
 */
export function findingView(scene, id, finding) {
  const { snapshot, dispatch, texts, readonly } = scene;
  const { code, settled, with: others = [] } = finding;
  const titles = snapshot.courses.filter((course) => others.includes(course.id)).map(({ title }) => title).slice(0, 3);
  const ways = otherWays[code] ?? [];
  /** @type {Record<string, () => void>} */
  const acts = {
    drop: () => dispatch({ type: 'remove', ids: [id] }),
    'drop-items': () => dispatch({ type: 'remove', ids: others }),
    'make-planned': () => dispatch({ type: 'plan', id }),
    settle: () => dispatch({ type: 'settle', id, code, isSettled: !settled }),
  };
  const button = (/** @type {string} */ way, /** @type {string} */ label) => html`
    <button type="button" data-action=${way} @click=${acts[way]}>${label}</button>`;
  return html`
    <p class="finding" data-finding=${code} ?data-settled=${settled}>
      <span>${settled ? `${texts('settled')} · ` : ''}${texts(`finding.${code}`)}
        ${titles.length > 0 ? html`<q>${titles.join(texts('list.separator'))}</q>` : nothing}</span>
      ${isSettleable(code) && !readonly ? html`
        ${settled ? nothing : ways.map((way) => button(way, texts(`course.${way}.${code}`)))}
        ${button('settle', texts(settled ? 'course.unsettle' : ways.length > 0 ? `course.settle.${code}` : 'course.settle'))}` : nothing}</p>`;
}
