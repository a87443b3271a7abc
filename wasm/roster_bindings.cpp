// The border to JavaScript for rosters, a module of its own: bytes in, lines of JSON out.
#include <emscripten/bind.h>

#include <optional>
#include <string>

#include "core/base/scan.h"
#include "core/policy/policy_reader.h"
#include "core/roster/roster_wire.h"

namespace {

using xueshi::roster::RosterCall;

// What both classes are made from. It may be at fault: then nothing but `faults` and `error` may be called.
struct Given {
  Given(const std::string& policy_text, const std::string& options)
      : policy(xueshi::read_policy(policy_text)),
        call(policy ? xueshi::roster::read_roster_call(policy.value(), options) : RosterCall{}) {}

  std::string faults() const { return xueshi::write_faults(policy); }
  std::string error() const { return call ? std::string() : xueshi::write_error(call.fault()); }

  xueshi::PolicyReading policy;
  xueshi::Result<RosterCall, xueshi::CallError> call;
};

// Judges the people of a roster.
class Roster {
 public:
  Roster(const std::string& policy, const std::string& options) : given_(policy, options) {
    if (given_.policy && given_.call) roster_.emplace(given_.policy.value(), given_.call->dealer.columns);
  }

  std::string faults() const { return given_.faults(); }
  std::string error() const { return given_.error(); }
  void push(const std::string& bytes) { roster_->push(bytes); }
  std::string finish() {
    roster_->finish();
    answers_.emplace(given_.policy.value(), *roster_, given_.call->answers);
    return xueshi::roster::write_plan(given_.policy.value(), roster_->plan());
  }
  std::string lines() { return answers_->next(people_at_once); }
  std::string summary() const { return answers_->summary(); }
  std::string people() const { return std::to_string(roster_->people().size()); }

 private:
  static constexpr std::size_t people_at_once = 256;

  Given given_;
  std::optional<xueshi::roster::Roster> roster_;
  std::optional<xueshi::roster::RosterAnswers> answers_;
};

// Deals the rows of a roster out.
class Dealer {
 public:
  Dealer(const std::string& policy, const std::string& options) : given_(policy, options) {
    if (given_.policy && given_.call) dealer_.emplace(given_.policy.value(), given_.call->dealer);
  }

  std::string faults() const { return given_.faults(); }
  std::string error() const { return given_.error(); }
  void push(const std::string& bytes) { dealer_->push(bytes); }
  std::string finish() {
    dealer_->finish();
    return xueshi::roster::write_plan(given_.policy.value(), dealer_->plan());
  }
  std::string take(const std::string& part) { return dealer_->take(xueshi::number_in(part)); }

 private:
  Given given_;
  std::optional<xueshi::roster::Dealer> dealer_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(xueshi_roster) {
  emscripten::class_<Roster>("Roster")
      .constructor<std::string, std::string>()
      .function("faults", &Roster::faults)
      .function("error", &Roster::error)
      .function("push", &Roster::push)
      .function("finish", &Roster::finish)
      .function("lines", &Roster::lines)
      .function("summary", &Roster::summary)
      .function("people", &Roster::people);
  emscripten::class_<Dealer>("Dealer")
      .constructor<std::string, std::string>()
      .function("faults", &Dealer::faults)
      .function("error", &Dealer::error)
      .function("push", &Dealer::push)
      .function("finish", &Dealer::finish)
      .function("take", &Dealer::take);
}
