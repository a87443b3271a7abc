/**
 * Starts a core from its WebAssembly file, which is compiled while it arrives where the browser can and the host
 * calls it by its type.
 * @template Core
 * @param {(given: { wasm: WebAssembly.Module, onFailure: (error: unknown) => void }) => Promise<Core>} create
 * @param {URL} file
 * @returns {Promise<Core>} rejects where it cannot be loaded, compiled or started
 */
export async function startCore(create, file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} could not be loaded: ${response.status}`);
  const streams = 'compileStreaming' in WebAssembly && response.headers.get('content-type') === 'application/wasm';
  const wasm = streams ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  return new Promise((started, onFailure) => { create({ wasm, onFailure }).then(started, onFailure); });
}
