// The parts of a workbook beside its sheets: how parts refer to each other, the texts that cells share, the formats.

import { readFormat } from './cell-format.js';
import { isTrue, qualified, readXml } from './xml.js';

/** @import { CellFormat } from './cell-format.js' */
/** @import { Pace } from './pace.js' */
/** @typedef {Iterable<Uint8Array>} Part as it is unpacked */
/** @typedef {{ type: string, target: string }} Relation its type's last word, and the part it leads to */

/**
 * @param {Part} part a `.rels` file
 * @param {string} folder that its targets start from, with a `/` at its end
 * @param {Pace} pace
 * @returns {Promise<Map<string, Relation>>} by id
 */
export async function readRelations(part, folder, pace) {
  /** @type {Map<string, Relation>} */
  const relations = new Map();
  await readXml(part, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode?.value === 'External') return;
      const type = (Type?.value ?? '').replace(/^.*\//, '');
      relations.set(Id?.value ?? '', { type, target: resolve(Target?.value ?? '', folder) });
    },
  }, pace);
  return relations;
}

/** A part's name, in lower case as in `openZip`. @param {string} target @param {string} folder */
function resolve(target, folder) {
  const path = target.replace(/\\/g, '/');
  /** @type {string[]} */
  const folders = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/').toLowerCase();
}

/** @typedef {{ sheets: { name: string, id: string, isHidden: boolean }[], isFrom1904: boolean }} Contents */

/**
 * @param {Part} part
 * @param {Pace} pace
 * @returns {Promise<Contents>}
 */
export async function readContents(part, pace) {
  /** @type {Contents} */
  const contents = { sheets: [], isFrom1904: false };
  await readXml(part, {
    open(name, attributes, parent) {
      if (name === 'workbookPr') contents.isFrom1904 = isTrue(attributes.date1904?.value);
      if (name !== 'sheet' || parent !== 'sheets') return;
      const isHidden = /hidden/i.test(attributes.state?.value ?? '');
      contents.sheets.push({ name: attributes.name?.value ?? '', id: qualified(attributes, 'id') ?? '', isHidden });
    },
  }, pace);
  return contents;
}

/**
 * @param {Part} part
 * @param {Pace} pace
 * @returns {Promise<string[]>} without their phonetic readings
 */
export async function readSharedTexts(part, pace) {
  /** @type {string[]} */
  const texts = [];
  const collector = collectText((text) => texts.push(text), 'si');
  await readXml(part, collector, pace);
  return texts;
}

/**
 * Puts together the text of an element that holds runs: `si` in the shared texts, `is` in a cell.
 * @param {(text: string) => void} done
 * @param {string} element
 */
export function collectText(done, element) {
  let text = '';
  let isText = false;
  return {
    /** @param {string} name @param {unknown} _ @param {string} parent */
    open(name, _, parent) {
      if (name === element) text = '';
      isText = name === 't' && parent !== 'rPh';
    },
    /** @param {string} more */
    text(more) {
      if (isText) text += more;
    },
    /** @param {string} name */
    close(name) {
      isText = false;
      if (name === element) done(unescaped(text));
    },
  };
}

/** Workbooks write a letter that XML does not allow as `_x000D_`. @param {string} text */
export function unescaped(text) {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * @param {Part} part
 * @param {Pace} pace
 * @returns {Promise<CellFormat[]>} by the number that cells name their style by
 */
export async function readStyles(part, pace) {
  /** @type {Map<number, string>} */
  const codes = new Map();
  /** @type {number[]} */
  const ids = [];
  await readXml(part, {
    open(name, { numFmtId, formatCode }, parent) {
      if (name === 'numFmt' && parent === 'numFmts') codes.set(Number(numFmtId?.value), formatCode?.value ?? '');
      if (name === 'xf' && parent === 'cellXfs') ids.push(Number(numFmtId?.value ?? 0));
    },
  }, pace);
  return ids.map((id) => readFormat(id, codes.get(id)));
}
