// What a built core is to JavaScript. Copied beside each module by the build.

export interface Given {
  /** The compiled module, or its bytes; the builds in JavaScript need none. */
  wasm?: WebAssembly.Module | BufferSource;
  /** Called if the engine fails to start the module. The promise then never settles. */
  onFailure?: (error: unknown) => void;
}

declare const create: (given?: Given) => Promise<any>;
export default create;
