import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { writeBackup } from '../exchange/backup.js';
import { version } from '../package/package.json';
import { copyFrom, isWeChat, saveFile } from '../exchange/hand-over.js';
import { loadTables } from '../engine/load.js';
import { labelIn } from '../messages/index.js';
import { panelTexts } from '../messages/panels.js';
import { addUp } from '../views/add-up.js';
import { answerText } from '../views/answer.js';
import { bringIntoSight } from './into-sight.js';
import { categoryLabel, filedText, hoursText, leavesOf, standingText } from '../views/format.js';

/** @import { Course, JudgedCourse, Policy } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */

/**
 * Backup, table, summary and print. Each can be had as text to copy, for browsers that neither save nor print.
 * @param {Session} session
 * @param {'damaged'} [about] the records that were set aside, besides
 */
export function createPanel(session, about) {
  /** @type {{ kind: string, text: string, copied?: boolean } | undefined} */
  let shown;
  let isMissing = false;
  let isSaved = false;

  /**
   * @param {string} kind
   * @param {string} text
   */
  const show = (kind, text) => {
    shown = { kind, text };
    session.refresh();
  };
  /** @param {() => unknown} act what may want a part that cannot be had */
  const attempt = async (act) => {
    isMissing = false;
    try {
      await act();
    } catch {
      isMissing = true;
    }
    session.refresh();
  };
  const backup = () => writeBackup(session.courses, new Date());
  /** @param {Scene} scene */
  const table = async (scene) => {
    const tables = await loadTables(/** @type {Policy} */ (session.checker?.policy));
    const judged = new Map(session.assessment?.courses.map((course) => [course.id, course]));
    const written = tables.writeTable(session.courses.map((course) => plain(scene, course, judged.get(course.id))));
    return typeof written === 'string' ? written : '';
  };
  const copy = async (/** @type {Event} */ event) => {
    const area = /** @type {HTMLElement} */ (event.target).closest('.copy')?.querySelector('textarea');
    if (!area || !shown) return;
    shown.copied = await copyFrom(area);
    if (shown.copied && shown.kind === 'backup-text') session.store?.markBackup(new Date());
    session.refresh();
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('export.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      const day = session.asOf;
      const isJudged = session.assessment !== undefined; // a list that the core refuses can be taken out all the same
      const button = (/** @type {string} */ name, /** @type {() => unknown} */ act) => html`
        <button type="button" data-action=${name} @click=${() => attempt(act)}>${texts(`export.${name}`)}</button>`;
      return html`
        ${about ? html`<p>${texts('export.damaged')}</p><p class="actions">
          ${isWeChat() ? nothing : button('damaged-file', async () => saveFile(`xueshi-damaged-${day}.json`, await session.store?.damagedText() ?? '', 'application/json'))}
          ${button('damaged-text', async () => show('damaged-text', await session.store?.damagedText() ?? ''))}</p>` : nothing}
        ${isJudged ? html`<p class="promise-text">${answerText(scene)}</p>` : nothing}
        ${isWeChat() ? html`<p class="note">${texts('export.wechat')}</p>` : html`
          <h3>${texts('export.files')}</h3>
          <p class="actions">
            ${button('backup-file', () => {
              saveFile(`xueshi-${day}.json`, backup(), 'application/json');
              isSaved = true;
              session.store?.markBackup(new Date());
            })}
            ${button('table-file', async () => saveFile(`xueshi-${day}.csv`, await table(scene), 'text/csv'))}
            ${isJudged ? button('print', () => window.print()) : nothing}</p>
          ${isSaved ? html`<p role="status">${texts('export.saved')}</p>` : nothing}`}
        <h3>${texts('export.texts')}</h3>
        <p class="actions">
          ${button('backup-text', () => show('backup-text', backup()))}
          ${button('table-text', async () => show('table-text', await table(scene)))}
          ${isJudged ? button('summary-text', () => show('summary-text', summaryText(scene))) : nothing}</p>
        ${isMissing ? html`<p class="errors" role="alert">${scene.texts('app.part-missing')}</p>` : nothing}
        ${shown ? html`<div class="copy field" ${ref(bringIntoSight)} data-shown=${shown.kind}>
          <label for="copy-text">${texts(`export.${shown.kind}`)}</label>
          <textarea id="copy-text" rows="8" readonly .value=${shown.text}></textarea>
          <p class="actions"><button type="button" class="primary" data-action="copy" @click=${copy}>${texts('export.copy')}</button></p>
          ${shown.copied === undefined ? nothing : html`<p role="status">${texts(shown.copied ? 'export.copied' : 'export.select')}</p>`}
        </div>` : nothing}
        <p class="note">${texts('export.restore')}</p>
        ${isJudged ? sheetView(scene) : nothing}`;
    },
  };
}

