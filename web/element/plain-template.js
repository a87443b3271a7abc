// Templates where markup may not be made of text: a page that requires Trusted Types and allows no policy for lit.
// What is read here are the templates of our own views, as lit has prepared them; never anything that came from
// outside.

const piece = /<!-{2}([^]*?)-->|<\?([^>]*)>|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;
const withoutEnd = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const svg = 'http://www.w3.org/2000/svg';

/**
 * Builds what an HTML parser would, for markup that closes what it opens.
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

/** What lit puts before a name; where nothing parses, only names of XML are taken. @type {Record<string, string>} */
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
