/** @param {string} css @returns {import('./find.js').How} something within the element of the page */
export function inside(css) {
  return { css, within: { css: 'xueshi-check' } };
}
