// Every code that the core can utter, by kind: each needs its sentence in each language. The order is the
// core's own; core/judge/finding.cpp and core/call/wire.cpp are where they are written.

/** Codes of findings. */
export const findingCodes = [
  'title-missing', 'title-too-long', 'category-unreadable', 'hours-missing', 'hours-not-a-number',
  'hours-other-unit', 'hours-not-positive', 'hours-too-large', 'hours-too-fine', 'date-unreadable',
  'date-impossible', 'year-unreadable', 'flag-unreadable', 'mode-unreadable', 'certificate-too-long',
  'settled-unreadable', 'other-year', 'planned-too-late', 'year-unknown', 'year-differs-from-date',
  'completed-in-future', 'category-unknown', 'category-broad', 'unlisted-platform', 'provider-unknown',
  'mode-unknown', 'possible-duplicate', 'sum-and-items', 'same-certificate', 'declared-late',
  'declared-early', 'declared-in-future', 'declared-before-completed',
];

/** What becomes of a course. */
export const standings = ['invalid', 'excluded', 'planned', 'pending', 'counted'];

/** What the list comes to. */
export const statuses = ['empty', 'met', 'undeclared', 'unsettled', 'short'];

/** Of one requirement. */
export const requirementStates = ['met', 'unsettled', 'short'];

/** Of the declaration. */
export const declarationStates = ['none', 'all', 'enough', 'partial', 'open'];

/** Codes of a call that cannot be answered. */
export const errorCodes = [
  'not-json', 'not-a-list', 'too-many', 'as-of-unreadable', 'not-an-object', 'id-missing', 'id-unreadable',
  'id-twice',
];

/** What may be wrong with a table, and the members its columns can hold. */
export const problemCodes = [
  'row-sum', 'row-ragged', 'quote-open', 'cell-too-long', 'cell-unreadable', 'too-many-rows', 'header-missing',
  'table-empty', 'column-unsure',
];
export const tableFields = [
  'title', 'category', 'hours', 'completedOn', 'year', 'mode', 'provider', 'declaredOn', 'declared', 'certificate',
  'sum', 'planned', 'settled',
];

/** Why a file is not opened. */
export const fileFaults = [
  'failed', 'empty', 'too-large', 'xls', 'encrypted', 'zip', 'pdf', 'picture', 'html', 'encoding', 'broken',
  'not-a-backup', 'newer', 'damaged',
];
