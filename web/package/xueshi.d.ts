// What the package takes and gives. Hours are numbers with at most two decimals; dates are YYYY-MM-DD.

export type Labels = { 'zh-CN'?: string; en?: string; [language: string]: string | undefined };

export interface Category {
  id: string;
  label?: Labels;
  words?: string[];
  min?: number;
  clause?: string;
  children?: Category[];
}

export interface Clause {
  part?: string;
  paragraph?: number;
  figures?: Record<string, string>;
  summary?: Labels;
}

export interface Policy {
  id: string;
  /** own: a person's own demands and no document; whoever shows an answer under it says so. Absent: notice */
  basis?: 'notice' | 'own';
  title: Labels;
  document: string | Labels;
  issuer?: string | Labels;
  issuedOn?: string;
  year: number;
  period: { from: string; to: string };
  categories: Category;
  platforms?: { id: string; label?: Labels; words?: string[]; url?: string; hotline?: string }[];
  listedOnly?: { category: string; mode: 'online' | 'in-person'; clause?: string };
  topics?: { category: string; label?: Labels; keywords?: string[] }[];
  declaration?: { by: string; where?: { label?: Labels; url?: string }; clause?: string };
  seminars?: { number: number; title: string; applicant: string; host: string; month: string; city: string }[];
  contacts?: { label?: Labels; phone?: string }[];
  clauses: Record<string, Clause>;
  silences?: { id?: string; clause?: string; summary?: Labels }[];
  [other: string]: unknown;
}

export type PolicyFaultCode = 'missing' | 'wrong-type' | 'not-a-date' | 'not-hours' | 'unknown-reference'
  | 'duplicate-id' | 'duplicate-word' | 'impossible' | 'not-json';

export interface PolicyFault {
  /** JSON Pointer to the member at fault */
  pointer: string;
  code: PolicyFaultCode;
}

export declare class PolicyError extends Error {
  faults: PolicyFault[];
}

/** A course as a person enters it: text is taken as people type it. */
export interface Course {
  id: string;
  title?: string | number | null;
  category?: string | number | null;
  hours?: string | number | null;
  completedOn?: string | number | null;
  year?: string | number | null;
  mode?: string | null;
  provider?: string | number | null;
  declaredOn?: string | number | null;
  declared?: boolean | null;
  certificate?: string | number | null;
  sum?: boolean | null;
  planned?: boolean | null;
  /** false: the record itself says that it is not completed, not passed or not recognised */
  finished?: boolean | null;
  settled?: string[] | null;
  [other: string]: unknown;
}

export type Status = 'empty' | 'met' | 'undeclared' | 'unsettled' | 'short';
export type Standing = 'invalid' | 'excluded' | 'planned' | 'pending' | 'counted';

export interface Shortage { category: string; hours: number }
export interface Needed {
  /** what must be added if no open question turns out well */
  sure: Shortage[];
  /** the same if they all turn out well */
  least: Shortage[];
  /** hours of each kind that are missing however they turn out: each a fact by itself, never added up */
  certain: Shortage[];
}

export interface Requirement {
  id: string;
  required: number;
  counted: number;
  declared: number;
  pending: number;
  planned: number;
  state: 'met' | 'unsettled' | 'short';
  clause?: string;
  courses: string[];
}

export interface Finding {
  code: string;
  field?: string;
  with?: string[];
  settled?: true;
}

export interface JudgedCourse {
  id: string;
  standing: Standing;
  category?: string;
  hours?: number;
  year?: number;
  completedOn?: string;
  /** by how much the sum of `needed.sure` falls if this open question turns out as well as it can */
  worth?: number;
  findings: Finding[];
}

export interface Declaration {
  state: 'none' | 'all' | 'enough' | 'partial' | 'open';
  by: string;
  daysLeft?: number;
  hours: number;
  courses: string[];
  late: string[];
  /** what would still have to be declared */
  needed: Shortage[];
}

export interface Assessment {
  policy: string;
  year: number;
  status: Status;
  requirements: Requirement[];
  needed: Needed;
  declaration?: Declaration;
  projection?: { status: Status; needed: Needed };
  courses: JudgedCourse[];
  error?: undefined;
}

export interface CallError {
  error: {
    code: 'not-json' | 'not-a-list' | 'too-many' | 'as-of-unreadable' | 'not-an-object' | 'id-missing'
      | 'id-unreadable' | 'id-twice' | 'option-unreadable';
    pointer?: string;
  };
}

export interface AssessOptions {
  /** The day of the judging; without it nothing is said of the future. */
  asOf?: string | null;
}

export interface Suggestion { category: string; topic: Labels; keyword: string }

/** A member of a course that a column of a table holds. */
export type TableField = 'title' | 'category' | 'hours' | 'completedOn' | 'year' | 'mode' | 'provider'
  | 'declaredOn' | 'declared' | 'certificate' | 'sum' | 'planned' | 'finished' | 'settled';

/** What a column holds: a member of a course, or hours of the category with that id, label or word. */
export type ColumnField = TableField | `hours:${string}`;

