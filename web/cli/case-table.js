// Cases as a table for people who know the rule: the courses that were entered, and the answer that follows.

/** @import { Case, CaseAnswer, Category, Policy } from '../package/xueshi' */

/** @type {Record<string, Record<string, string>>} */
const words = {
  'zh-CN': {
    note: '情形', asOf: '截至', courses: '录入', status: '结论', needed: '还差', holds: '与规则相符', yes: '是', no: '否', join: '；',
    empty: '没有记录', met: '已达标', undeclared: '学时够，没有按时申报够', unsettled: '要看待确认的记录', short: '不够',
    declared: '已申报', declaredOn: '申报于', completedOn: '完成于', year: '年度', planned: '计划', sum: '合计', finished: '没学完',
    settled: '已核实', online: '网络', 'in-person': '面授', provider: '在', unknown: '类别不明', undated: '日期不详',
  },
  en: {
    note: 'Case', asOf: 'As of', courses: 'Entered', status: 'Answer', needed: 'Missing', holds: 'Holds', yes: 'yes', no: 'no', join: '; ',
    empty: 'nothing entered', met: 'met', undeclared: 'enough, not enough declared in time', unsettled: 'depends on open questions',
    short: 'short', declared: 'declared', declaredOn: 'declared on', completedOn: 'completed on', year: 'year', planned: 'planned',
    sum: 'a total', finished: 'not finished', settled: 'looked into', online: 'online', 'in-person': 'in person', provider: 'at', unknown: 'kind unknown',
    undated: 'no date',
  },
};
/** Most courses of the cases have this day, so the table leaves it out. */
const usualDay = '2021-06-05';

/**
 * @param {Policy} policy
 * @param {Case[]} cases
 * @param {string} language zh-CN or en
 * @param {CaseAnswer[]} [answers] with them, a last column says which hold
 * @returns {string[][]} rows of cells, the header first
 */
export function caseTable(policy, cases, language, answers) {
  const say = words[language] ?? words.en;
  const labels = labelsOf(policy.categories, language);
  const columns = ['note', 'asOf', 'courses', 'status', 'needed', ...(answers ? ['holds'] : [])];
  const rows = cases.map((one, place) => [
    `${one.note?.[language] ?? ''}`,
    one.asOf ?? '',
    one.courses.map((course) => wordsOfCourse(course, labels, say)).join(say.join),
    say[/** @type {string} */ (one.expect.status)] ?? '',
    needsOf(one.expect.needed, labels, say),
    ...(answers ? [answers[place].holds ? say.yes : say.no] : []),
  ]);
  return [columns.map((column) => say[column]), ...rows];
}

/**
 * @param {Category} category
 * @param {string} language
 * @returns {Map<string, string>} id → label
 */
function labelsOf({ id, label = {}, children = [] }, language) {
  return new Map([[id, label[language] ?? id], ...children.flatMap((child) => [...labelsOf(child, language)])]);
}

/**
 * @param {any} course
 * @param {Map<string, string>} labels
 * @param {Record<string, string>} say
 */
function wordsOfCourse({ category, hours, completedOn, ...course }, labels, say) {
  const kind = category ? labels.get(category) ?? category : say.unknown;
  const isUndated = !completedOn && !course.year && !course.planned;
  const day = completedOn && completedOn !== usualDay ? [`${say.completedOn} ${completedOn}`] : [];
  const flags = ['declared', 'planned', 'sum'].filter((flag) => course[flag] === true).map((flag) => say[flag]);
  const values = ['year', 'provider', 'declaredOn'].filter((member) => course[member]).map((member) => `${say[member]} ${course[member]}`);
  const mode = course.mode ? [say[course.mode] ?? course.mode] : [];
  const answers = [...(course.finished === false ? [say.finished] : []), ...(course.settled ? [say.settled] : [])];
  const details = [...(isUndated ? [say.undated] : day), ...mode, ...values, ...flags, ...answers];
  return `${kind} ${hours}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/**
 * @param {any} needed
 * @param {Map<string, string>} labels
 * @param {Record<string, string>} say
 */
function needsOf(needed, labels, say) {
  if (!needed?.sure) return '';
  return needed.sure.map((/** @type {any} */ { category, hours }) => `${labels.get(category) ?? category} ${hours}`).join(say.join);
}

/**
 * @param {string[][]} rows
 * @returns {string} with a byte order mark, for spreadsheets; no cell starts a formula
 */
export function toCsv(rows) {
  const cell = (/** @type {string} */ text) => {
    const safe = /^\s*[=+\-@\t\r'＝＋－＠]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
