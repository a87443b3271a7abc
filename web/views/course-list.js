import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { courseFormView } from './course-form.js';
import { courseRowView, printedLineView } from './course-row.js';
import { listToolsView, selectionView } from './list-tools.js';
import { rowsInOrder } from './list-order.js';
import { undeclaredCourses } from './questions.js';

/** @import { Scene } from './format.js' */
/** @import { Row } from './list-order.js' */

/** A list of at least this many courses offers a search. */
const searchedFrom = 20;

/** The courses as a list to scan: a row opens in place to what was found and what can be done. @param {Scene} scene */
export function courseListView(scene) {
  const { snapshot, assessment, dispatch, texts } = scene;
  const { list, mostShown } = snapshot;
  const undeclared = new Set(undeclaredCourses(scene));
  const judged = new Map(assessment.courses.map((course) => [course.id, course]));
  /** @type {Row[]} */
  const all = snapshot.courses.flatMap((course) => {
    const answer = judged.get(course.id);
    return answer ? [{ course, judged: answer, canDeclare: undeclared.has(course.id) }] : [];
  });
  const rows = rowsInOrder(scene, all);
  return html`
    <section class="courses card" part="courses">
      <h2>${texts('courses.title')} <span class="note">${texts('courses.count', { count: all.length })}</span></h2>
      ${all.length > 1 ? listToolsView(scene, { isSearchable: all.length >= searchedFrom }) : nothing}
      <ul class="rows">${repeat(rows.slice(0, mostShown), ({ row }) => row.course.id, ({ row, group }) => rowView(scene, row, group))}</ul>
      ${rows.length === 0 ? html`<p class="note" role="status">${texts('courses.none-found', { query: list.query })}</p>` : nothing}
      ${rows.length > mostShown ? html`<p class="actions"><button type="button" data-action="show-more"
        @click=${() => dispatch({ type: 'show-more' })}>${texts('courses.more', { count: mostShown, all: rows.length })}</button></p>` : nothing}
      ${list.selected ? selectionView(scene, rows.map(({ row }) => row)) : nothing}
    </section>`;
}

/**
 * The form if the course is being changed, else its row. A row is drawn again only if something in it has changed,
 * because every key that is typed asks for hundreds of rows.
 * @param {Scene} scene
 * @param {Row} row
 * @param {string} [group] the heading above it
 */
function rowView(scene, row, group) {
  const { snapshot, assessment, texts, readonly } = scene;
  const { id } = row.course;
  const { opened, selected } = snapshot.list;
  if (snapshot.draft?.course.id === id && !snapshot.draft.isNew) {
    return html`<li class="course" data-course=${id}>${printedLineView(scene, row)}${courseFormView(scene)}</li>`;
  }
  const shown = [row.course, assessment, snapshot.courses, texts, readonly, opened.includes(id), selected, group];
  return guard(shown, () => courseRowView(scene, row, group));
}
