import { html, nothing } from 'lit';
import { loadTables } from '../core/load-tables.js';
import { looksLikeBackup, readBackup } from '../exchange/backup.js';
import { compareCourses, takeOver } from '../exchange/compare-courses.js';
import { openTables } from '../exchange/open-file.js';
import { panelTexts } from '../messages/panels.js';
import { readSettings, writeSettings } from '../store/settings.js';
import { previewView } from './import-preview.js';

/** @import { TableField, TableReading } from '../package/xueshi' */
/** @import { Comparison } from '../exchange/compare-courses.js' */
/** @import { Sheet } from '../exchange/workbook.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */
/**
 * @typedef {object} Preview
 * @property {Comparison} comparison
 * @property {TableReading} [reading] absent where a backup was opened
 * @property {Sheet[]} sheets to choose from
 * @property {number} sheet
 */

/** How many cells of a column a person is shown to tell what it holds. */
const samples = 3;

/**
 * A table that is pasted or opened is shown first; nothing changes before the person says so.
 * @param {Session} session
 */
export function createPanel(session) {
  let pasted = '';
  let fault = '';
  let isReading = false;
  /** @type {Preview | undefined} */
  let preview;

  /** @param {() => Promise<void>} job */
  const read = async (job) => {
    isReading = true;
    fault = '';
    preview = undefined;
    session.refresh();
    try {
      await job();
    } catch {
      fault = 'failed';
    }
    isReading = false;
    session.refresh();
  };

  /**
   * @param {Sheet[]} sheets
   * @param {number} [sheet]
   * @param {(TableField | null)[]} [fields]
   */
  const show = async (sheets, sheet = 0, fields) => {
    const { text } = sheets[sheet];
    if (looksLikeBackup(text)) {
      const backup = readBackup(text);
      if (backup.fault) fault = backup.fault;
      else preview = { comparison: compareCourses(session.courses, backup.courses), sheets, sheet };
      return;
    }
    const tables = await loadTables({ policy: session.checker?.policy });
    let reading = tables.readTable(text, { samples, fields });
    if (reading.error) throw new Error(reading.error.code);
    const remembered = fields ? undefined : correctedFields(reading);
    if (remembered) reading = tables.readTable(text, { samples, fields: remembered });
    if (reading.error) throw new Error(reading.error.code);
    preview = { comparison: compareCourses(session.courses, reading.courses), reading, sheets, sheet };
  };

  /** @param {Uint8Array} bytes */
  const open = async (bytes) => {
    const opened = await openTables(bytes);
    if (opened.fault) fault = opened.fault;
    else await show(opened.sheets);
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('import.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      return html`
        ${waysInView(texts, {
          pasted: (text) => { pasted = text; },
          read: () => read(() => show([{ name: '', text: pasted }])),
          open: (file) => read(async () => open(new Uint8Array(await file.arrayBuffer()))),
        })}
        ${isReading ? html`<p role="status">${texts('import.reading')}</p>` : nothing}
        ${fault ? html`<p class="errors" role="alert" data-fault=${fault}>${texts(`import.fault.${fault}`)}</p>` : nothing}
        ${preview ? previewView(scene, preview, {
          chooseSheet: (sheet) => {
            const { sheets } = /** @type {Preview} */ (preview);
            read(() => show(sheets, sheet));
          },
          correct: (column, field) => {
            const { reading, sheets, sheet } = /** @type {Required<Preview>} */ (preview);
            const fields = reading.columns.map((each, index) => (index === column ? field : each.field));
            remember(reading.columns[column].header, field);
            read(() => show(sheets, sheet, fields));
          },
          take: ({ added, changed, same }) => {
            const key = preview?.reading ? 'import.undo' : 'restore.undo';
            const list = takeOver(session.courses, { added, changed, same });
            session.change(list, key, { added: added.length, changed: changed.length });
            session.closePanel();
          },
        }) : nothing}`;
    },
  };
}

/**
 * @param {import('../messages/index.js').Texts} texts
 * @param {{ pasted: (text: string) => void, read: () => void, open: (file: File) => void }} on
 */
function waysInView(texts, on) {
  const take = (/** @type {FileList | null | undefined} */ files) => {
    if (files?.[0]) on.open(files[0]);
  };
  return html`
    <div class="field"><label for="table-text">${texts('import.paste')}</label>
      <textarea id="table-text" name="table" rows="6" autocomplete="off" spellcheck="false"
        @paste=${(/** @type {ClipboardEvent} */ event) => take(event.clipboardData?.files)}
        @input=${(/** @type {InputEvent} */ event) => on.pasted(/** @type {HTMLTextAreaElement} */ (event.target).value)}
      ></textarea></div>
    <p class="actions"><button type="button" class="primary" data-action="read" @click=${on.read}>${texts('import.read')}</button></p>
    <label class="drop" @dragover=${(/** @type {Event} */ event) => event.preventDefault()} @drop=${(/** @type {DragEvent} */ event) => {
      event.preventDefault();
      take(event.dataTransfer?.files);
    }}>
      <input id="table-file" name="file" type="file" @change=${(/** @type {Event} */ event) => {
        const field = /** @type {HTMLInputElement} */ (event.target);
        take(field.files);
        field.value = '';
      }} /><span>${texts('import.file')}</span></label>
    <p class="note">${texts('import.kinds')}</p>`;
}

/**
 * @param {TableReading} reading
 * @returns {(TableField | null)[] | undefined} what the person has said of these headers before
 */
function correctedFields({ columns }) {
  const corrected = readSettings().columns;
  if (!columns.some(({ header }) => header in corrected)) return undefined;
  return columns.map(({ header, field }) =>
    /** @type {TableField | null} */ (header in corrected ? corrected[header] : field));
}

/**
 * @param {string} header
 * @param {TableField | null} field
 */
function remember(header, field) {
  if (header) writeSettings({ columns: { ...readSettings().columns, [header]: field } });
}
