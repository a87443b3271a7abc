/**
 * What a tap has brought lies below it, out of sight on a phone. For lit's `ref`, which calls it once.
 * @param {Element | undefined} element
 */
export function bringIntoSight(element) {
  requestAnimationFrame(() => element?.scrollIntoView({ block: 'start' }));
}
