// Every code that the core can utter, by kind: each needs its sentence in each language. They come from the vocabulary
// that the build of the core writes.

import { readFileSync } from 'node:fs';

const vocabulary = JSON.parse(readFileSync(new URL('../../build/wasm/vocabulary.json', import.meta.url), 'utf8'));

/** Codes of findings, each with its effect. @type {{ code: string, effect: string, restsOn?: string[] }[]} */
export const findings = vocabulary.findings;

/** @type {string[]} */
export const findingCodes = findings.map(({ code }) => code);

/** What becomes of a course. @type {string[]} */
export const standings = vocabulary.standings;

/** What the list comes to. @type {string[]} */
export const statuses = vocabulary.statuses;

/** Of one requirement. @type {string[]} */
export const requirementStates = vocabulary.requirementStates;

/** Of the declaration. @type {string[]} */
export const declarationStates = vocabulary.declarationStates;

/** Codes of a call that cannot be answered; options are a table's. @type {string[]} */
export const errorCodes = vocabulary.callFaults.filter((/** @type {string} */ code) => code !== 'option-unreadable');

/** What may be wrong with a policy. @type {string[]} */
export const policyFaultCodes = vocabulary.policyFaults;

/** What may be wrong with a table, and the members its columns can hold. */
export const problemCodes = [
  'row-sum', 'row-ragged', 'quote-open', 'cell-too-long', 'cell-unreadable', 'too-many-rows', 'header-missing',
  'table-empty', 'column-unsure',
];
export const tableFields = [
  'title', 'category', 'hours', 'completedOn', 'year', 'mode', 'provider', 'declaredOn', 'declared', 'certificate',
  'sum', 'planned', 'finished', 'settled',
];

/** Why a file is not opened. */
export const fileFaults = [
  'failed', 'empty', 'too-large', 'xls', 'encrypted', 'zip', 'pdf', 'picture', 'html', 'encoding', 'broken',
  'not-a-backup', 'newer', 'damaged',
];
