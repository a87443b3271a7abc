// What is measured of the view for elder people: letters, lines, paragraphs, targets, contrast. Runs in the page.

/**
 * @param {{ text: number, target: number, line: number, gap: number, contrast: number }} least text and target in pixels,
 *   a line in letters, the way from paragraph to paragraph in lines
 * @returns {string[]} what falls short of it
 */
export function fallsShort(least) {
  /** @type {Set<string>} */
  const faults = new Set();
  const tidy = (/** @type {Element} */ element) => [
    element.localName, element.getAttribute('class'), element.getAttribute('data-action') ?? element.getAttribute('name'),
    (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 24),
  ].filter(Boolean).join(' ');
  const isSeen = (/** @type {Element} */ element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible' && !element.closest('.spoken');
  };
  /** @type {(root: Document | ShadowRoot) => Element[]} */
  const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => (
    element.shadowRoot ? [element, ...within(element.shadowRoot)] : [element]));
  const numbers = (/** @type {string} */ colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const over = (/** @type {number[]} */ [r, g, b, a = 1], /** @type {number[]} */ below) => (
    [r, g, b].map((each, index) => each * a + below[index] * (1 - a)));
  /** @type {(element: Element | null) => Element | null} */
  const outer = (element) => element && (element.parentElement ?? (/** @type {ShadowRoot} */ (element.getRootNode()).host ?? null));
  /** @type {(element: Element | null) => number[]} */
  const ground = (element) => {
    if (!element) return [255, 255, 255];
    const colour = numbers(getComputedStyle(element).backgroundColor);
    return colour[3] === 0 ? ground(outer(element)) : over(colour, ground(outer(element)));
  };
  /** @type {(element: Element | null) => number} */
  const opacity = (element) => (element ? Number(getComputedStyle(element).opacity) * opacity(outer(element)) : 1);
  const light = (/** @type {number[]} */ colour) => {
    const [r, g, b] = colour.map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (/** @type {Element} */ element) => {
    const below = ground(element);
    const ink = numbers(getComputedStyle(element).color);
    const [one, other] = [light(over([...ink.slice(0, 3), (ink[3] ?? 1) * opacity(element)], below)), light(below)].sort((a, b) => b - a);
    return (one + 0.05) / (other + 0.05);
  };
  const lineOf = (/** @type {CSSStyleDeclaration} */ style) => parseFloat(style.lineHeight);
  const say = (/** @type {string} */ what, /** @type {number} */ found, /** @type {Element} */ element) => faults.add(`${what} ${found.toFixed(2)}: ${tidy(element)}`);

  for (const element of within(document).filter(isSeen)) {
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (hasText || element.matches('input[type="text"], textarea, select')) {
      const size = parseFloat(style.fontSize);
      if (size < least.text) say('text', size, element);
      if (!element.matches('input, select, button, option') && lineOf(style) / size < least.line) say('line', lineOf(style) / size, element);
      if (!element.matches(':disabled, option') && contrast(element) < least.contrast) say('contrast', contrast(element), element);
    }
    if (element.matches('button, a[href], summary, select, textarea, input')) {
      const target = element.closest('label') ?? element;
      const { width, height } = target.getBoundingClientRect();
      if (Math.min(width, height) < least.target) say('target', Math.min(width, height), element);
    }
    const next = element.nextElementSibling;
    if (element.localName === 'p' && next?.localName === 'p' && isSeen(next)) {
      const way = next.getBoundingClientRect().top - element.getBoundingClientRect().bottom;
      const line = Math.max(lineOf(style), lineOf(getComputedStyle(next)));
      if (way >= 0 && (way + line) / line < least.gap) say('gap', (way + line) / line, next);
    }
  }
  return [...faults];
}
