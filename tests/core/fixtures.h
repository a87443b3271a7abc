// What the tests of the core share: policies, files, and answers as JSON to look into.
#pragma once

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/call/assess.h"
#include "core/policy/policy_reader.h"

namespace xueshi::fixtures {

using nlohmann::json;

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const Policy& henan() {
  static const Policy policy = read_policy(read_file(XUESHI_POLICIES "/henan-2021.json")).value();
  return policy;
}

inline json answer(const json& courses, const std::string& as_of = "") {
  return json::parse(assess(henan(), courses.dump(), as_of));
}

inline json course(const std::string& id, const std::string& category, const json& hours) {
  return {{"id", id}, {"title", "课程" + id}, {"category", category}, {"hours", hours}, {"completedOn", "2021-06-05"}};
}

inline json declared(json entry) {
  entry["declared"] = true;
  return entry;
}

}  // namespace xueshi::fixtures
