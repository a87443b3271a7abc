// In the place of style.js where there are no files beside the page: its policy names this sheet by hash.

import styles from '../styles/element.css';

/** @param {ShadowRoot} root */
export function style(root) {
  if ('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const element = document.createElement('style');
  element.textContent = styles;
  root.append(element);
}
