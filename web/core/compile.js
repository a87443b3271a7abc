/**
 * Compiles a WebAssembly file while it arrives, where the browser can and the host calls it by its type.
 * @param {URL} file
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(file) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} could not be loaded: ${response.status}`);
  const streams = 'compileStreaming' in WebAssembly && response.headers.get('content-type') === 'application/wasm';
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
