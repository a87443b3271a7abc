import { html, nothing } from 'lit';
import { categoryLabel, leavesOf } from '../views/format.js';
import { newId } from '../store/new-id.js';
import { panelTexts } from '../messages/panels.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/**
 * For who has only the sums: one figure for each kind, kept as sums so that they never count beside their courses.
 * @param {Session} session
 */
export function createPanel(session) {
  /** @type {Record<string, string>} */
  const typed = {};
  /** @type {Record<string, Finding[]>} */
  let faults = {};

  /** @param {Scene} scene */
  const keep = (scene) => {
    const { checker, language } = scene;
    const texts = panelTexts(language);
    const courses = leavesOf(scene.checker.policy).filter(({ id }) => typed[id]?.trim()).map(({ id }) => ({
      id: newId(), title: texts('sums.course', { category: categoryLabel(scene, id) }), category: id,
      hours: typed[id], year: checker.policy.year, sum: true,
    }));
    const answer = checker.assess(courses, { asOf: session.asOf });
    if (answer.error) return;
    faults = Object.fromEntries(answer.courses.map(({ findings }, index) =>
      [courses[index].category, findings.filter(({ field }) => field)]));
    if (Object.values(faults).some((list) => list.length > 0)) return session.refresh();
    if (courses.length > 0) session.change([...session.own, ...courses], 'sums.undo', { count: courses.length });
    session.closePanel();
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('sums.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      return html`
        <p>${texts('sums.how')}</p>
        <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          keep(scene);
        }}>
          ${leavesOf(scene.checker.policy).map(({ id }) => html`
            <div class="field"><label for="sum-${id}">${categoryLabel(scene, id)}</label>
              <input id="sum-${id}" name=${id} type="text" inputmode="decimal" autocomplete="off"
                aria-invalid=${(faults[id] ?? []).length > 0} aria-describedby="sum-${id}-error"
                @input=${(/** @type {InputEvent} */ event) => {
                  typed[id] = /** @type {HTMLInputElement} */ (event.target).value;
                }} />
              <p class="error" id="sum-${id}-error" role="alert">${(faults[id] ?? []).map(({ code }) =>
                scene.texts(`finding.${code}`))}</p></div>`)}
          <p class="actions"><button type="submit" class="primary" data-action="keep-sums">${texts('sums.keep')}</button></p>
        </form>
        ${session.own.length > 0 ? html`<p class="note">${texts('sums.beside')}</p>` : nothing}`;
    },
  };
}
