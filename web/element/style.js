import styles from '../styles/element.css';

/** @type {CSSStyleSheet | undefined} one for all elements of a document */
let sheet;

/**
 * Gives a shadow root its look under any content security policy that lets this module in: a constructed sheet
 * needs no permission, and before there were such (iOS before 16.4) a file of ours does where an inline sheet
 * would be refused.
 * @param {ShadowRoot} root
 */
export function style(root) {
  if ('adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../styles/element.css', import.meta.url).href;
  root.append(link);
}
