/** @type {Map<string, { createScriptURL: (address: string) => unknown }>} a page gives each name once */
const policies = new Map();

/**
 * Lets one script of ours through the Trusted Types that the page requires, by a named policy that lets through
 * nothing else.
 * @param {string} name of the policy
 * @param {string} address the whole of it, the same each time
 * @returns {string} what the browser accepts as an address: a TrustedScriptURL if it has Trusted Types
 */
export function trustedScript(name, address) {
  const { trustedTypes } = /** @type {any} */ (window);
  if (!trustedTypes) return address;
  const createScriptURL = (/** @type {string} */ asked) => {
    if (asked !== address) throw new TypeError(`${asked} is not the script that ${name} stands for`);
    return asked;
  };
  if (!policies.has(name)) policies.set(name, trustedTypes.createPolicy(name, { createScriptURL }));
  return /** @type {string} */ (policies.get(name)?.createScriptURL(address));
}
