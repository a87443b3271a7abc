import { html, nothing } from 'lit';

/** @import { Scene } from './format.js' */

/** Records of other years do not count for this one; they lead to the table of all years. @param {Scene} scene */
export function otherYearsView({ assessment, texts, readonly, open }) {
  const years = new Set(assessment.courses.flatMap(({ year, findings }) => (
    year !== undefined && findings.some(({ code }) => code === 'other-year') ? [year] : [])));
  if (years.size === 0 || readonly) return nothing;
  return html`
    <p class="other-years">${texts('years.others', { years: [...years].sort().join(texts('list.separator')) })}
      <button type="button" class="link" data-action="years" @click=${() => open('years')}>${texts('years.open')}</button></p>`;
}
