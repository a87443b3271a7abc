import { html, nothing } from 'lit';
import { panelTexts } from '../messages/panels.js';
import { undeclaredCourses } from '../views/open-questions.js';

/** @import { Finding } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/**
 * Several courses that were declared together, with the day where it is known.
 * @param {Session} session
 */
export function createPanel(session) {
  const open = session.assessment ? undeclaredCourses({ assessment: session.assessment, session }) : [];
  const chosen = new Set(open);
  let day = '';
  /** @type {Finding[]} */
  let faults = [];

  const keep = () => {
    const courses = session.courses.filter(({ id }) => chosen.has(id)).map((course) => ({ ...course, declaredOn: day }));
    const answer = session.checker?.assess(courses, { asOf: session.asOf });
    if (!answer || answer.error) return;
    faults = answer.courses.flatMap(({ findings }) => findings.filter(({ field }) => field === 'declaredOn')).slice(0, 1);
    if (faults.length > 0) return session.refresh();
    if (chosen.size > 0) session.declare([...chosen], day || undefined);
    session.closePanel();
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('declare.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      return html`
        <p>${texts('declare.how')}</p>
        <form class="form" novalidate @submit=${(/** @type {Event} */ event) => {
          event.preventDefault();
          keep();
        }}>
          <fieldset><legend>${texts('declare.courses')}</legend>
            ${session.courses.filter(({ id }) => open.includes(id)).map(({ id, title }) => html`
              <label class="flag"><input type="checkbox" name="chosen" .value=${id} .checked=${chosen.has(id)}
                @change=${(/** @type {Event} */ event) => {
                  if (/** @type {HTMLInputElement} */ (event.target).checked) chosen.add(id);
                  else chosen.delete(id);
                }} /><span>${title || scene.texts('course.untitled')}</span></label>`)}</fieldset>
          <div class="field"><label for="declare-day">${texts('declare.day')}</label>
            <input id="declare-day" name="day" type="text" autocomplete="off" aria-invalid=${faults.length > 0}
              aria-describedby="declare-day-error" @input=${(/** @type {InputEvent} */ event) => {
                day = /** @type {HTMLInputElement} */ (event.target).value;
              }} />
            <p class="error" id="declare-day-error" role="alert">${faults.length > 0
              ? scene.texts(`finding.${faults[0].code}`) : nothing}</p></div>
          <p class="actions"><button type="submit" class="primary" data-action="keep-declared">${texts('declare.keep')}</button></p>
        </form>`;
    },
  };
}
