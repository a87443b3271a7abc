// What the smallest runtime of Emscripten lacks. Embind asks for `assert`; and an engine that fails to start the
// module, for want of memory say, must be told to whoever waits: as `onFailure` of what the factory is given.
var engine = globalThis.WebAssembly;
var WebAssembly = {
  instantiate: function (module, imports) {
    var instance = engine.instantiate(module, imports);
    instance.catch(Module['onFailure']);
    return instance;
  },
};

function assert(holds) {
  if (!holds) throw new Error('assertion failed');
}
