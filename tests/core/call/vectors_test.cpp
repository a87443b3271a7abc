// The golden vectors: courses in, the judged part of the answer out.
#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

using fixtures::json;

// Whether `whole` has all that `part` says; lists must have the same length.
bool has(const json& whole, const json& part) {
  if (part.is_object()) {
    for (const auto& [name, value] : part.items()) {
      if (!whole.contains(name) || !has(whole[name], value)) return false;
    }
    return whole.is_object();
  }
  if (!part.is_array()) return whole == part;
  if (!whole.is_array() || whole.size() != part.size()) return false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (!has(whole[i], part[i])) return false;
  }
  return true;
}

// The lists or the readings of all files.
json vectors(const char* kind) {
  json all = json::array();
  for (const char* name : {"examples", "thresholds"}) {
    const json file = json::parse(fixtures::read_file(XUESHI_TESTS "/vectors/" + std::string(name) + ".json"));
    all.insert(all.end(), file.at(kind).begin(), file.at(kind).end());
  }
  return all;
}

TEST(Vectors, ListsAreJudgedAsWritten) {
  const json lists = vectors("lists");
  for (const json& list : lists) {
    const json got = fixtures::answer(list["courses"], list.value("asOf", ""));
    EXPECT_TRUE(has(got, list["expect"])) << list["note"] << '\n' << got << '\n' << list["expect"];
    if (!list["expect"].contains("requirements")) continue;  // says only what it is about
    EXPECT_EQ(got.contains("projection"), list["expect"].contains("projection")) << list["note"];
  }
}

TEST(Vectors, MembersAreReadAsWritten) {
  const json readings = vectors("readings");
  for (const json& reading : readings) {
    const std::string member = reading["member"];
    json course = {{"id", "a"}, {"title", "课程"}, {"category", "professional"}, {"hours", 1}};
    course[member] = reading["input"];
    const json judged = fixtures::answer(json::array({course}))["courses"][0];
    json got = judged.contains(member) ? judged[member] : json();
    for (const json& finding : judged["findings"]) {
      if (finding.value("field", "") == member) got = finding["code"];
    }
    EXPECT_EQ(got, reading["gives"]) << reading;
  }
}

}  // namespace
}  // namespace xueshi