/**
 * A course as people write it: the label of its kind and the hours as they were read, where they could be.
 * @param {Scene} scene
 * @param {Course} course
 * @param {Partial<JudgedCourse>} [judged]
 * @returns {Course}
 */
function plain(scene, course, { category, hours, completedOn } = {}) {
  return {
    ...course,
    category: course.category && category ? categoryLabel(scene, category) : course.category,
    hours: hours ?? course.hours,
    completedOn: completedOn ?? course.completedOn,
  };
}

/** How many courses fit on the page beneath the figures, two columns of two lines each. */
const mostListed = 40;
const longestTitle = 32;

/** The one page to print: a year's figures in the columns that forms ask for, and the courses below. @param {Scene} scene */
function sheetView(scene) {
  const { assessment, checker, language, session, texts } = scene;
  const words = panelTexts(language);
  const { categories } = checker.policy;
  const columns = [...leavesOf(checker.policy), categories].map(({ id }) => id);
  const figures = new Map(assessment.courses.map((course) => [course.id, course]));
  return html`
    <section class="sheet">
      <h3>${words('sheet.title', { year: assessment.year })}</h3>
      <p class="note unit">${words('sheet.unit')}</p>
      <dl class="figures"><div><dt>${words('sheet.year')}</dt><dd>${assessment.year}</dd></div>${columns.map((id) => html`
        <div><dt>${categoryLabel(scene, id)}</dt><dd>${countedHours(scene, id)}</dd></div>`)}</dl>
      ${session.hasExample ? html`<p>${texts('example.notice')}</p>` : nothing}
      <p>${answerText(scene)}</p>
      ${session.courses.length > mostListed ? html`<p>${words('sheet.courses', { count: session.courses.length })}</p>` : html`
      <ul>${session.courses.map((course) => {
        const { standing = 'invalid', hours, category } = figures.get(course.id) ?? {};
        return html`<li>${[shortTitle(course), category ? filedText(scene, category) : '', hoursText(scene, hours, course), standingText(scene, standing)].filter(Boolean).join(' · ')}</li>`;
      })}</ul>`}
      <p class="note">${footText(scene)}</p>
    </section>`;
}

/** @param {Course} course */
function shortTitle({ title }) {
  const letters = [...String(title ?? '')];
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle).join('')}…` : letters.join('');
}

/**
 * The counted hours filed at one category, added up by the core.
 * @param {Scene} scene
 * @param {string} id
 */
function countedHours({ assessment, checker }, id) {
  const requirement = assessment.requirements.find((each) => each.id === id);
  if (requirement) return requirement.counted;
  const counted = assessment.courses.filter(({ standing, category }) => standing === 'counted' && category === id);
  return addUp(checker, counted.map(({ hours = 0 }) => ({ category: id, hours }))) ?? '';
}

/** @param {Scene} scene */
function footText({ checker, language, session }) {
  const document = labelIn(checker.policy.document, language);
  return panelTexts(language)('sheet.foot', { document, policy: checker.policy.id, day: session.asOf, version });
}

/** @param {Scene} scene @returns {string} the answer and its figures, to paste into a message */
function summaryText(scene) {
  const { assessment, texts } = scene;
  const rows = assessment.requirements.map(({ id, counted, required, state }) => [
    categoryLabel(scene, id), texts('requirement.figure', { counted, required }), texts(`requirement.state.${state}`),
  ].join(' '));
  const title = panelTexts(scene.language)('sheet.title', { year: assessment.year });
  return [title, ...(scene.session.hasExample ? [texts('example.notice')] : []), answerText(scene), ...rows, footText(scene)].join('\n');
}
