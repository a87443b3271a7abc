// The page for a whole unit: holds its state and runs its commands. Nothing is stored.

import { render } from 'lit';
import { findPolicy } from '../engine/policies.js';
import { today } from '../element/today.js';
import { copyFrom } from '../exchange/hand-over.js';
import { isEnglish, labelIn } from '../messages/index.js';
import { readSettings } from '../store/settings.js';
import { corrected } from './columns.js';
import { choosePeople, shownNames } from './people.js';
import { createReading } from './reading.js';
import { asCsv, saveCsv, saveWorkbook } from './save.js';
import { speak } from './texts.js';
import { view } from './view.js';
import { placeRows } from './virtual-list.js';
import { wordingIn } from './wording.js';

/** @import { Category, Shortage } from '../package/xueshi' */
/** @import { RosterLine, RosterPlan, RosterSummary } from '../package/xueshi-roster' */
/**
 * @typedef {object} State
 * @property {import('./texts.js').Say} say
 * @property {Map<string, string>} labels of the categories, in tree order
 * @property {(list: Shortage[]) => string} amounts
 * @property {string} root
 * @property {boolean} isOver a file is held over the page
 * @property {{ done: number, people: number, judged?: number }} [progress]
 * @property {string} [message]
 * @property {{ plan: RosterPlan, people: RosterLine[], summary: RosterSummary }} [result] without people if the plan is not usable
 * @property {string} [asked] the choice for which the file was read again, by its name
 * @property {string} [toCopy] the list as text, where files cannot be saved
 * @property {import('./people.js').Choice} choice
 * @property {RosterLine[]} chosen
 * @property {number} scrolled
 * @property {{ line: RosterLine, reminder?: string, copied?: boolean }} [opened]
 * @property {(line: RosterLine) => string} nameOf
 * @property {(line: RosterLine) => string} sentence what the person needs, and what to ask first
 */
/**
 * @typedef {object} Commands
 * @property {(file?: File) => void} open
 * @property {(over: boolean) => void} over
 * @property {() => void} stop
 * @property {() => void} again
 * @property {(kind: 'csv' | 'xlsx' | 'text') => void} save
 * @property {(column: number, field: string | null) => void} correct
 * @property {(row: number) => void} chooseHeader
 * @property {(change: Partial<import('./people.js').Choice>) => void} choose
 * @property {(rows: number) => void} scroll
 * @property {(line: RosterLine) => void} openPerson
 * @property {() => void} close
 * @property {() => void} remind
 */

const asked = new URLSearchParams(location.search);
const settings = readSettings();
const language = settings.language ?? asked.get('lang') ?? 'zh-CN';
const asOf = asked.get('as-of') ?? today();
const { policy } = findPolicy();
const say = speak(isEnglish(language));
const target = /** @type {HTMLElement} */ (document.querySelector('#roster'));

/** @type {Map<string, string>} */
const labels = new Map();
const keepLabels = (/** @type {Category} */ { id, label, children = [] }) => {
  labels.set(id, labelIn(label, language));
  children.forEach(keepLabels);
};
keepLabels(policy.categories);
const { amounts, sentence, reminderFor } = wordingIn(say, labels, policy);

/** @type {Map<string, string>} */
let names = new Map();

/** @type {State} */
let state = {
  say,
  labels,
  amounts,
  root: policy.categories.id,
  isOver: false,
  choice: { search: '', status: 'lacking', sort: 'file' },
  chosen: [],
  scrolled: 0,
  nameOf: ({ person }) => names.get(person) ?? person,
  sentence,
};

/** @param {Partial<State>} change */
function update(change) {
  state = { ...state, ...change };
  render(view(state, commands), target);
  placeRows(target);
}

