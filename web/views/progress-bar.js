import { html, svg } from 'lit';

/** @import { Requirement } from '../package/xueshi' */

/**
 * Counted hours are solid, pending ones hatched, planned ones outlined; each part begins at the end of the one before,
 * and a tick marks the minimum. A gap sets off the hours of each requirement within this one.
 * @param {Requirement} requirement
 * @param {Requirement[]} inner the requirements within it, side by side
 * @param {number} axis what the whole width stands for, in hours
 */
export function progressBarView({ id, counted, pending, planned, required }, inner, axis) {
  const length = (/** @type {number} */ hours) => (hours / axis) * 100;
  const hatch = `hatch-${id}`;
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${svg`
    <pattern id=${hatch} width="1.4" height="10" patternUnits="userSpaceOnUse"><rect class="pending" width="0.7" height="10" /></pattern>
    <rect class="track" width=${length(required)} height="10" />
    <rect class="counted" width=${length(counted)} height="10" />
    ${gaps(inner.map((requirement) => length(requirement.counted)))}
    <g transform="translate(${length(counted)})">
      <rect fill="url(#${hatch})" width=${length(pending)} height="10" />
      <g transform="translate(${length(pending)})"><rect class="planned" y="1" width=${length(planned)} height="8" /></g>
    </g>
    <rect class="tick" x=${length(required)} width="0.6" height="10" />`}</svg>`;
}

/**
 * A gap after each part. Each part is nested in the one before, so that no lengths are added up here.
 * @param {number[]} lengths
 * @returns {unknown}
 */
function gaps([first, ...others]) {
  if (first === undefined) return '';
  return svg`<g transform="translate(${first})">${first > 0 ? svg`<rect class="gap" x="-0.25" width="0.5" height="10" />` : ''}${gaps(others)}</g>`;
}
