import { html, nothing } from 'lit';
import { categoryOf } from '../model/foresight.js';
import { categoryChoices } from '../views/category-choices.js';
import { hoursText } from '../views/format.js';
import { mergeCourse } from '../store/merge.js';
import { newId } from '../store/new-id.js';
import { panelTexts } from '../messages/panels.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Course, Finding } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @typedef {{ id: string, category: string, hours: string }} Half */
/**
 * @typedef {object} Splitting
 * @property {Course} course one of the list, with what was typed into its form
 * @property {Course} [begun] as it stood in the list when the panel opened
 * @property {number} [hours] of it, as the core reads them
 * @property {Half[]} halves
 * @property {Finding[][]} faults of each half
 * @property {number} [differing] the sum of both if it is not the whole, once the person has seen the warning
 */

// One certificate that holds two kinds becomes two courses, each with its own hours. Whatever else has to be mended in it
// is mended in the list.

export const title = (/** @type {string} */ language) => panelTexts(language)('split.title');

/** @param {PanelContext} context @param {Course} course @returns {Splitting} */
export function open({ snapshot, judge }, course) {
  const answer = judge.assess([course]);
  return {
    course,
    begun: snapshot.courses.find(({ id }) => id === course.id),
    hours: answer.error ? undefined : answer.courses[0].hours,
    halves: [{ id: course.id, category: categoryOf(judge, course.category) ?? '', hours: '' }, { id: newId(), category: '', hours: '' }],
    faults: [[], []],
  };
}

/** @param {PanelContext} context */
export function commands(context) {
  return {
    type(/** @type {number} */ place, /** @type {Partial<Half>} */ members) {
      const { halves } = /** @type {Splitting} */ (context.state);
      context.set({ halves: halves.map((half, index) => (index === place ? { ...half, ...members } : half)) });
    },
    keep() {
      const { snapshot, judge, dispatch } = context;
      const { course, begun, hours, halves, differing } = /** @type {Splitting} */ (context.state);
      const now = snapshot.courses.find(({ id }) => id === course.id);
      const whole = now ? mergeCourse(begun, course, now) : course;
      const parts = halves.map((half) => ({ ...whole, ...half }));
      const answer = judge.assess(parts);
      if (answer.error) return;
      const faults = answer.courses.map(({ findings }) => findings.filter(({ field }) => field === 'category' || field === 'hours'));
      if (faults.some((list) => list.length > 0)) return context.set({ faults });
      const sum = together(judge, halves);
      if (hours !== undefined && sum !== undefined && sum !== hours && sum !== differing) {
        return context.set({ faults, differing: sum });
      }
      const others = now ? snapshot.courses : [...snapshot.courses, course];
      dispatch({ type: 'change', courses: others.flatMap((each) => (each.id === course.id ? parts : [each])), key: 'split.undo' });
      dispatch({ type: 'close' });
    },
  };
}

/**
 * The hours of both halves, added up by the core: of the policy's year, whatever year the course is of.
 * @param {Judge} judge
 * @param {Half[]} halves
 * @returns {number | undefined} undefined under a policy whose whole has no minimum
 */
function together(judge, halves) {
  const { categories, year } = judge.policy;
  const answer = judge.assess(halves.map(({ id, hours }) => ({ id, title: id, hours, year })));
  return answer.error ? undefined : answer.requirements.find(({ id }) => id === categories.id)?.counted;
}

/**
 * @param {Scene} scene
 * @param {Splitting} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, { course, hours, halves, faults, differing }, act) {
  const texts = panelTexts(scene.language);
  return html`
    <p>${texts('split.how', { title: String(course.title ?? ''), hours: hoursText(scene, hours, course) })}</p>
    <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      act.keep();
    }}>
      ${halves.map((half, index) => html`
        <fieldset><legend>${texts('split.part', { number: index + 1 })}</legend>
          <div class="field"><label for="half-${index}-category">${scene.texts('form.category')}</label>
            <select id="half-${index}-category" name="category-${index}" @change=${(/** @type {Event} */ event) => (
              act.type(index, { category: /** @type {HTMLSelectElement} */ (event.target).value }))}>
              ${categoryChoices(scene, half.category).map(({ id, label, isChosen }) => html`
                <option value=${id} ?selected=${isChosen}>${label}</option>`)}
            </select></div>
          <div class="field"><label for="half-${index}-hours">${scene.texts('form.hours')}</label>
            <input id="half-${index}-hours" name="hours-${index}" type="text" inputmode="decimal" autocomplete="off"
              .value=${half.hours} aria-invalid=${faults[index].length > 0}
              aria-describedby="half-${index}-error" @input=${(/** @type {InputEvent} */ event) => (
                act.type(index, { hours: /** @type {HTMLInputElement} */ (event.target).value }))} />
            <p class="error" id="half-${index}-error" role="alert">${faults[index].map(({ code }) =>
              scene.texts(`finding.${code}`))}</p></div>
        </fieldset>`)}
      ${differing === undefined ? nothing : html`<p class="errors" role="alert" data-differs>${texts('split.differs', {
        sum: differing, hours: hoursText(scene, hours, course) })}</p>`}
      <p class="actions"><button type="submit" class="primary" data-action="keep-split">${texts('split.keep')}</button></p>
    </form>`;
}
