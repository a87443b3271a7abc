import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { copyFrom, isWeChat, saveFile } from '../exchange/hand-over.js';
import { judgeOpener } from '../engine/load.js';
import { assessYears } from '../engine/years.js';
import { panelTexts } from '../messages/panels.js';
import { categoryLabel, flatten, leavesOf } from '../views/format.js';
import { ruleText, verdictText } from '../views/verdict.js';
import { bringIntoSight } from './into-sight.js';
import { footText } from './summary.js';

/** @import { Assessment, Policy, YearAnswer } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Scene } from '../views/format.js' */
/** @typedef {{ years?: YearAnswer[], isMissing?: boolean, shown?: string, isCopied?: boolean }} Years `shown` is the text to copy */

// The hours of every year that there are records of, as title reviews ask for them. Only the year of the policy has a
// verdict: for others no rule is known here. Beside a rule that a person has made for another year, the notice speaks for its own.

export const title = (/** @type {string} */ language) => panelTexts(language)('years.title');

/** @returns {Years} */
export const open = () => ({});

/** @param {PanelContext} context */
export function commands(context) {
  const follow = async () => {
    try {
      const { courses, asOf } = context.snapshot;
      const answer = assessYears(await judgeOpener(), courses, policiesOf(context), { asOf });
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
  const rule = ruleText(scene);
  const written = rule ? [[rule], ...rows] : rows; // the first line of what leaves the page
  return html`
    <p>${words('years.how')}</p>
    <section class="sheet">
      ${rule ? html`<p class="rule" data-rule>${rule}</p>` : nothing}
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
        <button type="button" data-action="years-file" @click=${() => act.save(csvOf(written))}>${words('export.table-file')}</button>
        <button type="button" data-action="print" @click=${act.print}>${words('export.print')}</button>`}
      <button type="button" data-action="years-text" @click=${() => act.show(written.map((row) => row.join('\t')).join('\n'))}>${words('years.text')}</button></p>
    ${state.shown === undefined ? nothing : html`
      <div class="copy field" ${ref(bringIntoSight)}>
        <label for="copy-text">${words('years.text')}</label>
        <textarea id="copy-text" rows="6" readonly .value=${state.shown}></textarea>
        <p class="actions"><button type="button" class="primary" data-action="copy" @click=${act.copy}>${words('export.copy')}</button></p>
        ${state.isCopied === undefined ? nothing : html`<p role="status">${words(state.isCopied ? 'export.copied' : 'export.select')}</p>`}
      </div>`}`;
}

/**
 * The rule in force, and the notice's for its own year if both divide hours into the same categories.
 * @param {PanelContext} context
 * @returns {Policy[]}
 */
function policiesOf({ judge, notice }) {
  const [own, theirs] = [judge, notice].map(({ policy }) => flatten(policy.categories).map(({ id }) => id).join(' '));
  const isBeside = own === theirs && judge.policy.year !== notice.policy.year;
  return isBeside ? [judge.policy, notice.policy] : [judge.policy];
}

/**
 * A verdict, and whose demands it rests on if a person has chosen them.
 * @param {Scene} scene
 * @param {Assessment} assessment
 * @param {boolean} isInForce whether it is that of the rule in force
 */
function verdictUnder(scene, assessment, isInForce) {
  const answer = verdictText({ ...scene, assessment, over: (assessment.declaration?.daysLeft ?? 0) < 0 });
  const inForce = ruleText(scene);
  if (!inForce) return answer;
  return scene.texts('rule.line', { rule: isInForce ? inForce : panelTexts(scene.language)('years.by-notice'), answer });
}

/**
 * @param {Scene} scene
 * @param {YearAnswer[]} years
 * @returns {string[][]} the header, then a row for each year
 */
function rowsOf(scene, years) {
  const words = panelTexts(scene.language);
  const { policy } = scene;
  const columns = [...leavesOf(policy).map((leaf) => leaf.id), policy.categories.id];
  return [
    [words('sheet.year'), ...columns.map((id) => categoryLabel(scene, id)), words('years.verdict')],
    ...years.map(({ year, sums, assessment, policy: judgedBy }) => [
      year === null ? words('years.unknown') : String(year),
      ...columns.map((id) => String(sums[id] ?? '')),
      assessment ? verdictUnder(scene, assessment, judgedBy === policy.id) : words('years.no-rule'),
    ]),
  ];
}

/** @param {string[][]} rows @returns {string} CSV as spreadsheets open it; labels and figures, so no cell starts a formula */
function csvOf(rows) {
  return `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
}
