// A list of any length that draws only the rows in sight. All rows have one height, set here and in roster.css.

import { html } from 'lit';

const rowHeight = 5.5; // rem
const beyond = 5;

/**
 * @template Item
 * @param {Item[]} items
 * @param {number} scrolled how far, in rows
 * @param {(rows: number) => void} onScroll
 * @param {(item: Item) => unknown} draw
 */
export function virtualList(items, scrolled, onScroll, draw) {
  const first = Math.max(0, Math.floor(scrolled) - beyond);
  const shown = items.slice(first, first + 20 + 2 * beyond);
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return html`<div class="scroller" tabindex="0" role="group" aria-labelledby="list"
    @scroll=${(/** @type {any} */ event) => onScroll(event.target.scrollTop / (rowHeight * rem))}>
    <ul data-rows=${items.length}>${shown.map((item, i) => html`<li aria-setsize=${items.length} aria-posinset=${first + i + 1}
      data-place=${first + i}>${draw(item)}</li>`)}</ul></div>`;
}

/** Puts the rows in their places once they are drawn: a style attribute is forbidden here. @param {ParentNode} root */
export function placeRows(root) {
  const list = root.querySelector('.scroller ul');
  if (!(list instanceof HTMLElement)) return;
  list.style.height = `${Number(list.dataset.rows) * rowHeight}rem`;
  for (const row of list.children) {
    if (row instanceof HTMLElement) row.style.top = `${Number(row.dataset.place) * rowHeight}rem`;
  }
}
