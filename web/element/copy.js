import { toJson } from '../engine/json-text.js';

/**
 * @template Value
 * @param {Value} value
 * @returns {Value} what is left of it as JSON; undefined if JSON cannot express it
 */
export function copy(value) {
  const text = toJson(value);
  return text && JSON.parse(text);
}
