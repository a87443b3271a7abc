// What the roster shows of its state.

import { html, nothing, svg } from 'lit';
import { isWeChat } from '../exchange/hand-over.js';
import { columnsView } from './columns.js';
import { histogram } from './people.js';
import { hasSentence } from './texts.js';
import { virtualList } from './virtual-list.js';

/** @import { RosterSummary } from '../package/xueshi-roster' */
/** @typedef {import('./unit-page.js').State} State */
/** @typedef {import('./unit-page.js').Commands} Commands */

const statuses = ['short', 'unsettled', 'undeclared', 'met', 'empty', 'unjudged'];

/** @param {State} state @param {Commands} commands */
export function view(state, commands) {
  const { say } = state;
  return html`
    <div class="screen">
      <h1>${say('title')}</h1>
      <p>${say('privacy')}</p>
      ${state.result ? nothing : opening(state, commands)}
      ${state.progress ? progressView(state, commands) : nothing}
      ${state.message ? html`<p class="fault" role="alert">${state.message}</p>` : nothing}
      ${state.result ? resultView(state, commands) : nothing}
      <p><a href="./">${say('single')}</a></p>
    </div>
    ${state.result ? paper(state) : nothing}`;
}

/** @param {State} state @param {Commands} commands */
function opening({ say, isOver }, { open, over }) {
  return html`
    <div class=${`drop ${isOver ? 'is-over' : ''}`}
      @dragover=${(/** @type {DragEvent} */ event) => { event.preventDefault(); over(true); }}
      @dragleave=${() => over(false)}
      @drop=${(/** @type {DragEvent} */ event) => { event.preventDefault(); over(false); open(event.dataTransfer?.files[0]); }}>
      <p>${say('promise')}</p>
      <label>${say('open')}<br><input type="file" @change=${(/** @type {any} */ event) => open(event.target.files[0])}></label>
      <p class="note">${say('drop')}</p>
    </div>`;
}

/** @param {State} state @param {Commands} commands */
function progressView({ say, progress }, { stop }) {
  const { done, people, judged } = /** @type {NonNullable<State['progress']>} */ (progress);
  const text = judged === undefined ? say('reading', { percent: Math.floor(done * 100), people }) : say('judging', { people: judged });
  return html`
    <p role="status">${text}</p>
    <progress max="1" .value=${done} aria-label=${text}></progress>
    <p><button type="button" @click=${stop}>${say('stop')}</button></p>`;
}

/** @param {State} state @param {Commands} commands */
function resultView(state, commands) {
  const { say, result, opened } = state;
  const { plan, summary, people } = /** @type {NonNullable<State['result']>} */ (result);
  if (opened) return personView(state, commands);
  const again = html`<button type="button" @click=${commands.again}>${say('again')}</button>`;
  if (!plan.usable) return html`<p class="tools">${again}</p>${columnsView(state, plan, commands)}`;
  return html`
    <p role="status">${say('people', { people: summary.people, rows: summary.rows })}</p>
    ${plan.byName ? html`<p class="fault">${say('by-name')}</p>` : nothing}
    <p class="tools">${waysOut(say, commands)}${again}</p>
    ${state.toCopy === undefined ? nothing : html`<label>${say('to-copy')}<textarea readonly rows="6" .value=${state.toCopy}></textarea></label>`}
    ${figures(say, summary)}
    <h2>${say('needed')}</h2>
    ${neededTable(state, summary)}
    ${chart(say, histogram(people, state.root))}
    ${summary.units ? units(say, summary.units) : nothing}
    ${listView(state, commands)}
    ${problemsView(say, summary)}
    ${columnsView(state, plan, commands)}`;
}

/** In WeChat nothing is saved or printed: the list is shown to be copied. @param {State['say']} say @param {Commands} commands */
function waysOut(say, { save }) {
  if (isWeChat()) return html`<button type="button" @click=${() => save('text')}>${say('export.text')}</button>`;
  return html`<button type="button" @click=${() => save('xlsx')}>${say('export.xlsx')}</button>
    <button type="button" @click=${() => save('csv')}>${say('export.csv')}</button>
    <button type="button" @click=${() => print()}>${say('export.print')}</button>`;
}

/** @param {State['say']} say @param {RosterSummary} summary */
function figures(say, { byStatus }) {
  return html`<h2>${say('by-status')}</h2><dl class="figures">${statuses.filter((status) => byStatus[/** @type {'met'} */ (status)] > 0).map(
    (status) => html`<div><dt>${say(`status.${status}`)}</dt><dd>${byStatus[/** @type {'met'} */ (status)]}</dd></div>`)}</dl>`;
}

/** @param {State} state @param {RosterSummary} summary */
function neededTable({ say, labels }, { needed }) {
  if (needed.sure.length === 0) return html`<p>${say('needed.none')}</p>`;
  return html`<table><thead><tr><th scope="col">${say('category')}</th><th scope="col">${say('hours')}</th></tr></thead>
    <tbody>${needed.sure.map(({ category, hours }) => html`<tr><td>${labels.get(category)}</td><td class="number">${hours}</td></tr>`)}</tbody></table>`;
}

/** @param {State['say']} say @param {ReturnType<typeof histogram>} bars */
function chart(say, bars) {
  if (bars.length === 0) return nothing;
  const most = Math.max(...bars.map(({ count }) => count));
  const width = 100 / bars.length;
  return html`
    <h2>${say('histogram')}</h2>
    <svg class="chart" viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">${bars.map(({ count }, i) => svg`
      <rect x=${i * width + width * 0.1} width=${width * 0.8} y=${40 - (40 * count) / most} height=${(40 * count) / most}></rect>`)}</svg>
    <ul>${bars.filter(({ count }) => count > 0).map(({ from, to, count }) => html`
      <li>${say('histogram.from', { from, to })}：${say('shown', { count })}</li>`)}</ul>`;
}

