// The border of the module that reads policies: the judge opens the images that it makes (core/policy/policy_image.h).
#include "core/policy/policy_image.h"
#include "wasm/policy_handle.h"

EMSCRIPTEN_BINDINGS(xueshi_policy) {
  xueshi::register_policies();
  emscripten::function(
      "image", +[](xueshi::Handle handle) { return xueshi::write_image(xueshi::held(handle)); });
}
