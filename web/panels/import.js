import { html, nothing } from 'lit';
import { withCorrection } from '../exchange/column-fields.js';
import { takeOver } from '../exchange/compare-courses.js';
import { createReader } from '../exchange/reader.js';
import { panelTexts } from '../messages/panels.js';
import { readSettings, writeSettings } from '../store/settings.js';
import { previewView } from './import-preview.js';
import { progressView, waysInView } from './import-ways.js';

/** @import { Policy, TableColumn, TableField } from '../package/xueshi' */
/** @import { Sheet } from '../exchange/open-file.js' */
/** @import { Found, Question, Stage } from '../exchange/reader-jobs.js' */
/** @import { Scene } from '../views/format.js' */
/** @import { Session } from '../state/session.js' */
/** @typedef {Pick<Question, 'sheet' | 'fields' | 'headerRow'>} Said */
/**
 * @typedef {object} Preview
 * @property {Found} found
 * @property {Sheet[]} sheets to choose from
 * @property {import('../package/xueshi').Course[]} held what it was compared with
 * @property {Said} said what a person has said of them
 * @property {Set<string>} refused ids of what is not to be taken over
 */

/**
 * A table that is pasted or opened is shown first; nothing changes before the person says so.
 * @param {Session} session
 */
export function createPanel(session) {
  let pasted = '';
  let fault = '';
  /** @type {Stage | undefined} */
  let stage;
  /** @type {Preview | undefined} */
  let preview;
  let turn = 0;
  const policy = /** @type {Policy} */ (session.checker?.policy);
  const reader = createReader(policy, (next) => {
    stage = next;
    session.refresh();
  });

  const stop = () => {
    turn += 1;
    reader.stop();
    stage = undefined;
    preview = undefined;
    session.refresh();
  };

  /** @param {(isWanted: () => boolean) => Promise<void>} job @param {Preview} [shown] meanwhile */
  const run = async (job, shown) => {
    if (stage) stop();
    preview = shown;
    const own = turn += 1;
    stage = 'opening';
    fault = '';
    session.refresh();
    try {
      await job(() => own === turn);
    } catch {
      if (own === turn) [fault, preview] = ['failed', undefined];
    }
    if (own !== turn) return;
    stage = undefined;
    session.refresh();
  };

  /**
   * @param {Sheet[]} sheets
   * @param {Said} said
   * @param {() => boolean} isWanted
   */
  const show = async (sheets, said, isWanted) => {
    const held = session.courses;
    const question = { sheets, held: session.own, asOf: session.asOf, corrected: readSettings().columns, ...said };
    const found = await reader.run('preview', question);
    if (!isWanted()) return;
    fault = found.fault ?? '';
    preview = found.fault === undefined ? { found, sheets, held, said, refused: stillRefused(found, preview) } : undefined;
  };

  /** @param {File} file @param {() => boolean} isWanted */
  const open = async (file, isWanted) => {
    const opened = await reader.run('open', new Uint8Array(await file.arrayBuffer()));
    if (!isWanted()) return;
    if (opened.fault) fault = opened.fault;
    else await show(opened.sheets, {}, isWanted);
  };

  /** What was said before of the same sheet holds on. @param {Said} said */
  const again = (said) => {
    const { sheets, found } = /** @type {Preview} */ (preview);
    run((isWanted) => show(sheets, { sheet: found.sheet, ...said }, isWanted), preview);
  };

  const on = {
    chooseSheet: (/** @type {number} */ sheet) => again({ sheet }),
    chooseHeader: (/** @type {number} */ headerRow) => again({ headerRow }),
    correct(/** @type {number} */ column, /** @type {TableField | null} */ field) {
      const { columns, headerRow } = /** @type {NonNullable<Found['reading']>} */ (preview?.found.reading);
      const fields = withCorrection(columns.map((each) => each.field), column, field);
      if (session.keeps) remember(columns, fields);
      again({ fields, headerRow });
    },
    refuse(/** @type {string} */ id, /** @type {boolean} */ isRefused) {
      preview?.refused[isRefused ? 'add' : 'delete'](id);
      session.refresh();
    },
    take() {
      const { found: { comparison: { same, ...news }, reading }, refused } = /** @type {Preview} */ (preview);
      const [added, changed] = [news.added, news.changed].map((courses) => courses.filter(({ id }) => !refused.has(id)));
      session.change(takeOver(session.own, { added, same, changed }), reading ? 'import.undo' : 'restore.undo', { added: added.length, changed: changed.length });
      session.closePanel();
    },
  };

  return {
    title: (/** @type {string} */ language) => panelTexts(language)('import.title'),
    view(/** @type {Scene} */ scene) {
      const texts = panelTexts(scene.language);
      // Another tab may have changed the list: what is shown is compared anew.
      if (preview && !stage && preview.held !== session.courses) again(preview.said);
      return html`
        ${waysInView(texts, {
          pasted: (text) => { pasted = text; },
          read: () => run((isWanted) => show([{ name: '', text: pasted }], {}, isWanted)),
          open: (file) => run((isWanted) => open(file, isWanted)),
        })}
        ${stage ? progressView(texts, stage, stop) : nothing}
        ${fault ? html`<p class="errors" role="alert" data-fault=${fault}>${texts(`import.fault.${fault}`)}</p>` : nothing}
        ${preview ? previewView(scene, preview, on) : nothing}`;
    },
  };
}

/**
 * @param {Found} found
 * @param {Preview} [before] what was shown until now
 */
function stillRefused({ comparison: { added, changed } }, before) {
  return new Set([...added, ...changed].map(({ id }) => id).filter((id) => before?.refused.has(id)));
}

/**
 * What was said of a column holds for its header the next time.
 * @param {TableColumn[]} columns
 * @param {(TableField | null)[]} fields what they hold now
 */
function remember(columns, fields) {
  const changed = columns.flatMap(({ header, field }, index) => (
    header && fields[index] !== field ? [[header, fields[index]]] : []));
  writeSettings({ columns: { ...readSettings().columns, ...Object.fromEntries(changed) } });
}
