/** @returns {string} an id that no other course has */
export function newId() {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(random, (part) => part.toString(36)).join('-');
}
