// The panels, in one part that comes with the first of them: a first visit does without.
import '../messages/courses.js';
import '../styles/later.js';
import * as declare from './declare.js';
import * as exporting from './export.js';
import * as guide from './guide.js';
import * as importing from './import.js';
import * as seminars from './seminars.js';
import * as settings from './settings.js';
import * as split from './split.js';
import * as sums from './sums.js';
import * as years from './years.js';

export { exampleCourses } from './example.js';

/** @import { PanelModule } from '../model/panel.js' */
/** @import { PanelName } from '../model/snapshot.js' */

/** @type {Partial<Record<PanelName, PanelModule>>} */
export const panels = { import: importing, export: exporting, sums, split, declare, seminars, guide, settings, years };

/** Panels that few people open: each is a part of its own. @type {Partial<Record<PanelName, () => Promise<PanelModule>>>} */
export const rare = { rule: () => import('./rule.js') };
