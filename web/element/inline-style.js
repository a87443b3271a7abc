// In the place of style.js where there are no files beside the page: its policy names this sheet by hash.

import styles from '../styles/element.css';
import { adoptStyle } from './adopt-style.js';

/** @param {ShadowRoot} root */
export function style(root) {
  if (adoptStyle(root)) return;
  const element = document.createElement('style');
  element.textContent = styles;
  root.append(element);
}
