import { html, nothing, svg } from 'lit';
import { categoryLabel } from './format.js';

/** @import { Category } from '../package/xueshi' */
/** @import { Scene } from './format.js' */
/**
 * @typedef {object} Part of the axis: what a category asks for beyond what the narrower ones in it do
 * @property {string} id
 * @property {number} from where it begins, in hours
 * @property {number} length in hours
 * @property {number} branch which of the widest kinds it belongs to
 *
 * @typedef {{ kind: 'lacking' | 'done' | 'open' | 'intended', from: number, length: number }} Surface
 */

/**
 * One picture of the year: the minima of all kinds side by side on one axis. Solid is done, striped waits for an answer,
 * hollow is planned, dashed is missing; what is beyond a minimum is marked and fills nothing else.
 * @param {Scene} scene
 */
export function yearPictureView(scene) {
  const { assessment, policy, texts } = scene;
  const parts = partsOf(policy.categories);
  const axis = parts.length > 0 ? lastOf(parts).from + lastOf(parts).length : 0;
  if (axis === 0) return nothing;
  return html`
    <figure class="year">
      ${innerView(scene, parts, axis)}
      <svg class="year-picture" width="100%" height="34" aria-hidden="true">${svg`
        <defs><pattern id="open-stripes" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="5" /></pattern></defs>
        ${parts.map((part) => partView(scene, part, axis))}
        ${(policy.categories.children ?? []).map((_, branch) => surplusView(scene, parts, branch, axis))}`}</svg>
      <ul class="axis">${(policy.categories.children ?? []).map(({ id }) => figureView(scene, id))}</ul>
      ${legendView(scene)}
      <ul class="spoken">${assessment.requirements.map(({ id, counted, required, state }) => html`
        <li>${categoryLabel(scene, id)} ${texts('requirement.figure', { counted, required })} ${texts(`requirement.state.${state}`)}</li>`)}</ul>
    </figure>`;
}

/**
 * @param {Category} root
 * @returns {Part[]} in tree order, what is of no narrower kind last
 */
export function partsOf(root) {
  let at = 0;
  /** @param {Category} node @param {number} branch @returns {Part[]} */
  const walk = ({ id, min = 0, children = [] }, branch) => {
    const begun = at;
    const inner = children.flatMap((child, index) => walk(child, branch < 0 ? index : branch));
    const own = { id, from: at, length: Math.max(0, min - (at - begun)), branch };
    at += own.length;
    return own.length > 0 ? [...inner, own] : inner;
  };
  return walk(root, -1);
}

/**
 * What a part is made of, measured from the right, where what is missing ends, so that every length is a figure of the
 * core's. Dashed is only what is missing of this kind whatever turns out: `least` alone names one way of several.
 * @param {Pick<Scene, 'assessment'>} scene
 * @param {Part} part
 * @returns {Surface[]} in the order in which they are painted
 */
export function surfacesOf({ assessment: { needed, projection } }, { id, from, length }) {
  const hours = (/** @type {{ category: string, hours: number }[]} */ items) => items.find(({ category }) => category === id)?.hours ?? 0;
  const missing = Math.min(length, hours(needed.sure));
  const surely = Math.min(hours(needed.least), hours(needed.certain));
  const open = Math.min(missing, Math.max(0, missing - surely));
  const planned = projection ? Math.min(missing - open, Math.max(0, missing - hours(projection.needed.sure))) : 0;
  const begun = from + length - missing;
  /** @type {Surface[]} */
  const surfaces = [
    { kind: 'lacking', from: begun + open + planned, length: missing - open - planned },
    { kind: 'done', from, length: length - missing },
    { kind: 'open', from: begun, length: open },
    { kind: 'intended', from: begun + open, length: planned },
  ];
  return surfaces.filter((surface) => surface.length > 0);
}

/**
 * @param {Scene} scene
 * @param {Part} part
 * @param {number} axis
 */
function partView(scene, part, axis) {
  const place = (/** @type {number} */ hours) => `${(100 * hours) / axis}%`;
  const end = part.from + part.length;
  return svg`
    ${surfacesOf(scene, part).map(({ kind, from, length }) => svg`<rect class=${kind} x=${place(from)} y="6" width=${place(length)} height="26" />`)}
    ${end < axis ? svg`<line class="border" x1=${place(end)} x2=${place(end)} y1="4" y2="34" />` : ''}`;
}

/**
 * A cap on a kind that has more than it needs.
 * @param {Scene} scene
 * @param {Part[]} parts
 * @param {number} branch
 * @param {number} axis
 */
function surplusView({ assessment: { requirements }, policy }, parts, branch, axis) {
  const requirement = requirements.find(({ id }) => id === policy.categories.children?.[branch].id);
  const own = parts.filter((part) => part.branch === branch);
  if (!requirement || requirement.counted <= requirement.required || own.length === 0) return '';
  const end = lastOf(own).from + lastOf(own).length;
  return svg`<line class="surplus" x1="${(100 * own[0].from) / axis}%" x2="${(100 * end) / axis}%" y1="2" y2="2" />`;
}

/**
 * The names of the kinds within the widest ones, each above its part of the axis.
 * @param {Scene} scene
 * @param {Part[]} parts
 * @param {number} axis
 */
function innerView(scene, parts, axis) {
  const inner = innerParts(scene.policy.categories, parts);
  if (inner.length === 0) return nothing;
  const place = (/** @type {number} */ hours) => `${(100 * hours) / axis}%`;
  return html`<svg class="inner" width="100%" height="1.4em" aria-hidden="true">${inner.map(({ id, from, length }) => svg`
    <foreignObject x=${place(from)} width=${place(length)} height="100%"><p><b>${categoryLabel(scene, id)}</b></p></foreignObject>`)}</svg>`;
}

/** @param {Category} root @param {Part[]} parts @returns {Part[]} those that do not stand below the picture by name */
export function innerParts({ id, children = [] }, parts) {
  const below = new Set([id, ...children.map((child) => child.id)]);
  return parts.filter((part) => !below.has(part.id));
}

/** @param {Scene} scene @param {string} id */
function figureView(scene, id) {
  const { assessment, texts } = scene;
  const requirement = assessment.requirements.find((each) => each.id === id);
  if (!requirement) return nothing;
  const { counted, required } = requirement;
  const key = counted > required ? 'picture.surplus' : 'picture.figure';
  return html`<li aria-hidden="true">${texts(key, { category: categoryLabel(scene, id), counted, required })}</li>`;
}

/** What the surfaces that occur beside the done one mean. @param {Scene} scene */
function legendView({ assessment: { needed, projection, status }, snapshot: { draft }, texts }) {
  const kinds = [
    ['lacking', (status !== 'empty' || draft !== undefined) && needed.least.length > 0],
    ['open', JSON.stringify(needed.sure) !== JSON.stringify(needed.least)],
    ['intended', projection !== undefined],
  ].filter(([, isThere]) => isThere);
  if (kinds.length === 0) return nothing;
  return html`<p class="legend" aria-hidden="true">${kinds.map(([kind]) => html`
    <span><svg class="swatch" width="14" height="14"><rect class=${kind} x="1" y="1" width="12" height="12" /></svg>${texts(`picture.${kind}`)}</span>`)}</p>`;
}

/** @param {Part[]} parts */
function lastOf(parts) {
  return parts[parts.length - 1];
}
