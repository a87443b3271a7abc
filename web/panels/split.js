import { html } from 'lit';
import { addUp } from '../views/add-up.js';
import { categoryChoices, categoryOf } from '../views/category-choices.js';
import { hoursText } from '../views/format.js';
import { mergeCourse } from '../store/merge.js';
import { newId } from '../store/new-id.js';
import { panelTexts } from '../messages/panels.js';

/** @import { Course, Finding } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/**
 * One certificate that holds two kinds becomes two courses, each with its own hours. Whatever else is to be mended in
 * it is mended in the list.
 * @param {Session} session
 * @param {Course} course one of the list, with what was typed into its form
 */
export function createPanel(session, course) {
  const find = () => session.courses.find(({ id }) => id === course.id);
  const begun = find();
  const category = session.checker && categoryOf(session.checker, course);
  const answer = session.checker?.assess([course]);
  const hours = answer && !answer.error ? answer.courses[0].hours : undefined;
  const halves = [{ id: course.id, category: category ?? '', hours: '' }, { id: newId(), category: '', hours: '' }];
  /** @type {number | undefined} a sum that differs, once it was told */
  let differing;
  /** @type {Finding[][]} */
  let faults = [[], []];

  /** @param {Scene} scene */
  const keep = ({ checker }) => {
    const now = find();
    const whole = now ? mergeCourse(begun, course, now) : course;
    const parts = halves.map((half) => ({ ...whole, ...half }));
    const halved = checker.assess(parts);
    if (halved.error) return;
    faults = halved.courses.map(({ findings }) => findings.filter(({ field }) => field === 'category' || field === 'hours'));
    if (faults.some((list) => list.length > 0)) return session.refresh();
    const sum = addUp(checker, halved.courses.map((half) => ({ category: checker.policy.categories.id, hours: half.hours ?? 0 })));
    if (hours !== undefined && sum !== undefined && sum !== hours && sum !== differing) {
      differing = sum;
      return session.refresh();
    }
    const others = now ? session.courses : [...session.courses, course];
    session.change(others.flatMap((each) => (each.id === course.id ? parts : [each])), 'split.undo');
    session.closePanel();
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('split.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      return html`
        <p>${texts('split.how', { title: String(course.title ?? ''), hours: hoursText(scene, hours, course) })}</p>
        <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          keep(scene);
        }}>
          ${halves.map((half, index) => html`
            <fieldset><legend>${texts('split.part', { number: index + 1 })}</legend>
              <div class="field"><label for="half-${index}-category">${scene.texts('form.category')}</label>
                <select id="half-${index}-category" name="category-${index}" @change=${(/** @type {Event} */ event) => {
                  half.category = /** @type {HTMLSelectElement} */ (event.target).value;
                }}>
                  ${categoryChoices(scene, half).map(({ id, label, isChosen }) => html`
                    <option value=${id} ?selected=${isChosen}>${label}</option>`)}
                </select></div>
              <div class="field"><label for="half-${index}-hours">${scene.texts('form.hours')}</label>
                <input id="half-${index}-hours" name="hours-${index}" type="text" inputmode="decimal" autocomplete="off"
                  .value=${String(half.hours ?? '')} aria-invalid=${faults[index].length > 0}
                  aria-describedby="half-${index}-error" @input=${(/** @type {InputEvent} */ event) => {
                    half.hours = /** @type {HTMLInputElement} */ (event.target).value;
                  }} />
                <p class="error" id="half-${index}-error" role="alert">${faults[index].map(({ code }) =>
                  scene.texts(`finding.${code}`))}</p></div>
            </fieldset>`)}
          ${differing === undefined ? '' : html`<p class="errors" role="alert" data-differs>${texts('split.differs', {
            sum: differing, hours: hoursText(scene, hours, course) })}</p>`}
          <p class="actions"><button type="submit" class="primary" data-action="keep-split">${texts('split.keep')}</button></p>
        </form>`;
    },
  };
}
