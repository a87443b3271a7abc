// What Emscripten's smallest runtime lacks. Embind calls `assert`. And an engine
// may fail to start the module, for example for lack of memory. The factory's caller learns it from `onFailure`.
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
