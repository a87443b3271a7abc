import { html, nothing } from 'lit';
import { ownCourses } from '../model/snapshot.js';
import { categoryLabel, flatten, leavesOf } from '../views/format.js';
import { newId } from '../store/new-id.js';
import { panelTexts } from '../messages/panels.js';

/** @import { Finding, Policy } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Snapshot } from '../model/snapshot.js' */
/**
 * @typedef {object} Summing all by category
 * @property {Record<string, string>} typed
 * @property {Record<string, string>} saved the ids of the sums that are there already
 * @property {boolean} isDeclared whether all were declared in time
 * @property {Record<string, Finding[]>} faults
 */

// For people who know only the sums: one figure for each kind, saved as a sum so that it never counts beside its courses.

export const title = (/** @type {string} */ language) => panelTexts(language)('sums.title');

/** Those that were saved before are changed, never added to. @param {PanelContext} context @returns {Summing} */
export function open({ snapshot, judge }) {
  const sums = savedSums(snapshot);
  return {
    typed: Object.fromEntries(sums.map(({ category, hours }) => [category, hours])),
    saved: Object.fromEntries(sums.map(({ category, id }) => [category, id])),
    isDeclared: sums.length > 0 && sums.every(({ isDeclared }) => isDeclared) && judge.policy.declaration !== undefined,
    faults: {},
  };
}

/** @param {Snapshot} snapshot @returns the first sum of each category */
function savedSums(snapshot) {
  const judged = new Map(snapshot.assessment?.courses.map((course) => [course.id, course]));
  const sums = ownCourses(snapshot).filter(({ sum }) => sum === true).flatMap(({ id, hours, declared, declaredOn }) => {
    const category = judged.get(id)?.category;
    return category ? [{ id, category, hours: String(hours ?? ''), isDeclared: declared === true || Boolean(declaredOn) }] : [];
  });
  return sums.filter(({ category }, index) => sums.findIndex((other) => other.category === category) === index);
}

/** The categories in the order of the form: the ones that are not divided, then the wider ones. @param {Policy} policy */
function fieldsOf(policy) {
  const leaves = leavesOf(policy);
  return { narrow: leaves, wide: flatten(policy.categories).filter(({ id }) => !leaves.some((leaf) => leaf.id === id)).reverse() };
}

/** @param {PanelContext} context */
export function commands(context) {
  return {
    type: (/** @type {string} */ category, /** @type {string} */ hours) => (
      context.set({ typed: { ...context.state.typed, [category]: hours } })),
    declare: (/** @type {boolean} */ isDeclared) => context.set({ isDeclared }),
    keep(/** @type {Scene} */ scene) {
      const { snapshot, judge, dispatch } = context;
      const { typed, saved, isDeclared } = /** @type {Summing} */ (context.state);
      const { narrow, wide } = fieldsOf(judge.policy);
      const held = new Map(snapshot.courses.map((course) => [course.id, course]));
      const courses = [...narrow, ...wide].filter(({ id }) => typed[id]?.trim()).map(({ id }) => ({
        id: newId(), title: panelTexts(scene.language)('sums.course', { category: categoryLabel(scene, id) }), category: id,
        year: judge.policy.year, ...held.get(saved[id]), hours: typed[id], sum: true, ...(isDeclared ? { declared: true } : {}),
      }));
      const answer = judge.assess(courses, { asOf: snapshot.asOf });
      if (answer.error) return;
      const faults = Object.fromEntries(answer.courses.map(({ findings }, index) =>
        [courses[index].category, findings.filter(({ field }) => field)]));
      if (Object.values(faults).some((list) => list.length > 0)) return context.set({ faults });
      const replaced = new Set(Object.values(saved));
      const list = [...ownCourses(snapshot).filter(({ id }) => !replaced.has(id)), ...courses];
      if (courses.length > 0 || replaced.size > 0) dispatch({ type: 'change', courses: list, key: 'sums.undo', values: { count: courses.length } });
      dispatch({ type: 'close' });
    },
  };
}

/**
 * @param {Scene} scene
 * @param {Summing} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, state, act) {
  const { policy, language } = scene;
  const texts = panelTexts(language);
  const { narrow, wide } = fieldsOf(policy);
  const isWideKnown = wide.some(({ id }) => state.typed[id]);
  return html`
    <p>${texts('sums.how')}</p>
    <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      act.keep(scene);
    }}>
      ${narrow.map(({ id }) => sumView(scene, id, state, act))}
      ${wide.length > 0 ? html`<details class="more" ?open=${isWideKnown}><summary>${texts('sums.broad')}</summary>
        ${wide.map(({ id }) => sumView(scene, id, state, act))}</details>` : nothing}
      ${policy.declaration ? html`<label class="flag"><input type="checkbox" name="declared" .checked=${state.isDeclared}
        @change=${(/** @type {Event} */ event) => act.declare(/** @type {HTMLInputElement} */ (event.target).checked)} />
        <span>${texts('sums.declared')}</span></label>` : nothing}
      <p class="actions"><button type="submit" class="primary" data-action="keep-sums">${texts('sums.keep')}</button></p>
    </form>
    ${ownCourses(scene.snapshot).length > 0 ? html`<p class="note">${texts('sums.beside')}</p>` : nothing}`;
}

/**
 * @param {Scene} scene
 * @param {string} id of the category
 * @param {Summing} state
 * @param {ReturnType<typeof commands>} act
 */
function sumView(scene, id, { typed, faults }, act) {
  const own = faults[id] ?? [];
  return html`
    <div class="field"><label for="sum-${id}">${categoryLabel(scene, id)}</label>
      <input id="sum-${id}" name=${id} type="text" inputmode="decimal" autocomplete="off" .value=${typed[id] ?? ''}
        aria-invalid=${own.length > 0} aria-describedby="sum-${id}-error"
        @input=${(/** @type {InputEvent} */ event) => act.type(id, /** @type {HTMLInputElement} */ (event.target).value)} />
      <p class="error" id="sum-${id}-error" role="alert">${own.map(({ code }) => scene.texts(`finding.${code}`))}</p></div>`;
}