/** A cell as a workbook or the HTML on a clipboard gives it. */
export type TableCell = string | number | null;

export interface TableOptions {
  /** What each column holds, from the first on, instead of what its header says; null: nothing of use. */
  fields?: (ColumnField | null)[] | null;
  /** The row of the header, from 1, instead of the one that is found; 0: there is none. */
  headerRow?: number | null;
  /** Whose rows are read, where a table has several people: a name of `people`. */
  person?: string | null;
  /** How many different cells to show of each column, at most 20. */
  samples?: number | null;
}

export interface TableColumn {
  /** as it stands; empty where there is no header */
  header: string;
  /** of two columns with `category` both together make it */
  field: ColumnField | null;
  /** only where the options ask for them; each at most 100 characters long */
  samples?: string[];
}

export interface TableProblem {
  /** from 1, as a spreadsheet shows it */
  row: number;
  /** from 1, where it is about one cell or column */
  column?: number;
  code: 'row-sum' | 'row-ragged' | 'quote-open' | 'cell-too-long' | 'cell-unreadable' | 'too-many-rows'
    | 'total-differs' | 'person-missing' | 'header-missing' | 'table-empty' | 'column-unsure' | 'column-other-hours'
    | 'column-missing' | 'several-people';
  /** the beginning of what stands there; of `column-missing` the member */
  text?: string;
}

export interface TableReading {
  columns: TableColumn[];
  /** from 1; 0 where there is none */
  headerRow: number;
  /** Cells as they stand: `assess` says what is wrong with them. A course has the same id each time. */
  courses: Course[];
  /** the row of each course */
  rows: number[];
  /** Where a table has several people: each with how many rows. Before one is chosen there are no courses. */
  people: { name: string; rows: number }[];
  problems: TableProblem[];
  error?: undefined;
}

/** Whether a read course is known already: nothing in it is news, something is, or no known one can be it. */
export interface CourseMatch {
  /** its place in the list of read courses */
  index: number;
  match: 'same' | 'changed' | 'new';
  /** the known course that it is */
  id?: string;
}

export interface Checker {
  readonly policy: Policy;
  assess(courses: Course[], options?: AssessOptions): Assessment | CallError;
  suggestCategory(title: string): Suggestion[];
  /** Reads CSV, TSV or a table copied from a page, already decoded, or rows of cells; up to 10,000 courses. */
  readTable(table: string | TableCell[][], options?: TableOptions | null): TableReading | CallError;
  /** Which of the read courses are known already, so that the next export of a list adds nothing twice. */
  matchCourses(known: Course[], read: Course[]): CourseMatch[] | CallError;
  /** CSV with a byte order mark for spreadsheets; `readTable` reads it back without loss, ids aside. */
  writeTable(courses: Course[]): string | CallError;
}

export interface LoadOptions {
  /** An id, a policy, or none for `henan-2021`. */
  policy?: string | Policy;
}

/** Each checker is independent of the others. Rejects with a PolicyError where the policy is malformed. */
export declare function loadChecker(options?: LoadOptions): Promise<Checker>;

/** What is known of one year: a verdict only if a policy of that year is at hand. */
export interface YearAnswer {
  /** null: the courses whose year is not known */
  year: number | null;
  /** id of the policy, or null */
  policy: string | null;
  /** counted hours of every category, its policy's or else the first policy's */
  sums: Record<string, number>;
  /** what `assess` says of the whole list under the policy */
  assessment?: Assessment;
}

/**
 * Several years at once: one answer for each year of a valid course and of a policy, ascending, the courses without a
 * year last. Where no policy of a year is at hand, the first policy's categories are summed up and none of its demands
 * is applied. Needs at least one policy.
 */
export declare function assessYears(
  courses: Course[], policies: (string | Policy)[], options?: AssessOptions,
): Promise<YearAnswer[] | CallError>;

/** A worked example beside a policy. */
export interface Case {
  note?: Labels;
  courses: Course[];
  asOf?: string;
  /** A part of the answer: only its members are compared; lists have the same length. */
  expect: Record<string, unknown>;
}

/** With both answers if the case does not hold. */
export type CaseAnswer = { note?: Labels; holds: true }
  | { note?: Labels; holds: false; expect: Record<string, unknown>; answer: Assessment | CallError };

/** A small change of a policy: a number a hundredth up or down, a day, a word or a place of a list. */
export interface PolicyChange {
  /** JSON Pointer into the policy */
  pointer: string;
  change: 'more' | 'less' | 'earlier' | 'later' | 'removed' | 'moved';
}

export interface CaseReport {
  cases: CaseAnswer[];
  /** Of all small changes of the policy, how many make a case fail that holds; `unnoticed` are the others. */
  coverage: { noticed: number; of: number; unnoticed: PolicyChange[] };
}

/** Which cases hold under a policy, and which changes of the policy none of them would notice. */
export declare function checkCases(policy: string | Policy, cases: Case[]): Promise<CaseReport>;
