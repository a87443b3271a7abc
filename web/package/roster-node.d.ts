// The entry for Node gives what the one for browsers gives.
export * from './xueshi-roster.js';
