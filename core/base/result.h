// A result: a value, or the fault that explains why there is none. The core never throws; the caller checks first.
#pragma once

#include <utility>
#include <variant>

namespace xueshi {

template <class Value, class Fault>
class [[nodiscard]] Result {
 public:
  // Both convert implicitly, so a function writes `return value;` or `return fault;`.
  Result(Value value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Fault fault) : held_(std::in_place_index<1>, std::move(fault)) {}

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  // REQUIRES: has_value().
  const Value& value() const { return *std::get_if<0>(&held_); }
  Value& value() { return *std::get_if<0>(&held_); }
  const Value* operator->() const { return &value(); }

  // REQUIRES: !has_value().
  const Fault& fault() const { return *std::get_if<1>(&held_); }
  Fault& fault() { return *std::get_if<1>(&held_); }

 private:
  std::variant<Value, Fault> held_;
};

}  // namespace xueshi
