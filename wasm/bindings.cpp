// The border to JavaScript: JSON in, JSON out. Each handle has a policy of its own, so several may judge side by side.
#include <string>

#include "core/call/assess.h"
#include "core/call/suggestion.h"
#include "wasm/image_handle.h"

namespace {

using xueshi::Handle;
using xueshi::held;

std::string assess(Handle handle, const std::string& courses, const std::string& as_of) {
  return xueshi::assess(held(handle), courses, as_of);
}

std::string suggest_category(Handle handle, const std::string& title) {
  return xueshi::suggest_category(held(handle), title);
}

}  // namespace

EMSCRIPTEN_BINDINGS(xueshi) {
  xueshi::register_images();
  emscripten::function("assess", &assess);
  emscripten::function("suggestCategory", &suggest_category);
}
