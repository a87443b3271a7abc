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

const types = readFileSync(new URL('../../web/package/xueshi.d.ts', import.meta.url), 'utf8');
const [, problems = ''] = /interface TableProblem \{.*?code:([^;]*);/s.exec(types) ?? [];

/** What may be wrong with a table, as the types that ship list it. */
export const problemCodes = [...problems.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code);

/** The members that its columns can hold. @type {string[]} */
export const tableFields = vocabulary.members.map((/** @type {{ name: string }} */ { name }) => name);
/** Why a file is not opened. */
export const fileFaults = [
  'failed', 'empty', 'too-large', 'xls', 'encrypted', 'zip', 'pdf', 'picture', 'html', 'encoding', 'broken',
  'not-a-backup', 'newer', 'damaged',
];
