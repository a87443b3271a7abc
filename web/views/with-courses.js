// The views of courses and of their form. They come with the first of either: an empty page does without.

import '../messages/courses.js';
import '../styles/later.js';
// What this part and the panels both take of the page, named so that a build puts it into one file for all.
import '../engine/load.js';
import '../model/foresight.js';
import '../store/new-id.js';
import '../store/settings.js';
import './year-picture.js';

export { courseFormView, resumedView } from './course-form.js';
export { courseListView } from './course-list.js';
export { nextStepsView } from './next-steps.js';
export { otherYearsView } from './other-years.js';
export { pastYearView } from './past-year.js';
export { projectionView } from './projection.js';
export { requirementView } from './requirement.js';
export { exampleView, refusedRuleView, undoView } from './undo.js';
