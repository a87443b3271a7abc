// Policies that a module reads from their JSON, each held by a number from `open` to `close`.
#pragma once

#include <string>

#include "core/policy/policy_reader.h"
#include "wasm/handle.h"

namespace xueshi {

inline const PolicyReading& reading(Handle handle) { return *reinterpret_cast<const PolicyReading*>(handle); }

// REQUIRES: the policy has no faults.
inline const Policy& held(Handle handle) { return reading(handle).value(); }

// Binds `open`, `faults` and `close`.
inline void register_policies() {
  using emscripten::function;
  register_handle();
  function(
      "open",
      +[](const std::string& policy) { return reinterpret_cast<Handle>(new PolicyReading(read_policy(policy))); });
  function(
      "faults", +[](Handle handle) { return write_faults(reading(handle)); });
  function(
      "close", +[](Handle handle) { delete &reading(handle); });
}

}  // namespace xueshi
