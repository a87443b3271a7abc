// Reads .xlsx files. This module and its libraries are loaded only when such a file is opened.

import { BrokenError, Budget } from './limits.js';
import { readSheet } from './sheet.js';
import { readContents, readRelations, readSharedTexts, readStyles } from './workbook-parts.js';
import { openZip } from './zip.js';

/** @import { Sheet } from './open-file.js' */
/** @import { Pace } from './pace.js' */
/** @import { Parts } from './zip.js' */

/**
 * @param {Uint8Array} bytes
 * @param {Pace} pace
 * @returns {Promise<Sheet[]>} in the workbook's order
 * @throws {BrokenError | import('./limits.js').LimitError}
 */
export async function readWorkbook(bytes, pace) {
  const budget = new Budget();
  const parts = openZip(bytes, budget);
  const main = await findWorkbook(parts, pace);
  const relations = await relationsOf(main, parts, pace);
  const contents = await readContents(need(parts, main), pace);
  budget.spend('too-many-sheets', contents.sheets.length);
  const partOfType = (/** @type {string} */ type) => (
    parts.get(Array.from(relations.values()).find((relation) => relation.type === type)?.target ?? ''));
  const [texts, styles] = ['sharedStrings', 'styles'].map(partOfType);
  const shared = {
    texts: texts ? await readSharedTexts(texts(), pace) : [],
    formats: styles ? await readStyles(styles(), pace) : [],
    isFrom1904: contents.isFrom1904,
  };
  /** @type {Sheet[]} */
  const sheets = [];
  for (const { name, id, isHidden } of contents.sheets) {
    const relation = relations.get(id);
    if (relation?.type !== 'worksheet') continue;
    const cells = await readSheet(need(parts, relation.target), shared, budget, pace);
    sheets.push({ name, ...(isHidden && { hidden: true }), ...cells });
  }
  if (sheets.length === 0) throw new BrokenError('no sheet');
  return sheets;
}

/** @param {Parts} parts @param {Pace} pace */
async function findWorkbook(parts, pace) {
  const relations = await readRelations(need(parts, '_rels/.rels'), '', pace);
  return Array.from(relations.values()).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

/** @param {string} name of a part @param {Parts} parts @param {Pace} pace */
function relationsOf(name, parts, pace) {
  const [, folder, file] = /** @type {RegExpExecArray} */ (/^(.*\/)?([^/]*)$/.exec(name));
  return readRelations(need(parts, `${folder ?? ''}_rels/${file}.rels`), folder ?? '', pace);
}

/** @param {Parts} parts @param {string} name */
function need(parts, name) {
  const part = parts.get(name);
  if (!part) throw new BrokenError(`no ${name}`);
  return part();
}
