import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { labelIn } from '../messages/index.js';
import { ruleTexts } from '../messages/rule.js';
import { calendarButton } from '../views/date-field.js';
import { depthBelow } from '../views/format.js';
import { placeText, wrongText } from './rule-place.js';

/** @import { Category } from '../package/xueshi' */
/** @import { Scene } from '../views/format.js' */
/** @import { commands, Ruling } from './rule-commands.js' */
/** @typedef {ReturnType<typeof commands>} Act */

/** Where each field stands in the policy that comes of it. */
const places = { title: '/title', year: '/year', from: '/period/from', to: '/period/to', by: '/declaration/by' };

/**
 * @param {Scene} scene
 * @param {Ruling} state
 * @param {Act} act
 */
export function fieldsView(scene, state, act) {
  const words = ruleTexts(scene.language);
  const { base, policy, typed } = state;
  const field = (/** @type {keyof typeof places} */ name, /** @type {string} */ value) => fieldView(scene, state, {
    name, label: words(`rule.field.${name}`), pointer: places[name], value, type: (text) => act.type({ [name]: text }),
    isDay: ['from', 'to', 'by'].includes(name),
  });
  return html`
    ${field('year', typed.year)}
    <fieldset><legend>${words('rule.minima')}</legend><p class="note">${words('rule.minima.how')}</p>
      ${minimaOf(base.categories).map(({ id, label, pointer }) => fieldView(scene, state, {
        name: `min-${id}`, label: labelIn(label, scene.language) || id, pointer, value: typed.minima[id] ?? '', isHours: true,
        depth: depthBelow(base.categories, id) + (id === base.categories.id ? 0 : 1), type: (text) => act.typeMinimum(id, text),
      }))}</fieldset>
    <fieldset class="days"><legend>${words('rule.days')}</legend>${field('from', typed.from)} ${field('to', typed.to)}</fieldset>
    ${field('by', typed.by)}
    ${field('title', typed.title ?? labelIn(policy?.title, scene.language))}`;
}

/** The faults that belong to no field, with their places in words. @param {Scene} scene @param {Ruling} state */
export function otherFaultsView({ language }, { base, faults, policy }) {
  const own = new Set([...Object.values(places), ...minimaOf(base.categories).map(({ pointer }) => pointer)]);
  const others = faults.filter(({ pointer }) => !own.has(pointer));
  if (others.length === 0) return nothing;
  return html`<ul class="errors" role="alert">${others.map((fault) => html`
    <li data-fault=${fault.pointer}>${ruleTexts(language)('rule.fault', { place: placeText(policy, fault.pointer, language), fault: wrongText(fault, language) })}</li>`)}</ul>`;
}

/**
 * @param {Category} category
 * @param {string} [place] its JSON Pointer
 * @returns {{ id: string, label: Category['label'], pointer: string }[]} in tree order, with the place of each minimum
 */
function minimaOf({ id, label, children = [] }, place = '/categories') {
  return [{ id, label, pointer: `${place}/min` }, ...children.flatMap((child, nth) => minimaOf(child, `${place}/children/${nth}`))];
}

/**
 * @param {Scene} scene
 * @param {Ruling} state
 * @param {{ name: string, label: string, pointer: string, value: string, type: (text: string) => void, isDay?: boolean,
 *   isHours?: boolean, depth?: number }} field
 */
function fieldView({ language, texts }, { faults }, { name, label, pointer, value, type, isDay = false, isHours = false, depth }) {
  const own = faults.filter((fault) => fault.pointer === pointer);
  const id = `rule-${name}`;
  return html`
    <div class="field" ?data-hours=${isHours} data-depth=${depth ?? nothing}><label for=${id}>${label}</label>
      <div class="input"><input id=${id} name=${name} type="text" autocomplete="off" inputmode=${isHours ? 'decimal' : 'text'}
        .value=${live(value)} aria-invalid=${own.length > 0} aria-describedby="${id}-error"
        @input=${(/** @type {InputEvent} */ event) => type(/** @type {HTMLInputElement} */ (event.target).value)} />
        ${isDay ? calendarButton(texts, type) : nothing}</div>
      <p class="error" id="${id}-error" data-fault=${own.length > 0 ? pointer : nothing}>${own.map((fault) => wrongText(fault, language))}</p></div>`;
}
