/** The content security policy of the page; the build puts it in. */
declare const PAGE_POLICY: string;

// What the bundler makes of a style sheet that a module imports.
declare module '*.css' {
  const text: string;
  export default text;
}

// What the build tells its service worker: each file by name and integrity, the document first.
declare module 'xueshi:build' {
  export const id: string;
  export const files: [name: string, integrity: string][];
  /** The cores for where WebAssembly is missing or forbidden. */
  export const javaScript: [name: string, integrity: string][];
}
