// Random tables, and the same written as a workbook or as HTML in the many ways that programs write them.

import { whole } from '../twin/seeded.js';
import { workbook } from './workbook-maker.js';

/** @import { Random } from '../twin/seeded.js' */
/** @typedef {[top: number, left: number, height: number, width: number]} Span */
/** @typedef {{ cells: string[][], spans: Span[], hidden: Set<number> }} Table rows and columns from 0; a span's text is its first cell's */

const pieces = ['课程', '学时', 'a', 'B2', '24', '6.5', '&', '<b>', '"', '\'', ']]>', '=1+1', '_x', '😀', '２', '，', 'x:y', '/>', '&amp;', '-->'];

/** @param {Random} random @returns {Table} */
export function randomTable(random) {
  const dice = diceOf(random);
  const [height, width] = [1 + dice.below(8), 1 + dice.below(6)];
  const cells = Array.from({ length: height }, () => Array.from({ length: width }, () => randomText(dice)));
  /** @type {Span[]} */
  const spans = [];
  const taken = new Set();
  for (let tries = dice.below(4); tries > 0; tries -= 1) {
    const [top, left] = [dice.below(height), dice.below(width)];
    const span = /** @type {Span} */ ([top, left, 1 + dice.below(height - top), 1 + dice.below(width - left)]);
    const places = placesOf(span).map(String);
    if (places.length === 1 || places.some((place) => taken.has(place))) continue;
    places.forEach((place) => taken.add(place));
    spans.push(span);
  }
  return { cells, spans, hidden: new Set(cells.flatMap((_, row) => (dice.below(5) === 0 ? [row] : []))) };
}

/** @param {Random} random */
function diceOf(random) {
  return { below: (/** @type {number} */ limit) => whole(random, 0, limit - 1) };
}

/** @param {ReturnType<typeof diceOf>} dice */
function randomText(dice) {
  if (dice.below(4) === 0) return '';
  return Array.from({ length: 1 + dice.below(4) }, () => pieces[dice.below(pieces.length)]).join(dice.below(3) === 0 ? ' ' : '');
}

/** @param {Span} span @returns {[number, number][]} */
function placesOf([top, left, height, width]) {
  return Array.from({ length: height * width }, (_, index) => [top + Math.floor(index / width), left + (index % width)]);
}

/**
 * What a reader has to give: spans filled, and nothing beyond the last row and column in which something is written.
 * @param {Table} table
 * @returns {{ rows: string[][], hiddenRows: number[] }}
 */
