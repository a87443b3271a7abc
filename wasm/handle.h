// What a module of functions holds for JavaScript: policies, each by a number from `open` to `close`.
#pragma once

#include <emscripten/bind.h>

#include <string>

#include "core/policy/policy_reader.h"

namespace xueshi {

using Handle = unsigned long;

inline const PolicyReading& reading(Handle handle) { return *reinterpret_cast<const PolicyReading*>(handle); }

// REQUIRES: the policy has no faults.
inline const Policy& held(Handle handle) { return reading(handle).value(); }

// Binds `open`, `faults` and `close`.
inline void register_handles() {
  using namespace emscripten;
  internal::_embind_register_integer(internal::TypeID<Handle>::get(), "handle", sizeof(Handle), 0, ~Handle{0});
  function(
      "open",
      +[](const std::string& policy) { return reinterpret_cast<Handle>(new PolicyReading(read_policy(policy))); });
  function(
      "faults", +[](Handle handle) { return write_faults(reading(handle)); });
  function(
      "close", +[](Handle handle) { delete &reading(handle); });
}

}  // namespace xueshi