const reading = createReading((news) => {
  if (news.fault) return update({ progress: undefined, message: say('fault.file', { code: news.fault }) });
  if (news.failed) return update({ progress: undefined, message: say('fault.failed') });
  if (news.person !== undefined) return showPerson(news.courses);
  if (news.judged !== undefined) return update({ progress: { done: 1, people: news.judged, judged: news.judged } });
  if (news.done !== undefined) return update({ progress: { done: news.done, people: news.people } });
  return finish(/** @type {NonNullable<State['result']>} */ (news));
});

/** @param {NonNullable<State['result']>} result */
function finish(result) {
  const { plan, people } = result;
  const columns = plan.columns.map(({ header }) => header).filter(Boolean).slice(0, 12).join(say('separator'));
  const message = plan.usable ? undefined : say('fault.columns', { columns: columns || '–' });
  names = shownNames(people, plan.byName === true);
  update({ progress: undefined, message, result, chosen: choosePeople(people, state.choice, state.root), scrolled: 0 });
  if (state.asked) /** @type {HTMLElement | null} */ (target.querySelector(`[name="${state.asked}"]`))?.focus();
}

/** @param {import('../package/xueshi').Course[]} courses */
async function showPerson(courses) {
  await import('../element/define.js');
  const place = target.querySelector('#person');
  if (!place) return;
  const element = /** @type {any} */ (document.createElement('xueshi-check'));
  element.setAttribute('readonly', '');
  element.setAttribute('lang', language);
  element.setAttribute('as-of', asOf);
  element.setAttribute('theme', settings.theme);
  element.courses = courses;
  place.replaceChildren(element);
}

/** What is open, and what was said of its columns. @type {{ file: File, said: import('./columns.js').Said } | undefined} */
let source;

/** @param {File} file @param {import('./columns.js').Said} said @param {string} [choice] */
function read(file, said, choice) {
  source = { file, said };
  update({ message: undefined, result: undefined, opened: undefined, toCopy: undefined, asked: choice, progress: { done: 0, people: 0 } });
  reading.open({ file, policy, asOf, said });
}

/** @param {string} choice its name @param {import('./columns.js').Said} said */
function readAgain(choice, said) {
  if (source) read(source.file, said, choice);
}

/** @type {Commands} */
const commands = {
  open: (file) => file && read(file, {}),
  over: (isOver) => update({ isOver }),
  stop() {
    reading.stop();
    update({ progress: undefined, message: say('stopped') });
  },
  again() {
    reading.stop();
    source = undefined;
    update({ result: undefined, opened: undefined, message: undefined, toCopy: undefined, chosen: [] });
  },
  correct: (column, field) => state.result && readAgain(`column-${column + 1}`, corrected(state.result.plan, column, field)),
  chooseHeader: (headerRow) => readAgain('header-row', { headerRow }),
  save(kind) {
    if (kind === 'csv') saveCsv(state);
    else if (kind === 'xlsx') saveWorkbook(state);
    else update({ toCopy: asCsv(state) });
  },
  choose(change) {
    const choice = { ...state.choice, ...change };
    update({ choice, toCopy: undefined, chosen: choosePeople(state.result?.people ?? [], choice, state.root), scrolled: 0 });
  },
  scroll: (scrolled) => update({ scrolled }),
  openPerson(line) {
    update({ opened: { line } });
    target.querySelector('h2')?.focus();
    reading.pick(line.person);
  },
  close: () => update({ opened: undefined }),
  async remind() {
    const { line } = /** @type {NonNullable<State['opened']>} */ (state.opened);
    update({ opened: { line, reminder: reminderFor(line) } });
    const area = /** @type {HTMLTextAreaElement} */ (target.querySelector('#reminder'));
    const copied = await copyFrom(area);
    if (state.opened?.line === line) update({ opened: { ...state.opened, copied } });
  },
};

const root = document.documentElement;
root.lang = isEnglish(language) ? 'en' : 'zh-CN';
root.dataset.theme = settings.theme;
root.dataset.textSize = settings.textSize;
document.title = say('title');
target.replaceChildren();
update({});
