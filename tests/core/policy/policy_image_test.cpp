#include "core/policy/policy_image.h"

#include <gtest/gtest.h>

#include "core/call/suggestion.h"
#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

using fixtures::json;
using fixtures::read_file;

json henan_json() { return json::parse(read_file(XUESHI_POLICIES "/henan-2021.json")); }

Policy through_image(const Policy& policy) { return read_image(write_image(policy)); }

TEST(PolicyImage, OpensAsThePolicyThatWasRead) {
  const std::string folders[] = {XUESHI_POLICIES "/henan-2021", XUESHI_TESTS "/policies/school-year-2023",
                                 XUESHI_TESTS "/policies/three-branches-2022"};
  for (const std::string& name : folders) {
    const Policy policy = read_policy(read_file(name + ".json")).value();
    const Policy opened = through_image(policy);
    EXPECT_EQ(write_image(opened), write_image(policy)) << name;
    EXPECT_EQ(opened.category_words, policy.category_words) << name;
    EXPECT_EQ(opened.platform_words, policy.platform_words) << name;
  }
}

// Every member that can be absent, and values at their ends.
TEST(PolicyImage, KeepsWhatIsAbsentAndWhatIsExtreme) {
  json policy = henan_json();
  for (const char* member : {"listedOnly", "topics", "declaration", "platforms"}) policy.erase(member);
  policy["period"] = {{"from", "0001-01-01"}, {"to", "9999-12-31"}};
  policy["categories"] = {
      {"id", "all \"\\\u0001\n"}, {"min", 1000000.09}, {"children", {{{"id", "a"}}, {{"id", "b"}, {"min", 0}}}}};
  const Policy opened = through_image(read_policy(policy.dump()).value());
  EXPECT_EQ(to_iso_text(opened.period.from), "0001-01-01");
  EXPECT_EQ(to_iso_text(opened.period.to), "9999-12-31");
  ASSERT_EQ(opened.categories.size(), 3u);
  EXPECT_EQ(opened.categories[0].id, "all \"\\\u0001\n");
  EXPECT_EQ(opened.categories[0].minimum->hundredths, 100'000'009);
  EXPECT_EQ(opened.categories[0].end, 3u);
  EXPECT_FALSE(opened.categories[1].minimum);
  EXPECT_EQ(opened.categories[2].minimum, Hours{0});
  EXPECT_EQ(opened.categories[2].parent, 0u);
  EXPECT_EQ(opened.categories[2].depth, 1u);
  EXPECT_FALSE(opened.listed_only || opened.declare_by);
  EXPECT_TRUE(opened.topics.empty() && opened.platform_words.empty());
}

TEST(PolicyImage, KeepsWhatCountsOnlyAtListedPlatforms) {
  const Policy opened = through_image(fixtures::henan());
  ASSERT_TRUE(opened.listed_only);
  EXPECT_EQ(opened.listed_only->category, fixtures::henan().listed_only->category);
  EXPECT_EQ(opened.listed_only->mode, fixtures::henan().listed_only->mode);
  json policy = henan_json();
  policy["listedOnly"]["mode"] = "in-person";
  EXPECT_EQ(through_image(read_policy(policy.dump()).value()).listed_only->mode, Mode::in_person);
}

TEST(PolicyImage, JudgesAndSuggestsTheSame) {
  const Policy opened = through_image(fixtures::henan());
  const json examples = json::parse(read_file(XUESHI_TESTS "/vectors/examples.json"));
  for (const json& list : examples["lists"]) {
    const std::string courses = list["courses"].dump();
    const std::string as_of = list.value("asOf", "");
    EXPECT_EQ(assess(opened, courses, as_of), assess(fixtures::henan(), courses, as_of)) << list["note"];
  }
  for (const char* title : {"人工智能与大数据", "四史教育", "专利法与工匠精神", "没有"}) {
    EXPECT_EQ(suggest_category(opened, title), suggest_category(fixtures::henan(), title)) << title;
  }
}

}  // namespace
}  // namespace xueshi
