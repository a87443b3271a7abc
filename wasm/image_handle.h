// Policies that a module opens from their images (core/policy/policy_image.h), each held by a number from `open` to
// `close`.
#pragma once

#include <string>

#include "core/policy/policy_image.h"
#include "wasm/handle.h"

namespace xueshi {

inline const Policy& held(Handle handle) { return *reinterpret_cast<const Policy*>(handle); }

// Binds `open` and `close`.
inline void register_images() {
  using emscripten::function;
  register_handle();
  function(
      "open", +[](const std::string& image) { return reinterpret_cast<Handle>(new Policy(read_image(image))); });
  function(
      "close", +[](Handle handle) { delete &held(handle); });
}

}  // namespace xueshi
