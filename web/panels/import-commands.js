import { nextTask } from '../engine/next-task.js';
import { withCorrection } from '../exchange/column-fields.js';
import { chosenOf, takeOver } from '../exchange/compare-courses.js';
import { createReader } from '../exchange/reader.js';
import { ownCourses } from '../model/snapshot.js';
import { readSettings, writeSettings } from '../store/settings.js';

/** @import { Assessment, ColumnField, Course, Policy, TableColumn } from '../package/xueshi' */
/** @import { PackedSheet } from '../exchange/packed-sheet.js' */
/** @import { Pasted } from '../exchange/open-file.js' */
/** @import { Found, Packed, Question, Stage } from '../exchange/reader-jobs.js' */
/** @import { Reader } from '../exchange/reader.js' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Event } from '../model/update.js' */
/** @typedef {Pick<Question, 'sheet' | 'fields' | 'headerRow' | 'person'>} Choices what a person has said of a table */
/** @typedef {{ taken: number, policy: Policy, assessment?: Assessment }} Foreseen `taken` is how many courses would be taken over */
/**
 * @typedef {object} Preview
 * @property {Found} found
 * @property {PackedSheet[]} sheets to choose from
 * @property {Course[]} held what it was compared with
 * @property {Choices} choices
 * @property {string[]} refused ids of what is not to be taken over
 * @property {number} repeated how many of those are left out as repeats
 * @property {boolean} takesRule whether the rule that the file carries is to be taken, too
 * @property {Foreseen} foreseen what would come of it
 *
 * @typedef {object} Importing
 * @property {string} fault why nothing could be read
 * @property {Stage} [stage] of the job that is being done
 * @property {Preview} [preview] shown before anything is taken over
 */

/** @param {PanelContext} context */
export function commands(context) {
  /** What stands in the field, and the HTML that came with it. @type {Pasted} */
  let pasted = { html: '', text: '' };
  let turn = 0;
  const now = () => /** @type {Importing} */ (context.state);
  const reader = createReader(context.judge, (stage) => context.set({ stage }));

  const stop = () => {
    turn += 1;
    reader.stop();
    context.set({ stage: undefined, preview: undefined });
  };

  /** @param {(isWanted: () => boolean) => Promise<void>} job @param {Preview} [preview] shown meanwhile */
  const run = async (job, preview) => {
    if (now().stage) stop();
    const own = turn += 1;
    context.set({ stage: 'opening', fault: '', preview });
    try {
      await job(() => own === turn);
    } catch {
      if (own === turn) context.set({ fault: 'failed', preview: undefined });
    }
    if (own === turn) context.set({ stage: undefined });
  };

  /** What was said holds at once; what would come of it follows. @param {Partial<Preview>} said */
  const present = async (said) => {
    const preview = { .../** @type {Preview} */ (now().preview), ...said };
    context.set({ preview });
    const foreseen = await foresee(reader, context, preview);
    if (now().preview === preview) context.set({ preview: { ...preview, foreseen } });
  };

  /**
   * @param {PackedSheet[]} sheets
   * @param {Choices} choices
   * @param {() => boolean} isWanted
   */
  const show = async (sheets, choices, isWanted) => {
    const { snapshot } = context;
    const held = snapshot.courses;
    const question = { sheets, held: ownCourses(snapshot), asOf: snapshot.asOf, corrected: readSettings().columns, ...choices };
    const found = await reader.run('preview', question);
    if (!isWanted()) return;
    if (found.fault !== undefined) return context.set({ fault: found.fault, preview: undefined });
    const preview = { found, sheets, held, choices, ...takenBy(found, now().preview) };
    const foreseen = await foresee(reader, context, preview);
    if (isWanted()) context.set({ preview: { ...preview, foreseen } });
  };

  /** @param {Packed} opened @param {() => boolean} isWanted */
  const showOpened = async ({ sheets, fault }, isWanted) => {
    if (!isWanted()) return;
    if (sheets) await show(sheets, {}, isWanted);
    else context.set({ fault });
  };
  const read = () => run(async (isWanted) => showOpened(await reader.run('paste', pasted), isWanted));

  /** What was said before of the same sheet holds on. @param {Choices} choices */
  const again = (choices) => {
    const preview = /** @type {Preview} */ (now().preview);
    const { sheet, person } = preview.choices;
    run((isWanted) => show(preview.sheets, { sheet, person, ...choices }, isWanted), preview);
  };

  return {
    write(/** @type {string} */ text) {
      if (!isSameText(text, pasted.text)) pasted = { html: '', text };
    },
    /** A table that comes with its cells is read at once. */
    paste(/** @type {Pasted} */ content) {
      pasted = content;
      read();
    },
    read,
    open: (/** @type {File} */ file) => run(async (isWanted) => (
      showOpened(await reader.run('open', new Uint8Array(await file.arrayBuffer())), isWanted))),
    stop,
    choosePerson: (/** @type {string} */ person) => again({ person }),
    chooseSheet: (/** @type {number} */ sheet) => again({ sheet }),
    chooseHeader: (/** @type {number} */ headerRow) => again({ headerRow }),
    correct(/** @type {number} */ column, /** @type {ColumnField | null} */ field) {
      const { columns, headerRow } = /** @type {NonNullable<Found['reading']>} */ (now().preview?.found.reading);
      const fields = withCorrection(columns.map((each) => each.field), column, field);
      if (context.keeps) remember(columns, fields);
      again({ fields, headerRow });
    },
    refuse(/** @type {string} */ id, /** @type {boolean} */ isRefused) {
      const { preview } = now();
      if (!preview) return;
      const others = preview.refused.filter((each) => each !== id);
      present({ refused: isRefused ? [...others, id] : others });
    },
    takeRule(/** @type {boolean} */ takesRule) {
      if (now().preview) present({ takesRule });
    },
    take() {
      context.dispatch(taking(context, /** @type {Preview} */ (now().preview)));
      context.dispatch({ type: 'close' });
    },
    /** Another tab may have changed the list: what is shown is compared anew. */
    follow() {
      const { preview, stage } = now();
      if (preview && !stage && preview.held !== context.snapshot.courses) again(preview.choices);
    },
  };
}

