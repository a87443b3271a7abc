// How all verbs write: answers to standard output, as fast as its reader takes them, and remarks to standard error, never
// more than a person would read.

import { once } from 'node:events';

/** The command itself is wrong. */
export class UsageError extends Error {}

/** The input as a whole cannot be used. */
export class InputError extends Error {}

/** The most lines that are written to standard error. The last one says how many are left out. */
const mostRemarks = 100;

/** A reader may stop early (`| head`): then the program ends quietly. */
export function quietOnClosedPipe() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}

/**
 * @param {string | Uint8Array} text
 * @param {NodeJS.WritableStream} [stream]
 */
export async function write(text, stream = process.stdout) {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain');
}

/**
 * @param {string[]} lines
 * @param {number} [count] how many there are in all, if the list was cut
 */
export function remark(lines, count = lines.length) {
  const shown = count > mostRemarks ? lines.slice(0, mostRemarks - 1) : lines;
  const rest = count - shown.length;
  process.stderr.write([...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => `${line}\n`).join(''));
}

/**
 * @param {string} verb
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function failure(verb, error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (!(error instanceof InputError) && code === undefined) throw error;
  process.stderr.write(`xueshi ${verb}: ${message}\n`);
  return 1;
}

/** @param {{ row?: number, column?: number, code: string, text?: string }} problem @returns {string} */
export function describe({ row, column, code, text }) {
  const place = [row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ');
  return [place && `${place}:`, code, text].filter(Boolean).join(' ');
}
