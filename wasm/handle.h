// What a module holds for JavaScript, by a number from `open` to `close`.
#pragma once

#include <emscripten/bind.h>

namespace xueshi {

using Handle = unsigned long;

inline void register_handle() {
  using namespace emscripten::internal;
  _embind_register_integer(TypeID<Handle>::get(), "handle", sizeof(Handle), 0, ~Handle{0});
}

}  // namespace xueshi
