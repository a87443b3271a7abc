// What the page says of an answer, as its text: read in the page, so nothing from outside is in reach.

/**
 * @typedef {object} Said
 * @property {any} answer the core's
 * @property {string} verdict
 * @property {string} spoken all of the answer in one line
 * @property {string[]} reasons
 * @property {string[]} invalid
 * @property {{ category: string, text: string }[]} missing
 * @property {string} projection '' if there is none
 * @property {string[]} axis
 * @property {{ kind: string, from: number, share: number }[]} surfaces of the picture, in hundredths of its width
 * @property {string[]} list of the picture, to be read aloud
 * @property {{ id: string, state: string, text: string }[]} rows of the requirements
 * @property {{ head: string, title: string, others: string } | null} question
 * @property {string} study '' if there is none
 * @property {string} declare
 * @property {{ head: string, text: string } | null} declared in the past
 * @property {{ id: string, standing: string, facts: string }[]} courses
 */

/**
 * Hands lists to the page, one after the other, and reads what it says of each.
 * @param {{ asOf: string, courses: unknown[] }[]} lists
 * @returns {Promise<Said[]>}
 */
export async function sayEach(lists) {
  const host = /** @type {any} */ (document.querySelector('xueshi-check'));
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  const tidy = (/** @type {Element | null | undefined} */ element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const one = (/** @type {string} */ css) => tidy(root.querySelector(css));
  const all = (/** @type {string} */ css) => [...root.querySelectorAll(css)];
  const first = () => {
    const step = root.querySelector('[data-step="settle"]');
    return step && { head: tidy(step.querySelector('h3')), title: tidy(step.querySelector('.about strong')), others: tidy(step.querySelector('.others summary')) };
  };
  const past = () => {
    const fact = root.querySelector('[data-past="declared"]');
    return fact && { head: tidy(fact.querySelector('h3')), text: tidy(fact.querySelector('h3 + p')) };
  };
  const read = () => ({
    answer: host.assessment,
    verdict: one('.verdict'),
    spoken: root.querySelector('.verdict')?.getAttribute('data-spoken') ?? '',
    reasons: all('.reason:not([data-invalid])').map(tidy),
    invalid: all('.reason[data-invalid]').map(tidy),
    missing: all('[data-missing]').map((line) => ({ category: String(line.getAttribute('data-missing')), text: tidy(line.querySelector('span')) })),
    projection: one('.projection'),
    axis: all('.axis li').map(tidy),
    surfaces: all('.year-picture > rect').map((rect) => ({ kind: String(rect.getAttribute('class')), from: parseFloat(String(rect.getAttribute('x'))), share: parseFloat(String(rect.getAttribute('width'))) })),
    list: all('.year .spoken li').map(tidy),
    rows: all('[data-requirement]').map((row) => ({
      id: String(row.getAttribute('data-requirement')), state: String(row.getAttribute('data-state')), text: tidy(row.querySelector('summary')) })),
    question: first(),
    study: one('[data-step="study"] h3'),
    declare: one('[data-step="declare"] h3'),
    declared: past(),
    courses: all('[data-course]').map((row) => ({
      id: String(row.getAttribute('data-course')), standing: String(row.getAttribute('data-standing')), facts: tidy(row.querySelector('.facts')) })),
  });
  const said = [];
  for (const { asOf, courses } of lists) {
    host.asOf = asOf;
    await host.updateComplete;
    host.courses = courses;
    await host.updateComplete;
    said.push(read());
  }
  return JSON.parse(JSON.stringify(said));
}
