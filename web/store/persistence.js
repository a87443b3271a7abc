// Whether the browser promises not to throw the storage out by itself.

/** @returns {Promise<boolean | undefined>} undefined where it does not tell */
export async function isPersisted() {
  try {
    return await navigator.storage.persisted();
  } catch {
    return undefined;
  }
}

/**
 * Asks for the promise; some browsers put the question to the person, so not before they have done something.
 * @returns {Promise<boolean | undefined>} undefined where it was not asked
 */
export async function askToPersist() {
  const { userActivation } = navigator;
  if (userActivation && !userActivation.hasBeenActive) return undefined;
  try {
    return await navigator.storage.persisted() || await navigator.storage.persist();
  } catch {
    return undefined;
  }
}