export function expected({ cells, spans, hidden }) {
  const covered = new Map(spans.flatMap((span) => placesOf(span).map((place) => [String(place), span])));
  const written = (/** @type {number} */ row, /** @type {number} */ column) => {
    const span = covered.get(String([row, column]));
    return span && (span[0] !== row || span[1] !== column) ? '' : cells[row][column];
  };
  const places = placesOf([0, 0, cells.length, cells[0].length]).filter(([row, column]) => written(row, column) !== '');
  const height = Math.max(0, ...places.map(([row]) => row + 1));
  const width = Math.max(0, ...places.map(([, column]) => column + 1));
  const rows = Array.from({ length: height }, (_, row) => Array.from({ length: width }, (__, column) => {
    const [top, left] = covered.get(String([row, column])) ?? [row, column];
    return cells[top][left];
  }));
  return { rows, hiddenRows: [...hidden].filter((row) => rows[row]?.some(Boolean)).map((row) => row + 1) };
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** @param {number} column from 0 */
const letter = (column) => String.fromCharCode(65 + column);

/** @param {Table} table @param {Random} random @returns {Uint8Array} */
export function asWorkbook(table, random) {
  const dice = diceOf(random);
  const { cells, spans, hidden } = table;
  const shown = expected(table).rows;
  /** @type {string[]} */
  const strings = [];
  const hasPlaces = dice.below(3) > 0;
  const prefix = dice.below(3) === 0 ? 'x:' : '';
  const covered = new Set(spans.flatMap((span) => placesOf(span).slice(1).map(String)));
  const cellXml = (/** @type {string} */ text, /** @type {number} */ row, /** @type {number} */ column) => {
    const place = hasPlaces ? ` r="${letter(column)}${row + 1}"` : '';
    const isCovered = covered.has(String([row, column]));
    // A program may have left in a covered cell what stood there before.
    const isLeft = isCovered && shown[row]?.[column] !== undefined && dice.below(2) === 0;
    if (text === '' || (isCovered && !isLeft)) return hasPlaces && dice.below(2) === 0 ? '' : `<c${place} s="1"/>`;
    if (/^\d+(?:\.\d+)?$/.test(text) && String(Number(text)) === text) return `<c${place}><v>${text}</v></c>`;
    const stored = text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'); // as Excel does, for `_x0041_` is a letter
    const xml = dice.below(4) === 0 && !text.includes(']]>') ? `<![CDATA[${stored}]]>` : escaped(stored);
    switch (dice.below(3)) {
      case 0: return `<c${place} t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
      case 1: return `<c t="str"${place}><f>A1</f><v>${xml}</v></c>`;
      default: return `<c t='s'${place}><v>${strings.push(`<si>${dice.below(2) === 0 ? `<t>${xml}</t>` : `<r><rPr/><t>${xml}</t></r>`}<rPh><t>x</t></rPh></si>`) - 1}</v></c>`;
    }
  };
  const xml = cells.map((row, index) => `<row${hasPlaces ? ` r="${index + 1}"` : ''}${hidden.has(index) ? ' hidden="true"' : ''}>${
    row.map((text, column) => cellXml(text, index, column)).join('')}</row>`).join(dice.below(2) === 0 ? '\n' : '');
  const merged = spans.map(([top, left, height, width]) => `${letter(left)}${top + 1}:${letter(left + width - 1)}${top + height}`);
  return workbook({
    sheets: [{ name: 'a', xml, merged }],
    strings,
    change: (files) => Object.fromEntries(Object.entries(files).map(([name, text]) => [
      dice.below(3) === 0 ? name.replace(/\//g, '\\') : name,
      prefix && name.startsWith('xl/') && !name.endsWith('.rels') ? prefixed(text, prefix) : text,
    ])),
  });
}

/** Tags with a prefix; the content of CDATA is not a tag. @param {string} xml @param {string} prefix */
function prefixed(xml, prefix) {
  return xml.replace(/<!\[CDATA\[[^]*?\]\]>|<(\/?)(?=[a-z])/gi, (found, slash) => (
    slash === undefined ? found : `<${slash}${prefix}`)).replace(/ xmlns=/, ` xmlns:${prefix.slice(0, -1)}=`);
}

/** @param {Table} table @param {Random} random @returns {string} */
export function asHtml({ cells, spans, hidden }, random) {
  const dice = diceOf(random);
  const first = new Map(spans.map((span) => [String(span.slice(0, 2)), span]));
  const covered = new Set(spans.flatMap((span) => placesOf(span).slice(1).map(String)));
  const closes = dice.below(2) === 0;
  const space = dice.below(2) === 0 ? '\n  ' : '';
  const cellHtml = (/** @type {string} */ text, /** @type {string} */ place) => {
    if (covered.has(place)) return '';
    const [, , height = 1, width = 1] = first.get(place) ?? [];
    const name = dice.below(4) === 0 ? 'th' : 'TD';
    const around = [['', ''], ['<b>', '</b>'], ['<p style="color:red">', '</p>'], ['<!-- > -->', '<span hidden>x</span>'], ['&nbsp;', '<script>"<td>"</script>']][dice.below(5)];
    return `<${name}${height > 1 ? ` rowspan="${height}"` : ''}${width > 1 ? ` colspan=${width}` : ''} class='a > b'>${around[0]}${space}${
      escaped(text)}${space}${around[1]}${closes ? `</${name}>` : ''}`;
  };
  return `<!doctype html><html><body><table>${cells.map((row, index) => `${space}<tr${
    hidden.has(index) ? [' hidden', ' style="display:none"', ' STYLE="height:0; display : none;"'][dice.below(3)] : ''}>${
    row.map((text, column) => cellHtml(text, String([index, column]))).join('')}${closes ? '</tr>' : ''}`).join('')}</table>`;
}
