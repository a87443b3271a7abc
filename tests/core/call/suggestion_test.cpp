#include "core/call/suggestion.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

using fixtures::henan;
using fixtures::json;

json suggested(const std::string& title) { return json::parse(suggest_category(henan(), title)); }

std::string repeated(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

TEST(Suggestion, NamesCategoryTopicAndKeyword) {
  const json found = suggested("论 乡村·振兴");
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0]["category"], "public-compulsory");
  EXPECT_EQ(found[0]["keyword"], "乡村振兴");
  EXPECT_FALSE(found[0]["topic"].value("zh-CN", "").empty());
}

TEST(Suggestion, EachTopicIsNamedOnceAndInTheOrderOfThePolicy) {
  const json found = suggested("乡村振兴与十四五，新发展阶段");
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[0]["keyword"], "十四五");
  EXPECT_EQ(found[1]["keyword"], "乡村振兴");
}

TEST(Suggestion, NothingIsSuggestedForOtherTitles) {
  EXPECT_EQ(suggested(""), json::array());
  EXPECT_EQ(suggested("其他"), json::array());
}

TEST(Suggestion, AKeywordOfNothingButSignsMatchesNoTitle) {
  Policy policy = henan();
  policy.topics.front().keywords = {"——"};
  policy.topics.resize(1);
  EXPECT_EQ(suggest_category(policy, "党史——学习"), "[]");
}

TEST(Suggestion, NoMoreIsLookedAtThanATitleMayHave) {
  EXPECT_EQ(suggested(repeated(196, "讲") + "乡村振兴").size(), 1);
  EXPECT_EQ(suggested(repeated(197, "讲") + "乡村振兴").size(), 0);
}

}  // namespace
}  // namespace xueshi
