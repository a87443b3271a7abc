import { html, nothing } from 'lit';
import { ownCourses } from '../model/snapshot.js';
import { categoryLabel, leavesOf } from '../views/format.js';
import { newId } from '../store/new-id.js';
import { panelTexts } from '../messages/panels.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @typedef {{ typed: Record<string, string>, faults: Record<string, Finding[]> }} Summing by category */

// For who has only the sums: one figure for each kind, kept as sums so that they never count beside their courses.

export const title = (/** @type {string} */ language) => panelTexts(language)('sums.title');

/** @returns {Summing} */
export function open() {
  return { typed: {}, faults: {} };
}

/** @param {PanelContext} context */
export function commands(context) {
  return {
    type: (/** @type {string} */ category, /** @type {string} */ hours) => (
      context.set({ typed: { ...context.state.typed, [category]: hours } })),
    keep(/** @type {Scene} */ scene) {
      const { snapshot, judge, dispatch } = context;
      const { typed } = /** @type {Summing} */ (context.state);
      const courses = leavesOf(judge.policy).filter(({ id }) => typed[id]?.trim()).map(({ id }) => ({
        id: newId(), title: panelTexts(scene.language)('sums.course', { category: categoryLabel(scene, id) }), category: id,
        hours: typed[id], year: judge.policy.year, sum: true,
      }));
      const answer = judge.assess(courses, { asOf: snapshot.asOf });
      if (answer.error) return;
      const faults = Object.fromEntries(answer.courses.map(({ findings }, index) =>
        [courses[index].category, findings.filter(({ field }) => field)]));
      if (Object.values(faults).some((list) => list.length > 0)) return context.set({ faults });
      const list = [...ownCourses(snapshot), ...courses];
      if (courses.length > 0) dispatch({ type: 'change', courses: list, key: 'sums.undo', values: { count: courses.length } });
      dispatch({ type: 'close' });
    },
  };
}

/**
 * @param {Scene} scene
 * @param {Summing} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, { faults }, act) {
  const texts = panelTexts(scene.language);
  return html`
    <p>${texts('sums.how')}</p>
    <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      act.keep(scene);
    }}>
      ${leavesOf(scene.policy).map(({ id }) => html`
        <div class="field"><label for="sum-${id}">${categoryLabel(scene, id)}</label>
          <input id="sum-${id}" name=${id} type="text" inputmode="decimal" autocomplete="off"
            aria-invalid=${(faults[id] ?? []).length > 0} aria-describedby="sum-${id}-error"
            @input=${(/** @type {InputEvent} */ event) => act.type(id, /** @type {HTMLInputElement} */ (event.target).value)} />
          <p class="error" id="sum-${id}-error" role="alert">${(faults[id] ?? []).map(({ code }) => scene.texts(`finding.${code}`))}</p></div>`)}
      <p class="actions"><button type="submit" class="primary" data-action="keep-sums">${texts('sums.keep')}</button></p>
    </form>
    ${ownCourses(scene.snapshot).length > 0 ? html`<p class="note">${texts('sums.beside')}</p>` : nothing}`;
}
