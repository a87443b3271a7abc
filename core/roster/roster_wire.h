// The options of a roster as JSON: the only file that knows how they are written.
#pragma once

#include <string>
#include <string_view>

#include "core/call/call_reader.h"
#include "core/roster/dealer.h"
#include "core/roster/roster_answers.h"

namespace xueshi::roster {

struct RosterCall {
  RosterAnswers::Options answers;
  Dealer::Options dealer;  // its columns are also those of the roster
};

// { asOf?, columns?: […], headerRow?, fields?: […], firstRows?, line?: "sums" | "whole" | "brief", withUnit?, parts?,
// person? }, or empty for none. `fields` says what each column is: a member, `hours:CATEGORY`, `person`, `unit` or
// null.
Result<RosterCall, CallError> read_roster_call(const Policy& policy, std::string_view options);

// { usable, headerRow, columns: [ { header, field } ], person?, byName?, unit?, firstRows?, problems }: columns count
// from 1.
std::string write_plan(const Policy& policy, const RosterPlan& plan);

}  // namespace xueshi::roster
