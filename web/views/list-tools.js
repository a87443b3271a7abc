import { html, nothing } from 'lit';

/** @import { Scene } from './format.js' */
/** @import { Row } from './list-order.js' */

const orders = /** @type {const} */ (['entered', 'kind', 'date']);

/**
 * In which order, which of them, and the way to choose several.
 * @param {Scene} scene
 * @param {{ isSearchable: boolean }} options
 */
export function listToolsView({ snapshot: { list }, dispatch, texts, readonly }, { isSearchable }) {
  return html`
    <div class="tools">
      <label><span class="spoken">${texts('courses.sort')}</span><select name="sort" @change=${(/** @type {Event} */ event) => (
        dispatch({ type: 'list', members: { sort: /** @type {HTMLSelectElement} */ (event.target).value } }))}>
        ${orders.map((order) => html`<option value=${order} ?selected=${order === list.sort}>${texts(`courses.sort.${order}`)}</option>`)}
      </select></label>
      ${readonly ? nothing : html`<button type="button" data-action="select" aria-pressed=${list.selected !== undefined}
        @click=${() => dispatch({ type: 'list', members: { selected: list.selected ? undefined : [] } })}>${texts(list.selected ? 'courses.select.end' : 'courses.select')}</button>`}
      ${isSearchable || list.query ? html`<input type="text" name="search" inputmode="search" autocomplete="off" aria-label=${texts('courses.search')}
        placeholder=${texts('courses.search')} .value=${list.query} @input=${(/** @type {InputEvent} */ event) => (
          dispatch({ type: 'list', members: { query: /** @type {HTMLInputElement} */ (event.target).value } }))} />` : nothing}
    </div>`;
}

/**
 * What can be done to all that are chosen.
 * @param {Scene} scene
 * @param {Row[]} rows that are shown
 */
export function selectionView({ snapshot: { list }, dispatch, texts, over }, rows) {
  const ids = rows.map(({ course }) => course.id).filter((id) => list.selected?.includes(id));
  const declarable = rows.filter(({ course, canDeclare }) => canDeclare && ids.includes(course.id)).map(({ course }) => course.id);
  const act = (/** @type {object} */ event) => {
    dispatch({ type: 'list', members: { selected: undefined } });
    dispatch(/** @type {import('../model/update.js').Event} */ (event));
  };
  return html`
    <div class="selection"><p role="status">${texts('courses.selected', { count: ids.length })}</p>
      <p class="actions">
        <button type="button" data-action="select-all" @click=${() => dispatch({
          type: 'list', members: { selected: ids.length === rows.length ? [] : rows.map(({ course }) => course.id) },
        })}>${texts('courses.select.all')}</button>
        <button type="button" data-action="declare-selected" ?disabled=${declarable.length === 0}
          @click=${() => act({ type: 'declare', ids: declarable })}>${texts(over ? 'course.declare.over' : 'course.declare')}</button>
        <button type="button" data-action="delete-selected" ?disabled=${ids.length === 0}
          @click=${() => act({ type: 'remove', ids })}>${texts('course.delete')}</button></p></div>`;
}
