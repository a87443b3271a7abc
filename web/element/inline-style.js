// Replaces style.js if the page is one file: its security policy allows this style sheet by its hash.

import styles from '../styles/element.css';
import { adoptStyle } from './adopt-style.js';

/** @param {ShadowRoot} root */
export function style(root) {
  if (adoptStyle(root)) return;
  const element = document.createElement('style');
  element.textContent = styles;
  root.append(element);
}
