// What Emscripten's smallest runtime lacks. Embind calls `assert`. And if an engine fails to start the module, for
// example for lack of memory, whoever waits has to know: the factory's caller hands in `onFailure`.
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
