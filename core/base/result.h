// A result: a value, or the fault that kept it from being had. The core throws nothing; whoever calls looks first.
#pragma once

#include <utility>
#include <variant>

namespace xueshi {

template <class Value, class Fault>
class [[nodiscard]] Result {
 public:
  // Either converts by itself, so that a function returns what it has: `return fault;` or `return value;`.
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
