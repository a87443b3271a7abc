// The page for a whole unit: holds what is shown, and does what is asked for. Nothing is stored.

import { render } from 'lit';
import { findPolicy } from '../engine/policies.js';
import { today } from '../element/today.js';
import { isEnglish, labelIn } from '../messages/index.js';
import { readSettings } from '../store/settings.js';
import { choosePeople, shownNames } from './people.js';
import { createReading } from './reading.js';
import { peopleAsCsv } from './save.js';
import { speak } from './texts.js';
import { view } from './view.js';
import { placeRows } from './virtual-list.js';

/** @import { Category, Shortage } from '../package/xueshi' */
/** @import { RosterLine, RosterPlan, RosterSummary } from '../package/xueshi-roster' */
/**
 * @typedef {object} State
 * @property {import('./texts.js').Say} say
 * @property {(category: string) => string} label
 * @property {string} root
 * @property {boolean} isOver a file is held over the page
 * @property {{ done: number, people: number, judged?: number }} [progress]
 * @property {string} [message]
 * @property {{ plan: RosterPlan, people: RosterLine[], summary: RosterSummary }} [result]
 * @property {import('./people.js').Choice} choice
 * @property {RosterLine[]} chosen
 * @property {number} scrolled
 * @property {{ line: RosterLine, copied: boolean }} [opened]
 * @property {(line: RosterLine) => string} nameOf
 * @property {(line: RosterLine) => string} sentence what the person needs, and what to ask first
 */
/**
 * @typedef {object} Commands
 * @property {(file?: File) => void} open
 * @property {(over: boolean) => void} over
 * @property {() => void} stop
 * @property {() => void} again
 * @property {() => void} save
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

const labels = new Map();
const keepLabels = (/** @type {Category} */ { id, label, children = [] }) => {
  labels.set(id, labelIn(label, language));
  children.forEach(keepLabels);
};
keepLabels(policy.categories);
const label = (/** @type {string} */ category) => labels.get(category) ?? category;
const amounts = (/** @type {Shortage[]} */ list) => list.map(({ category, hours }) => (
  say('amount', { category: label(category), hours }))).join(say('separator'));

/** @type {Map<string, string>} */
let names = new Map();

/** @param {RosterLine} line */
function sentence({ needed, question, declaration }) {
  const parts = [needed && needed.sure.length > 0 ? say('missing', { needed: amounts(needed.sure) }) : say('nothing')];
  if (question) parts.push(say('ask', { row: question.row, worth: question.worth }));
  if (declaration && declaration.needed.length > 0) parts.push(say('declare', { needed: amounts(declaration.needed) }));
  return parts.join(' · ');
}

/** @type {State} */
let state = {
  say,
  label,
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
  if (news.person !== undefined) return showPerson(news.reading);
  if (news.judged !== undefined) return update({ progress: { done: 1, people: news.judged, judged: news.judged } });
  if (news.done !== undefined) return update({ progress: { done: news.done, people: news.people } });
  return finish(/** @type {NonNullable<State['result']>} */ (news));
});

/** @param {NonNullable<State['result']>} result */
function finish({ plan, people, summary }) {
  if (!plan.usable) {
    const columns = plan.columns.map(({ header }) => header).filter(Boolean).slice(0, 12).join(say('separator'));
    return update({ progress: undefined, message: say('fault.columns', { columns: columns || '–' }) });
  }
  names = shownNames(people, plan.byName === true);
  const chosen = choosePeople(people, state.choice, state.root);
  return update({ progress: undefined, message: undefined, result: { plan, people, summary }, chosen, scrolled: 0 });
}

/** @param {import('../package/xueshi').TableReading} table */
async function showPerson({ courses }) {
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

/** @param {RosterLine} line */
function reminderFor({ person, needed, declaration }) {
  const missing = needed && needed.sure.length > 0 ? say('missing', { needed: amounts(needed.sure) }) : say('nothing');
  const declare = declaration && declaration.needed.length > 0 ? `${say('separator')}${say('declare', { needed: amounts(declaration.needed) })}` : '';
  return say('reminder', { person, year: policy.year, needed: missing, declare, by: policy.declaration?.by ?? '' });
}

/** @type {Commands} */
const commands = {
  open(file) {
    if (!file) return;
    update({ message: undefined, result: undefined, opened: undefined, progress: { done: 0, people: 0 } });
    reading.open({ file, policy, asOf });
  },
  over: (isOver) => update({ isOver }),
  stop() {
    reading.stop();
    update({ progress: undefined, message: say('stopped') });
  },
  again() {
    reading.stop();
    update({ result: undefined, opened: undefined, message: undefined, chosen: [] });
  },
  save: () => state.result && peopleAsCsv(state),
  choose(change) {
    const choice = { ...state.choice, ...change };
    update({ choice, chosen: choosePeople(state.result?.people ?? [], choice, state.root), scrolled: 0 });
  },
  scroll: (scrolled) => update({ scrolled }),
  openPerson(line) {
    update({ opened: { line, copied: false } });
    target.querySelector('h2')?.focus();
    reading.pick(line.person);
  },
  close: () => update({ opened: undefined }),
  async remind() {
    const { line } = /** @type {NonNullable<State['opened']>} */ (state.opened);
    await copy(reminderFor(line));
    update({ opened: { line, copied: true } });
  },
};

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

const root = document.documentElement;
root.lang = isEnglish(language) ? 'en' : 'zh-CN';
root.dataset.theme = settings.theme;
root.dataset.textSize = settings.textSize;
document.title = say('title');
target.replaceChildren();
update({});