/** How many units are listed. */
const mostUnits = 200;

/** @param {State['say']} say @param {NonNullable<RosterSummary['units']>} list */
function units(say, list) {
  const shown = statuses.filter((status) => list.some(({ byStatus }) => byStatus[/** @type {'met'} */ (status)] > 0));
  return html`<details open><summary><h2>${say('by-unit')}</h2></summary><table>
    <thead><tr><th scope="col">${say('unit')}</th>${shown.map((status) => html`<th scope="col">${say(`status.${status}`)}</th>`)}</tr></thead>
    <tbody>${list.slice(0, mostUnits).map(({ unit, byStatus }) => html`<tr><td>${unit || '–'}${unitBar(shown, byStatus)}</td>${shown.map((status) => html`
      <td class="number">${byStatus[/** @type {'met'} */ (status)]}</td>`)}</tr>`)}</tbody></table>
    ${list.length > mostUnits ? html`<p class="note">${say('units.first', { count: mostUnits, all: list.length })}</p>` : nothing}</details>`;
}

/**
 * How the people of a unit divide, in the order of the figures beside it.
 * @param {string[]} shown
 * @param {Record<string, number>} byStatus
 */
function unitBar(shown, byStatus) {
  const all = shown.reduce((sum, status) => sum + byStatus[status], 0);
  let from = 0;
  return html`<svg class="bar" viewBox="0 0 ${all} 1" preserveAspectRatio="none" aria-hidden="true">${shown.map((status) => {
    const begun = from;
    from += byStatus[status];
    return svg`<rect class=${status} x=${begun} width=${byStatus[status]} height="1"></rect>`;
  })}</svg>`;
}

/** @param {State} state @param {Commands} commands */
function listView(state, { choose, openPerson, scroll }) {
  const { say, choice, chosen } = state;
  const option = (/** @type {string} */ value, /** @type {string} */ text, /** @type {string} */ held) => html`
    <option value=${value} ?selected=${value === held}>${text}</option>`;
  const status = ['lacking', 'all', ...statuses];
  return html`
    <h2 id="list">${say('list')}</h2>
    <div class="tools">
      <label>${say('search')}<input type="search" .value=${choice.search} @input=${(/** @type {any} */ e) => choose({ search: e.target.value })}></label>
      <label>${say('filter')}<select @change=${(/** @type {any} */ e) => choose({ status: e.target.value })}>${status.map((each) => option(
        each, say(['lacking', 'all'].includes(each) ? `filter.${each}` : `status.${each}`), choice.status))}</select></label>
      <label>${say('sort')}<select @change=${(/** @type {any} */ e) => choose({ sort: e.target.value })}>${['file', 'missing', 'person'].map(
        (each) => option(each, say(`sort.${each}`), choice.sort))}</select></label>
    </div>
    <p role="status">${say('shown', { count: chosen.length })}</p>
    ${virtualList(chosen, state.scrolled, scroll, (line) => html`
      <button type="button" @click=${() => openPerson(line)}>
        <span class="who">${state.nameOf(line)}</span> ${line.unit ?? ''} · ${say(`status.${line.status}`)}<br>${state.sentence(line)}
      </button>`)}`;
}

/** @param {State} state @param {Commands} commands */
function personView(state, { close, remind }) {
  const { say } = state;
  const { line, reminder, copied } = /** @type {NonNullable<State['opened']>} */ (state.opened);
  return html`
    <p class="tools"><button type="button" @click=${close}>${say('close')}</button>
      ${['short', 'unsettled', 'undeclared'].includes(line.status) ? html`<button type="button" @click=${remind}>${say('remind')}</button>` : nothing}
      <span role="status">${copied === undefined ? '' : say(copied ? 'reminded' : 'reminded.not')}</span></p>
    ${reminder === undefined ? nothing : html`<label>${say('reminder.label')}<textarea id="reminder" readonly rows="4" .value=${reminder}></textarea></label>`}
    <h2 tabindex="-1">${say('courses', { person: line.person })}</h2>
    <p>${state.sentence(line)}</p>
    <div id="person"></div>`;
}

/** @param {State['say']} say @param {RosterSummary} summary */
function problemsView(say, { problems, problemCounts }) {
  const count = Object.values(problemCounts).reduce((all, of) => all + of, 0);
  if (count === 0) return nothing;
  const what = (/** @type {string} */ code) => (hasSentence(`code.${code}`) ? say(`code.${code}`) : code);
  return html`<h2>${say('problems')}</h2><p>${say('problems.count', { count })}</p>
    <ul>${problems.slice(0, 100).map(({ row, code, text }) => html`<li>${say('problem', { row, what: what(code) })} ${text ?? ''}</li>`)}</ul>`;
}

/** What is printed: who falls short, and by what. @param {State} state */
function paper(state) {
  const { say } = state;
  const { summary } = /** @type {NonNullable<State['result']>} */ (state.result);
  return html`<div class="paper"><h1>${say('title')}</h1><p>${say('people', { people: summary.people, rows: summary.rows })}</p>
    ${figures(say, summary)}
    <table><tbody>${state.chosen.slice(0, 2000).map((line) => html`<tr><td>${state.nameOf(line)}</td><td>${line.unit ?? ''}</td>
      <td>${say(`status.${line.status}`)}</td><td>${state.sentence(line)}</td></tr>`)}</tbody></table></div>`;
}
