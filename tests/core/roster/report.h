// What a roster comes to in a test, and what the way of one person gives.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/roster/roster_wire.h"
#include "core/table/table_wire.h"
#include "tests/core/fixtures.h"

namespace xueshi::roster {

struct Report {
  std::vector<std::string> lines;
  nlohmann::json summary;
};

inline std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

inline Report report(const std::vector<std::string_view>& pieces, const RosterCall& call) {
  Roster roster(fixtures::henan(), call.dealer.columns);
  for (const std::string_view piece : pieces) roster.push(piece);
  roster.finish();
  RosterAnswers answers(fixtures::henan(), roster, call.answers);
  std::string all;
  for (std::string some = answers.next(3); !some.empty(); some = answers.next(3)) all += some;
  return {split_lines(all), nlohmann::json::parse(answers.summary())};
}

inline RosterCall call_of(const std::string& options) { return read_roster_call(fixtures::henan(), options).value(); }

inline Report report(const std::string& text, const std::string& options = "") {
  return report({text}, call_of(options));
}

// What the way of one person gives, as a line of the roster.
inline std::string line_of_one(const std::string& person, const std::string& table) {
  const auto reading = nlohmann::ordered_json::parse(table::read_table_to_json(fixtures::henan(), table, ""));
  const std::string answer = assess(fixtures::henan(), reading["courses"].dump(), "2021-12-01");
  return "{\"person\":\"" + person + "\"," + answer.substr(1);
}

template <class Random>
std::string pick(Random& random, const std::vector<std::string>& some) {
  return some[random() % some.size()];
}

}  // namespace xueshi::roster
