/**
 * Scrolls to what a tap has added: on a phone it appears below the screen. For lit's `ref`, which calls this once.
 * @param {Element | undefined} element
 */
export function bringIntoSight(element) {
  requestAnimationFrame(() => element?.scrollIntoView({ block: 'start' }));
}
