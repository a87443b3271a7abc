// What the page of a browser that will be killed does.

/** How many courses the list holds at most: a later change takes the place of an earlier one. */
export const slots = 12;

/**
 * Runs in the page and makes one change after the other.
 * @param {number} from
 * @param {number} most
 * @param {(number: number, most: number) => { id: string, title: string }} makeCourse
 * @param {(number: number) => void} report called once the page says that the change is saved
 */
export async function saveOnAndOn(from, most, makeCourse, report) {
  const host = /** @type {any} */ (document.querySelector('xueshi-check'));
  const isSaved = () => host.shadowRoot.querySelector('[data-saved]')?.dataset.saved === 'saved';
  for (let number = from + 1; ; number += 1) {
    const course = makeCourse(number, most);
    const others = host.courses.filter((/** @type {any} */ { id }) => id !== course.id);
    host.courses = [...others, course];
    do await host.updateComplete; while (!isSaved() && await new Promise((next) => { setTimeout(() => next(true)); }));
    report(number);
  }
}

/** @param {number} number @param {number} most */
export function courseOf(number, most) {
  const title = `change ${number}`;
  return { id: `slot-${number % most}`, title, category: 'professional', hours: '1', completedOn: '2021-08-27' };
}
