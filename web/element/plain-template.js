// Builds templates in pages where text may not become markup: pages that require Trusted Types and allow no policy for
// lit. It reads only the templates of our own views, as lit has prepared them, and never anything from outside.

const piece = /<!-{2}([^]*?)-->|<\?([^>]*)>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const withoutEnd = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const svg = 'http://www.w3.org/2000/svg';

/**
 * Builds the same nodes as an HTML parser, if the markup closes every element that it opens.
 * @param {DocumentFragment} content receives it
 * @param {string} markup
 */
export function buildTemplate(content, markup) {
  /** @type {Node} */
  let place = content;
  for (const [, comment, question, end, name, attributes, text] of markup.matchAll(piece)) {
    if (text !== undefined) {
      place.appendChild(document.createTextNode(text));
    } else if (name === undefined) {
      place.appendChild(document.createComment(comment ?? `?${question}`));
    } else if (end) {
      place = place.parentNode ?? content;
    } else {
      const element = document.createElementNS(namespaceWithin(place, name), name);
      setAttributes(element, attributes);
      place.appendChild(element);
      const isClosed = element.namespaceURI === svg ? /\/\s*$/.test(attributes) : withoutEnd.test(name);
      if (!isClosed) place = element;
    }
  }
}

/**
 * @param {Node} place
 * @param {string} name
 */
function namespaceWithin(place, name) {
  const isSvg = name === 'svg' || (place instanceof Element && place.namespaceURI === svg);
  return isSvg ? svg : 'http://www.w3.org/1999/xhtml';
}

/** lit marks names by these signs. `setAttribute` accepts no signs, so words replace them. @type {Record<string, string>} */
const signs = { '@': 'on-', '.': 'property-', '?': 'flag-' };

/**
 * @param {Element} element
 * @param {string} attributes
 */
function setAttributes(element, attributes) {
  for (const [, name, double, single, bare] of attributes.matchAll(attribute)) {
    element.setAttribute(name.replace(/^[@.?]/, (sign) => signs[sign]), double ?? single ?? bare ?? '');
  }
}
