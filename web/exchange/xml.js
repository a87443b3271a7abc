// Reads XML while it is unpacked. It is as strict as spreadsheet programs and knows only the five entities of XML itself, so
// nothing expands and nothing is fetched.

import { SaxesParser } from 'saxes';
import { BrokenError } from './limits.js';

/** @import { SaxesTagNS } from 'saxes' */
/** @import { Pace } from './pace.js' */
/**
 * @typedef {object} Handler what is called for each element of the root's own namespace, and for text
 * @property {(name: string, attributes: Attributes, parent: string) => void} open
 * @property {(name: string, parent: string) => void} [close]
 * @property {(text: string) => void} [text]
 *
 * @typedef {SaxesTagNS['attributes']} Attributes by their names as written
 */

/** Spreadsheets are some ten elements deep; deep nesting makes a parser slow. */
const deepest = 64;

/** No element of a spreadsheet has half as many. */
const mostAttributes = 200;

/**
 * @param {Iterable<Uint8Array>} pieces
 * @param {Handler} handler
 * @param {Pace} pace
 * @throws {BrokenError} if it is not well-formed
 */
export async function readXml(pieces, handler, pace) {
  const parser = createParser(handler);
  /** @type {TextDecoder | undefined} */
  let decoder;
  for (const piece of pieces) {
    decoder = decoder ?? new TextDecoder(encodingOf(piece));
    parser.write(decoder.decode(piece, { stream: true }));
    await pace();
  }
  parser.write(decoder?.decode() ?? '').close();
}

/** @param {Handler} handler */
function createParser({ open, close, text }) {
  const parser = new SaxesParser({ xmlns: true, position: false });
  /** @type {string[]} */
  const parents = [];
  let space = '';
  let attributes = 0;
  parser.on('error', (error) => { throw new BrokenError(error.message); });
  parser.on('doctype', () => { throw new BrokenError('doctype'); });
  parser.on('opentagstart', () => { attributes = 0; });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > mostAttributes) throw new BrokenError('too many attributes');
  });
  parser.on('opentag', (tag) => {
    if (parents.length === 0) space = tag.uri;
    if (parents.length >= deepest) throw new BrokenError('too deep');
    const parent = parents[parents.length - 1] ?? '';
    parents.push(tag.uri === space ? tag.local : '');
    if (tag.uri === space) open(tag.local, tag.attributes, parent);
  });
  parser.on('closetag', (tag) => {
    parents.pop();
    if (tag.uri === space) close?.(tag.local, parents[parents.length - 1] ?? '');
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

/** @param {Uint8Array} piece the first one */
function encodingOf([first, second]) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * An attribute of a namespace: its prefix may be any.
 * @param {Attributes} attributes
 * @param {string} local
 */
export function qualified(attributes, local) {
  return Object.values(attributes).find((each) => each.prefix !== '' && each.local === local)?.value;
}

/** @param {string | undefined} value of an attribute */
export function isTrue(value) {
  return value === '1' || value === 'true' || value === 'on';
}
