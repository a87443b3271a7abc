// Whether the browser promises never to delete the storage on its own.

/** @returns {Promise<boolean | undefined>} undefined if it does not say */
export async function isPersisted() {
  try {
    return await navigator.storage.persisted();
  } catch {
    return undefined;
  }
}

/**
 * Asks for the promise; some browsers ask the person, so this waits until the person has done something.
 * @returns {Promise<boolean | undefined>} undefined if it was not asked
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