/**
 * @param {Reader} reader
 * @param {PanelContext} context
 * @param {Omit<Preview, 'foreseen'>} preview
 * @returns {Promise<Foreseen>}
 */
async function foresee(reader, { snapshot, takesRules }, { found: { news, rule }, refused, takesRule }) {
  const by = takesRule && takesRules ? rule?.policy : undefined;
  const question = { news, refused, held: ownCourses(snapshot), asOf: snapshot.asOf, rule: by };
  const { taken, policy, answer } = await reader.run('foresee', question);
  const assessment = answer && JSON.parse(answer);
  await nextTask(); // to parse and to draw ten thousand courses in one task would hold a phone up
  return { taken, policy, assessment };
}

/** @param {PanelContext} context @param {Preview} preview @returns {Event} that takes over what is chosen */
function taking({ snapshot, takesRules }, preview) {
  const { found: { reading, rule, news }, refused, takesRule } = preview;
  const { added, changed } = chosenOf(news, refused);
  const taken = rule && takesRule && takesRules ? { policy: rule.policy, isInForce: true } : undefined;
  if (!reading && added.length + changed.length === 0) return { type: 'rule', rule: taken, key: 'rule.taken' };
  return {
    type: 'change',
    rule: taken,
    courses: takeOver(ownCourses(snapshot), { added, changed }),
    key: reading ? 'import.undo' : 'restore.undo',
    values: { added: added.length, changed: changed.length },
  };
}

/** A rule by itself is what the file was opened for; one beside courses is taken if it was in force there. @param {Found} found */
function isTakeable({ rule, counts: { added, changed } }) {
  if (!rule || rule.faults.length > 0) return false;
  return rule.isInForce ?? added + changed === 0;
}

/** A field has line breaks of its own. @param {string} one @param {string} other */
function isSameText(one, other) {
  const [first, second] = [one, other].map((text) => text.replace(/\r\n?/g, '\n').trim());
  return first === second;
}

/**
 * What is to be taken over, as the person has said it before or as it is usual.
 * @param {Found} found
 * @param {Preview | undefined} before what was shown until now
 * @returns {Pick<Preview, 'refused' | 'repeated' | 'takesRule'>}
 */
function takenBy(found, before) {
  if (before) return { refused: before.refused, repeated: before.repeated, takesRule: before.takesRule };
  return { refused: found.repeats, repeated: found.repeats.length, takesRule: isTakeable(found) };
}

/**
 * What was said of a column holds for its header the next time.
 * @param {TableColumn[]} columns
 * @param {(ColumnField | null)[]} fields what they hold now
 */
function remember(columns, fields) {
  const changed = columns.flatMap(({ header, field }, index) => (
    header && fields[index] !== field ? [[header, fields[index]]] : []));
  writeSettings({ columns: { ...readSettings().columns, ...Object.fromEntries(changed) } });
}
