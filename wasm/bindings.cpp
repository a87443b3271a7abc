// The border to JavaScript: JSON in, JSON out. Each handle has a policy of its own, so several may judge side by side.
#include <string>

#include "core/call/assess.h"
#include "core/call/suggestion.h"
#include "core/policy/policy_image.h"
#include "wasm/handle.h"

namespace {

using xueshi::Handle;
using xueshi::Policy;

const Policy& held(Handle handle) { return *reinterpret_cast<const Policy*>(handle); }

std::string assess(Handle handle, const std::string& courses, const std::string& as_of) {
  return xueshi::assess(held(handle), courses, as_of);
}

std::string suggest_category(Handle handle, const std::string& title) {
  return xueshi::suggest_category(held(handle), title);
}

}  // namespace

EMSCRIPTEN_BINDINGS(xueshi) {
  using namespace emscripten;
  xueshi::register_handle();
  function(
      "open",
      +[](const std::string& image) { return reinterpret_cast<Handle>(new Policy(xueshi::read_image(image))); });
  function(
      "close", +[](Handle handle) { delete &held(handle); });
  function("assess", &assess);
  function("suggestCategory", &suggest_category);
}
