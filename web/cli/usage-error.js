/** A command line that says nothing that can be done; answered with how to use it. */
export class UsageError extends Error {}
