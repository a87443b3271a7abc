// Texts and bytes for Embind's own JavaScript half, whose conversion goes through them byte by byte: a tenth of the time
// that a roster takes.
mergeInto(LibraryManager.library, {
  _embind_register_std_string__deps: ['$registerType', '$simpleReadValueFromPointer', 'malloc', 'free'],
  _embind_register_std_string: function(type) {
    registerType(type, {
      name: 'std::string',
      'fromWireType': function(at) {
        var bytes = HEAPU8.subarray(at + 4, at + 4 + HEAPU32[at >> 2]);
        var text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        _free(at);
        return text;
      },
      'toWireType': function(destructors, value) {
        var bytes = typeof value == 'string' ? new TextEncoder().encode(value) : value;
        var at = _malloc(4 + bytes.length);
        HEAPU32[at >> 2] = bytes.length;
        HEAPU8.set(bytes, at + 4);
        if (destructors !== null) destructors.push(_free, at);
        return at;
      },
      'argPackAdvance': 8,
      'readValueFromPointer': simpleReadValueFromPointer,
      destructorFunction: function(at) { _free(at); },
    });
  },
});
