#include "core/policy/policy_reader.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

using fixtures::json;
using fixtures::read_file;

json henan_json() { return json::parse(read_file(XUESHI_POLICIES "/henan-2021.json")); }

std::string faults_of(const json& policy) { return write_faults(read_policy(policy.dump())); }

TEST(PolicyReader, TakesTheShippedPolicyWhole) {
  const PolicyReading reading = read_policy(henan_json().dump());
  EXPECT_EQ(write_faults(reading), "[]");
  ASSERT_EQ(reading->categories.size(), 5u);
  EXPECT_EQ(reading->categories[1].id, "public");
  EXPECT_EQ(reading->categories[1].end, 4u);
  EXPECT_EQ(reading->categories[3].depth, 2u);
}

TEST(PolicyReader, HasTheWordsThatExportsUse) {
  const Policy& policy = fixtures::henan();
  for (const char* base : {"公需", "公需课", "公需科目"}) {
    EXPECT_EQ(find_category(policy, base), CategoryIndex{1}) << base;
    for (const char* kind : {"必修", "必修课"})
      EXPECT_EQ(find_category(policy, base + std::string(kind)), CategoryIndex{2});
    for (const char* kind : {"选修", "选修课"})
      EXPECT_EQ(find_category(policy, base + std::string(kind)), CategoryIndex{3});
  }
  for (const char* word : {"专业", "专业课", "专业科目"}) EXPECT_EQ(find_category(policy, word), CategoryIndex{4});
  for (const char* word : {"必修", "选修", "合计", ""}) EXPECT_FALSE(find_category(policy, word)) << word;
}

struct FaultCase {
  const char* pointer;
  json value;
  const char* faults;
};

TEST(PolicyReader, NamesEveryFaultByItsPlace) {
  const FaultCase cases[] = {
      {"/id", nullptr, R"([{"pointer":"/id","code":"missing"}])"},
      {"/id", 5, R"([{"pointer":"/id","code":"wrong-type"}])"},
      {"/basis", "own", "[]"},
      {"/basis", "law", R"([{"pointer":"/basis","code":"unknown-reference"}])"},
      {"/basis", true, R"([{"pointer":"/basis","code":"wrong-type"}])"},
      {"/title", "henan", R"([{"pointer":"/title","code":"wrong-type"}])"},
      {"/issuedOn", "2021-02-30", R"([{"pointer":"/issuedOn","code":"not-a-date"}])"},
      {"/year", "2021", R"([{"pointer":"/year","code":"wrong-type"}])"},
      {"/year", 2022, R"([{"pointer":"/year","code":"impossible"}])"},
      {"/period/to", "2020-12-31", R"([{"pointer":"/period/to","code":"impossible"}])"},
      {"/period/from", nullptr, R"([{"pointer":"/period/from","code":"missing"}])"},
      {"/categories/min", -1, R"([{"pointer":"/categories/min","code":"not-hours"}])"},
      {"/categories/min", 90.001, R"([{"pointer":"/categories/min","code":"not-hours"}])"},
      {"/categories/min", 90.01, "[]"},
      {"/categories/min", 0, "[]"},
      {"/categories/min", "90", R"([{"pointer":"/categories/min","code":"wrong-type"}])"},
      {"/categories/clause", "nowhere", R"([{"pointer":"/categories/clause","code":"unknown-reference"}])"},
      {"/categories/children/0/children/1/id", "public-compulsory",
       R"([{"pointer":"/categories/children/0/children/1/id","code":"duplicate-id"})"},
      {"/categories/children/1/words/0", "公 需",
       R"([{"pointer":"/categories/children/1/words/0","code":"duplicate-word"}])"},
      {"/platforms/1/id", "ghlearning", R"([{"pointer":"/platforms/1/id","code":"duplicate-id"}])"},
      {"/listedOnly/category", "privat", R"([{"pointer":"/listedOnly/category","code":"unknown-reference"}])"},
      {"/declaration/by", "2020-12-31", R"([{"pointer":"/declaration/by","code":"impossible"}])"},
      {"/declaration/by", "soon", R"([{"pointer":"/declaration/by","code":"not-a-date"}])"},
      {"/clauses", json::array(), R"([{"pointer":"/categories/clause","code":"unknown-reference"})"},
  };
  for (const FaultCase& each : cases) {
    json policy = henan_json();
    policy[json::json_pointer(each.pointer)] = each.value;
    const std::string expected = each.faults;
    EXPECT_EQ(faults_of(policy).substr(0, expected.size()), expected) << each.pointer << ' ' << each.value;
  }
}

TEST(PolicyReader, TakesNothingForNoSpelling) {
  json changed = henan_json();
  changed["categories"]["children"][1]["words"].push_back("");
  changed["platforms"][0]["words"].push_back("");
  const Policy policy = read_policy(changed.dump()).value();
  EXPECT_EQ(find_category(policy, "-"), std::nullopt);
  EXPECT_EQ(policy.platform_words.count(""), 0u);
}

TEST(PolicyReader, TellsAllFaultsAtOnce) {
  EXPECT_EQ(write_faults(read_policy("{")), R"([{"pointer":"","code":"not-json"}])");
  EXPECT_EQ(write_faults(read_policy("[]")), R"([{"pointer":"","code":"wrong-type"}])");
  EXPECT_EQ(read_policy("{}").fault().size(), 7u);
}

// Changes a policy as the shared cases say: each edit sets or removes the member at its JSON Pointer.
json edited(json policy, const json& edits) {
  for (const json& edit : edits) {
    const json::json_pointer at(edit["pointer"].get<std::string>());
    if (!edit.value("remove", false)) {
      policy[at] = edit["set"];
    } else if (json& holder = policy[at.parent_pointer()]; holder.is_array()) {
      holder.erase(std::stoul(at.back()));
    } else {
      holder.erase(at.back());
    }
  }
  return policy;
}

TEST(PolicyReader, FindsTheFaultsOfTheSharedCases) {
  const json cases = json::parse(fixtures::read_file(XUESHI_TESTS "/policies/faults.json"));
  ASSERT_GT(cases.size(), 100u);
  for (const json& each : cases) {
    EXPECT_EQ(json::parse(faults_of(edited(henan_json(), each["edit"]))), each["faults"]) << each["note"];
  }
}

TEST(PolicyReader, SpellsPointersAsRfc6901) {
  json policy = henan_json();
  policy["clauses"]["a/b~c"] = 1;
  EXPECT_EQ(faults_of(policy), R"([{"pointer":"/clauses/a~1b~0c","code":"wrong-type"}])");
}

TEST(PolicyReader, TakesMinimaThatAreHours) {
  struct MinimumCase {
    const char* written;
    std::int64_t hundredths;  // -1 if it is refused
  };
  const MinimumCase cases[] = {{"0", 0},
                               {"24", 2400},
                               {"0.5", 50},
                               {"7.25", 725},
                               {"7.250", 725},
                               {"7.251", -1},
                               {"-1", -1},
                               {"1e2", -1},
                               {"1000000", 100'000'000},
                               {"999999999999", -1}};
  for (const MinimumCase& each : cases) {
    json policy = henan_json();
    policy["categories"]["min"] = "here";
    std::string text = policy.dump();
    text.replace(text.find("\"here\""), 6, each.written);
    const PolicyReading reading = read_policy(text);
    ASSERT_EQ(reading.has_value(), each.hundredths >= 0) << each.written;
    if (!reading) continue;
    EXPECT_EQ(reading->categories[root_category].minimum, Hours{each.hundredths}) << each.written;
  }
}

}  // namespace
}  // namespace xueshi
