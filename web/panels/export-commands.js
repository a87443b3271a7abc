import { writeBackup } from '../exchange/backup.js';
import { copyFrom, handOverPicture, saveFile } from '../exchange/hand-over.js';
import { loadTables } from '../engine/load.js';
import { categoryLabel, leavesOf } from '../views/format.js';
import { drawPicture } from './picture.js';

/** @import { Judge } from '../engine/judge.js' */
/** @import { Course, JudgedCourse } from '../package/xueshi' */
/** @import { PanelContext } from '../model/panel.js' */
/** @import { Snapshot } from '../model/snapshot.js' */
/** @import { Scene } from '../views/format.js' */
/**
 * @typedef {object} Handing
 * @property {'damaged'} [about]
 * @property {{ kind: string, text: string, isCopied?: boolean }} [shown] the text to copy
 * @property {string} [picture] of the answer, as the address of its data
 * @property {boolean} isMissing whether a part that was wanted could not be had
 * @property {boolean} isSaved whether a backup file was handed to the browser
 * @property {Record<string, number | undefined>} figures the counted hours filed at each category that is not divided
 */

/** @param {PanelContext} context */
export function commands(context) {
  const show = (/** @type {string} */ kind, /** @type {string} */ text) => context.set({ shown: { kind, text }, isMissing: false });
  const backup = () => writeBackup(context.snapshot.courses, new Date(), context.snapshot.rule);
  const named = (/** @type {string} */ name) => name.replace('DAY', context.snapshot.asOf);
  const damaged = async () => await context.store?.damagedText() ?? '';
  /** @param {() => Promise<void>} act what may want a part that cannot be had */
  const attempt = (act) => act().catch(() => context.set({ isMissing: true }));
  return {
    show,
    follow: () => context.set({ figures: figuresOf(context.judge, context.snapshot), picture: undefined }),
    showBackup: () => show('backup-text', backup()),
    showTable: (/** @type {Scene} */ scene) => attempt(async () => show('table-text', await tableOf(context, scene))),
    showDamaged: () => attempt(async () => show('damaged-text', await damaged())),
    saveBackup() {
      saveFile(named('xueshi-DAY.json'), backup(), 'application/json');
      context.store?.markBackup(new Date());
      context.set({ isSaved: true, isMissing: false });
    },
    saveTable: (/** @type {Scene} */ scene) => attempt(async () => {
      saveFile(named('xueshi-DAY.csv'), await tableOf(context, scene), 'text/csv');
      context.set({ isMissing: false });
    }),
    saveDamaged: () => attempt(async () => saveFile(named('xueshi-damaged-DAY.json'), await damaged(), 'application/json')),
    print: () => window.print(),
    showPicture: (/** @type {Scene} */ scene) => context.set({ picture: drawPicture(scene).toDataURL('image/png') }),
    async sharePicture() {
      const { picture } = /** @type {Handing} */ (context.state);
      if (picture) await handOverPicture(named('xueshi-DAY.png'), picture);
    },
    async copy(/** @type {Event} */ event) {
      const area = /** @type {HTMLElement} */ (event.target).closest('.copy')?.querySelector('textarea');
      const { shown } = /** @type {Handing} */ (context.state);
      if (!area || !shown) return;
      const isCopied = await copyFrom(area);
      if (isCopied && shown.kind === 'backup-text') context.store?.markBackup(new Date());
      context.set({ shown: { ...shown, isCopied } });
    },
  };
}

/**
 * The counted hours filed at each category that is not divided further, added up by the core.
 * @param {Judge} judge
 * @param {Snapshot} snapshot
 * @returns {Handing['figures']}
 */
export function figuresOf(judge, { assessment, courses, asOf }) {
  const counted = new Map(assessment?.courses.filter(({ standing }) => standing === 'counted').map(({ id, category }) => [id, category]));
  return Object.fromEntries(leavesOf(judge.policy).map(({ id: leaf }) => {
    const requirement = assessment?.requirements.find(({ id }) => id === leaf);
    if (requirement) return [leaf, requirement.counted];
    const answer = judge.assess(courses.filter(({ id }) => counted.get(id) === leaf), { asOf });
    return [leaf, answer.error ? undefined : answer.requirements.find(({ id }) => id === judge.policy.categories.id)?.counted];
  }));
}

/** @param {PanelContext} context @param {Scene} scene */
async function tableOf({ snapshot, judge }, scene) {
  const tables = await loadTables(judge.policy, judge.image);
  const judged = new Map(snapshot.assessment?.courses.map((course) => [course.id, course]));
  const written = tables.writeTable(snapshot.courses.map((course) => plain(scene, course, judged.get(course.id))));
  return typeof written === 'string' ? written : '';
}

/**
 * A course as people write it: the label of its kind and the hours as they were read, where they could be.
 * @param {Scene} scene
 * @param {Course} course
 * @param {Partial<JudgedCourse>} [judged]
 * @returns {Course}
 */
function plain(scene, course, { category, hours, completedOn } = {}) {
  return {
    ...course,
    category: course.category && category ? categoryLabel(scene, category) : course.category,
    hours: hours ?? course.hours,
    completedOn: completedOn ?? course.completedOn,
  };
}
