// Embind asks for it, and the smallest runtime of Emscripten has none.
function assert(holds) {
  if (!holds) throw new Error('assertion failed');
}
