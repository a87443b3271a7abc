import { adoptStyle } from './adopt-style.js';

/**
 * Styles a shadow root under any content security policy that allows this module. If the browser cannot adopt a style
 * sheet, a link to a file of ours replaces it: an inline sheet would be refused.
 * @param {ShadowRoot} root
 */
export function style(root) {
  if (adoptStyle(root)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../styles/element.css', import.meta.url).href;
  root.append(link);
}
