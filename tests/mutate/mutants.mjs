// Mutants: small changes of a C++ source, each of which a test should notice.

/**
 * @typedef {object} Mutant
 * @property {string} file
 * @property {number} line from 1
 * @property {string} was the line as it stands, trimmed
 * @property {string} change what becomes of what
 * @property {string} source the whole file, changed
 */

/** @type {[RegExp, (found: string) => string[]][]} a pattern of what is changed, and what it becomes */
const operators = [
  [/ (?:<=|>=|==|!=|<|>) /g, (found) => relational[found.trim()].map((other) => ` ${other} `)],
  [/ && /g, () => [' || ']],
  [/ \|\| /g, () => [' && ']],
  [/(?<=\(|return |&& |\|\| |= )!(?=[\w(])/g, () => ['']],
  [/\b(?:true|false)\b/g, (found) => [found === 'true' ? 'false' : 'true']],
  [/(?<![\w.'])\d+(?![\w.'])/g, (found) => [String(Number(found) + 1), ...(Number(found) > 0 ? [String(Number(found) - 1)] : [])]],
  [/ [+-] (?=[\w(])/g, (found) => [found === ' + ' ? ' - ' : ' + ']],
  [/\+\+|--/g, (found) => [found === '++' ? '--' : '++']],
  [/\bstd::m(?:in|ax)\b/g, (found) => [found === 'std::min' ? 'std::max' : 'std::min']],
  [/\b(?:continue|break);/g, (found) => (found === 'continue;' ? ['break;'] : [])],
  [/\bif \(/g, () => ['if (false && ', 'if (true || ']],
];

/** @type {Record<string, string[]>} */
const relational = { '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'], '==': ['!='], '!=': ['=='] };

/** A statement that is a call and nothing else, or adds to something: without it something is missing. */
const statement = /^\s*(?:[\w.>:[\]*-]+\(.*\)|[\w.>[\]-]+ [+-]?= .+);$/;

/**
 * @param {string} file
 * @param {string} source
 * @returns {Mutant[]} in the order of the lines
 */
export function mutantsOf(file, source) {
  const lines = source.split('\n');
  return lines.flatMap((text, index) => {
    const code = codeOf(text);
    if (!code || /^(?:#|template|namespace|using|static_assert|inline constexpr std::size_t \w+ = std::size)/.test(code.trim())) return [];
    const make = (/** @type {string} */ line, /** @type {string} */ change) => ({
      file,
      line: index + 1,
      was: text.trim(),
      change,
      source: [...lines.slice(0, index), line, ...lines.slice(index + 1)].join('\n'),
    });
    const changed = operators.flatMap(([pattern, become]) => [...code.matchAll(pattern)].flatMap((found) => (
      become(found[0]).map((other) => make(
        `${text.slice(0, found.index)}${other}${text.slice(found.index + found[0].length)}`, `${found[0].trim()} → ${other.trim() || 'nothing'}`)))));
    return statement.test(code) ? [...changed, make('', 'removed')] : changed;
  });
}

/**
 * @param {string} text a line
 * @returns {string} as long, with blanks for comments and for what stands in quotes
 */
function codeOf(text) {
  const blank = (/** @type {string} */ found) => ' '.repeat(found.length);
  return text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)'/g, blank).replace(/\/\/.*$/, blank);
}
