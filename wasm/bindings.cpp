// The border to JavaScript: JSON in, JSON out. A checker owns its policy, so several may judge side by side.
#include <emscripten/bind.h>

#include <string>
#include <utility>

#include "core/call/assess.h"
#include "core/call/suggestion.h"
#include "core/policy/policy_reader.h"

namespace {

class Checker {
 public:
  explicit Checker(const std::string& policy) : reading_(xueshi::read_policy(policy)) {}

  std::string faults() const { return xueshi::write_faults(reading_); }
  std::string assess(const std::string& courses, const std::string& as_of) const {
    return xueshi::assess(reading_.value(), courses, as_of);
  }
  std::string suggest_category(const std::string& title) const {
    return xueshi::suggest_category(reading_.value(), title);
  }

 private:
  xueshi::PolicyReading reading_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(xueshi) {
  emscripten::class_<Checker>("Checker")
      .constructor<std::string>()
      .function("faults", &Checker::faults)
      .function("assess", &Checker::assess)
      .function("suggestCategory", &Checker::suggest_category);
}
