import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { undeclaredCourses } from '../views/questions.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @typedef {{ open: string[], chosen: string[], day: string, faults: Finding[] }} Declaring */

// Several courses that were declared together, with the day if it is known.

export const title = (/** @type {string} */ language) => panelTexts(language)('declare.title');

/** @param {PanelContext} context @returns {Declaring} */
export function open({ snapshot }) {
  const { assessment } = snapshot;
  const ids = assessment ? undeclaredCourses({ assessment, snapshot }) : [];
  return { open: ids, chosen: ids, day: '', faults: [] };
}

/** @param {PanelContext} context */
export function commands(context) {
  return {
    choose(/** @type {string} */ id, /** @type {boolean} */ isChosen) {
      const others = context.state.chosen.filter((/** @type {string} */ each) => each !== id);
      context.set({ chosen: isChosen ? [...others, id] : others });
    },
    setDay: (/** @type {string} */ day) => context.set({ day }),
    keep() {
      const { snapshot, judge, dispatch } = context;
      const { chosen, day } = /** @type {Declaring} */ (context.state);
      const courses = snapshot.courses.filter(({ id }) => chosen.includes(id)).map((course) => ({ ...course, declaredOn: day }));
      const answer = judge.assess(courses, { asOf: snapshot.asOf });
      if (answer.error) return;
      const faults = answer.courses.flatMap(({ findings }) => findings.filter(({ field }) => field === 'declaredOn'));
      if (faults.length > 0) return context.set({ faults: faults.slice(0, 1) });
      if (chosen.length > 0) dispatch({ type: 'declare', ids: chosen, declaredOn: day || undefined });
      dispatch({ type: 'close' });
    },
  };
}

/**
 * @param {Scene} scene
 * @param {Declaring} state
 * @param {ReturnType<typeof commands>} act
 */
export function view({ snapshot, language, texts }, { open: ids, chosen, faults }, act) {
  const words = panelTexts(language);
  return html`
    <p>${words('declare.how')}</p>
    <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      act.keep();
    }}>
      <fieldset><legend>${words('declare.courses')}</legend>
        ${snapshot.courses.filter(({ id }) => ids.includes(id)).map(({ id, title: name }) => html`
          <label class="flag"><input type="checkbox" name="chosen" .value=${id} .checked=${chosen.includes(id)}
            @change=${(/** @type {Event} */ event) => (
              act.choose(id, /** @type {HTMLInputElement} */ (event.target).checked))} /><span>${name || texts('course.untitled')}</span></label>`)}</fieldset>
      <div class="field"><label for="declare-day">${words('declare.day')}</label>
        <input id="declare-day" name="day" type="text" autocomplete="off" aria-invalid=${faults.length > 0}
          aria-describedby="declare-day-error" @input=${(/** @type {InputEvent} */ event) => (
            act.setDay(/** @type {HTMLInputElement} */ (event.target).value))} />
        <p class="error" id="declare-day-error" role="alert">${faults.length > 0 ? texts(`finding.${faults[0].code}`) : nothing}</p></div>
      <p class="actions"><button type="submit" class="primary" data-action="keep-declared">${words('declare.keep')}</button></p>
    </form>`;
}
