// The JavaScript half of Embind, for functions of texts and handles alone. Embind's own half knows classes, pointers,
// overloads and thirty types, and turns texts over byte by byte.
//
// `_embind_register_…` are what `bind.h` and `border_types.cpp` call; each type is known by the number that C++ gives it.
mergeInto(LibraryManager.library, {
  $borderTypes: {},

  // The core refuses a text of more than 64 MiB. A longer text is cut to one byte more, so that the core sees it is too long.
  $textToHeap__deps: ['malloc'],
  $textToHeap: function(text) {
    var most = (1 << 26) + 1;
    var bytes = new TextEncoder().encode(text.slice(0, most)).subarray(0, most);
    var at = _malloc(4 + bytes.length);
    HEAPU32[at >> 2] = bytes.length;
    HEAPU8.set(bytes, at + 4);
    return at;
  },

  // Reads the text and frees it: C++ made it for JavaScript.
  $textFromHeap__deps: ['free'],
  $textFromHeap: function(at) {
    var text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(HEAPU8.subarray(at + 4, at + 4 + HEAPU32[at >> 2]));
    _free(at);
    return text;
  },

  _embind_register_void__deps: ['$borderTypes'],
  _embind_register_void: function(type) {
    borderTypes[type] = { read: function() {} };
  },

  _embind_register_std_string__deps: ['$borderTypes', '$textToHeap', '$textFromHeap'],
  _embind_register_std_string: function(type) {
    borderTypes[type] = { read: textFromHeap, write: textToHeap, free: _free };
  },

  // A handle is passed on as it is.
  _embind_register_integer__deps: ['$borderTypes'],
  _embind_register_integer: function(type) {
    var same = function(handle) { return handle; };
    borderTypes[type] = { read: same, write: same, free: function() {} };
  },

  _embind_register_function__deps: ['$borderTypes', '$getWasmTableEntry'],
  _embind_register_function: function(name, count, types, signature, invoker, target) {
    var nameEnd = HEAPU8.indexOf(0, name);
    var call = getWasmTableEntry(invoker);
    types = HEAPU32.slice(types >> 2, (types >> 2) + count);
    Module[new TextDecoder().decode(HEAPU8.subarray(name, nameEnd))] = function() {
      var given = [];
      for (var i = 1; i < count; i++) given.push(borderTypes[types[i]].write(arguments[i - 1]));
      var result = call.apply(null, [target].concat(given));
      for (i = 1; i < count; i++) borderTypes[types[i]].free(given[i - 1]);
      return borderTypes[types[0]].read(result);
    };
  },
});
