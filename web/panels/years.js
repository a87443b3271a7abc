import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { copyFrom, isWeChat, saveFile } from '../exchange/hand-over.js';
import { judgeOpener } from '../engine/load.js';
import { assessYears } from '../engine/years.js';
import { panelTexts } from '../messages/panels.js';
import { categoryLabel, leavesOf } from '../views/format.js';
import { verdictText } from '../views/verdict.js';
import { bringIntoSight } from './into-sight.js';
import { footText } from './summary.js';

/** @import { YearAnswer } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @typedef {{ years?: YearAnswer[], isMissing?: boolean, shown?: string, isCopied?: boolean }} Years `shown` is the text to copy */

// The hours of every year that there are records of, as title reviews ask for them. Only the year of the policy has a
// verdict: for others no rule is known here.

export const title = (/** @type {string} */ language) => panelTexts(language)('years.title');

/** @returns {Years} */
export const open = () => ({});

/** @param {PanelContext} context */
export function commands(context) {
  const follow = async () => {
    try {
      const { policy, courses, asOf } = context.snapshot;
      const answer = assessYears(await judgeOpener(), courses, policy ? [policy] : [], { asOf });
      context.set(Array.isArray(answer) ? { years: answer, isMissing: false } : { years: [] });
    } catch {
      context.set({ isMissing: true });
    }
  };
  // The first answer is asked for as the panel opens.
  Promise.resolve().then(follow);
  return {
    follow,
    print: () => window.print(),
    show: (/** @type {string} */ text) => context.set({ shown: text, isCopied: undefined }),
    save: (/** @type {string} */ text) => saveFile(`xueshi-years-${context.snapshot.asOf}.csv`, text, 'text/csv'),
    async copy(/** @type {Event} */ event) {
      const area = /** @type {HTMLElement} */ (event.target).closest('.copy')?.querySelector('textarea');
      if (area) context.set({ isCopied: await copyFrom(area) });
    },
  };
}

/**
 * @param {Scene} scene
 * @param {Years} state
 * @param {ReturnType<typeof commands>} act
 */
export function view(scene, state, act) {
  const words = panelTexts(scene.language);
  if (state.isMissing) return html`<p class="errors" role="alert">${scene.texts('app.part-missing')}</p>`;
  if (!state.years) return html`<p role="status">${scene.texts('app.loading')}</p>`;
  const rows = rowsOf(scene, state.years);
  return html`
    <p>${words('years.how', { year: scene.assessment.year })}</p>
    <section class="sheet">
      <table class="years">
        <thead><tr>${rows[0].slice(0, -1).map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
        ${rows.slice(1).map(([year, ...cells]) => html`
          <tbody data-year=${year}>
            <tr><th scope="row" rowspan="2">${year}</th>${cells.slice(0, -1).map((cell) => html`<td>${cell}</td>`)}</tr>
            <tr><td colspan=${cells.length - 1} class="note">${cells[cells.length - 1]}</td></tr></tbody>`)}
      </table>
      <p class="note">${words('sheet.unit')} · ${footText(scene)}</p>
    </section>
    <p class="actions">
      ${isWeChat() ? nothing : html`
        <button type="button" data-action="years-file" @click=${() => act.save(csvOf(rows))}>${words('export.table-file')}</button>
        <button type="button" data-action="print" @click=${act.print}>${words('export.print')}</button>`}
      <button type="button" data-action="years-text" @click=${() => act.show(rows.map((row) => row.join('\t')).join('\n'))}>${words('years.text')}</button></p>
    ${state.shown === undefined ? nothing : html`
      <div class="copy field" ${ref(bringIntoSight)}>
        <label for="copy-text">${words('years.text')}</label>
        <textarea id="copy-text" rows="6" readonly .value=${state.shown}></textarea>
        <p class="actions"><button type="button" class="primary" data-action="copy" @click=${act.copy}>${words('export.copy')}</button></p>
        ${state.isCopied === undefined ? nothing : html`<p role="status">${words(state.isCopied ? 'export.copied' : 'export.select')}</p>`}
      </div>`}`;
}

/**
 * @param {Scene} scene
 * @param {YearAnswer[]} years
 * @returns {string[][]} the header, then a row for each year
 */
function rowsOf(scene, years) {
  const words = panelTexts(scene.language);
  const { policy } = scene;
  const columns = [...leavesOf(policy).map(({ id }) => id), policy.categories.id];
  return [
    [words('sheet.year'), ...columns.map((id) => categoryLabel(scene, id)), words('years.verdict')],
    ...years.map(({ year, sums, assessment }) => [
      year === null ? words('years.unknown') : String(year),
      ...columns.map((id) => String(sums[id] ?? '')),
      assessment ? verdictText({ ...scene, assessment }) : words('years.no-rule'),
    ]),
  ];
}

/** @param {string[][]} rows @returns {string} CSV as spreadsheets open it; labels and figures, so no cell starts a formula */
function csvOf(rows) {
  return `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
}
