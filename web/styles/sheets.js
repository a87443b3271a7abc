// The look of the element, in two style sheets that all elements of a document share. The second is empty until the views
// that need it are loaded: they import `later.js`.

import first from './first.css';

/** @type {CSSStyleSheet[] | undefined} */
let sheets;
let later = '';

/** @returns {CSSStyleSheet[]} in the order of the cascade. REQUIRES: the browser can construct style sheets. */
export function sharedSheets() {
  if (!sheets) {
    sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
    sheets[0].replaceSync(first);
    sheets[1].replaceSync(later);
  }
  return sheets;
}

/** @param {string} css */
export function setLaterStyles(css) {
  later = css;
  sheets?.[1].replaceSync(css);
}
