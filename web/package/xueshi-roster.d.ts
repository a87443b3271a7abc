// What `xueshi/roster` takes and gives: many people judged from one table.

import type { Needed, Policy, Shortage, Status } from './xueshi.js';

export { PolicyError } from './xueshi.js';

/** `unjudged`: more than 10,000 courses. */
export type RosterStatus = Status | 'unjudged';

export interface RosterProblem {
  /** from 1, as a spreadsheet shows it */
  row: number;
  /** from 1, where it is about one cell or column */
  column?: number;
  /** those of `readTable`, and `person-missing`, `person-unreadable`, `person-by-name`, `row-too-long` */
  code: string;
  text?: string;
}

/** A person as a list shows it. */
export interface RosterLine {
  person: string;
  /** only if the table has a column for it */
  unit?: string;
  status: RosterStatus;
  /** absent for someone who is unjudged, as is all that follows */
  needed?: Needed;
  /** the open question that is worth most, with the row of its course */
  question?: { row: number; code?: string; worth: number };
  declaration?: { state: 'none' | 'all' | 'enough' | 'partial' | 'open'; hours: number; needed: Shortage[] };
}

export interface RosterSummary {
  policy: string;
  year: number;
  asOf?: string;
  rows: number;
  people: number;
  byStatus: Record<RosterStatus, number>;
  needed: { sure: Shortage[] };
  /** only if the table has a column for it */
  units?: { unit: string; byStatus: Record<RosterStatus, number> }[];
  /** the first thousand */
  problems: RosterProblem[];
  problemCounts: Record<string, number>;
}

export interface RosterAnswer extends RosterSummary {
  /** everyone whose status is `short` or `unsettled`, in the order in which they first appear */
  short: RosterLine[];
}

export interface RosterPlan {
  /** whether it says whom a row is about and what of; if not, nobody is judged */
  usable: boolean;
  headerRow: number;
  /** `field`: a member of a course, `hours:CATEGORY`, or null if it is not used for courses */
  columns: { header: string; field: string | null }[];
  /** the column, from 1 */
  person?: number;
  byName?: boolean;
  unit?: number;
  /** the beginning of each cell, if they were asked for */
  firstRows?: string[][];
  problems: RosterProblem[];
}

export interface RosterOptions {
  policy?: string | Policy;
  asOf?: string | null;
  /** the columns of a table without a header */
  columns?: string[];
  /** what each column is, whatever its header says: a member of a course, `hours:CATEGORY`, `person`, `unit` or null */
  fields?: (string | null)[];
  /** where the header stands, from 1; 0: there is none */
  headerRow?: number;
  /** how many of the first rows the plan shows, up to 100 */
  firstRows?: number;
  /** what `lines` says of each person: `brief` (the default) a RosterLine, `sums` and `whole` what `assess` says */
  line?: 'brief' | 'sums' | 'whole';
  /** `sums` and `whole` say the unit, too */
  withUnit?: boolean;
}

export interface Roster {
  /** Bytes of CSV or TSV in UTF-8, cut anywhere. */
  push(bytes: Uint8Array): void;
  /** No more bytes will come: what everything comes to. */
  finish(): RosterAnswer;

  /** Instead of `finish`, for very many people: first this, … */
  end(): RosterPlan;
  /** … then a line of JSON for each person, some hundred at a time, … */
  lines(): Generator<string>;
  /** … then this. */
  summary(): RosterSummary;

  /** how many people there are so far */
  readonly people: number;
}

/** An option that cannot be read. */
export declare class RosterError extends Error {
  code: string;
}

export declare function loadRoster(options?: RosterOptions): Promise<Roster>;

export interface Dealer {
  push(bytes: Uint8Array): void;
  end(): RosterPlan;
  /** What has come for a part, from 0, since it was last taken: a table with the same header. */
  take(part: number): string;
}

/** Deals rows out by person, so that each part is a roster by itself; with `person` the one part holds that person's rows. */
export declare function loadDealer(options?: {
  policy?: string | Policy; parts?: number; person?: string; columns?: string[]; fields?: (string | null)[]; headerRow?: number;
}): Promise<Dealer>;
