#include "core/call/assess.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

using fixtures::answer;
using fixtures::course;
using fixtures::declared;
using fixtures::json;

json enough(const json& compulsory = 24, const json& elective = 6, const json& professional = 60) {
  return {declared(course("a", "public-compulsory", compulsory)), declared(course("b", "public-elective", elective)),
          declared(course("c", "professional", professional))};
}

TEST(Assess, IsMetAtEachMinimumAndShortAHundredthBelow) {
  EXPECT_EQ(answer(enough())["status"], "met");
  EXPECT_EQ(answer(enough(23.99, 6.01))["needed"]["sure"],
            json::parse(R"([{"category":"public-compulsory","hours":0.01}])"));
  EXPECT_EQ(answer(enough(24, 5.99, 60.01))["needed"]["sure"], json::parse(R"([{"category":"public","hours":0.01}])"));
  EXPECT_EQ(answer(enough(24, 6.01, 59.99))["needed"]["sure"],
            json::parse(R"([{"category":"professional","hours":0.01}])"));
}

TEST(Assess, RefusesABadCallByItsFirstFault) {
  const auto told = [](const std::string& courses, const std::string& as_of = "") {
    return assess(fixtures::henan(), courses, as_of);
  };
  EXPECT_EQ(told("["), R"({"error":{"code":"not-json"}})");
  EXPECT_EQ(told("{}"), R"({"error":{"code":"not-a-list"}})");
  EXPECT_EQ(told("[1]", "2021-6-5"), R"({"error":{"code":"as-of-unreadable","pointer":"/asOf"}})");
  EXPECT_EQ(told(R"([{"id":"a"},1])"), R"({"error":{"code":"not-an-object","pointer":"/1"}})");
  EXPECT_EQ(told("[{}]"), R"({"error":{"code":"id-missing","pointer":"/0/id"}})");
  EXPECT_EQ(told(R"([{"id":1}])"), R"({"error":{"code":"id-unreadable","pointer":"/0/id"}})");
  EXPECT_EQ(told(R"([{"id":")" + std::string(65, 'x') + R"("}])"),
            R"({"error":{"code":"id-unreadable","pointer":"/0/id"}})");
  EXPECT_EQ(told(R"([{"id":"a"},{"id":"a"}])"), R"({"error":{"code":"id-twice","pointer":"/1/id"}})");
}

TEST(Assess, TakesTenThousandCoursesAndNoMore) {
  json courses = json::array();
  for (int i = 0; i < 10'000; ++i) courses.push_back(course(std::to_string(i), "professional", 0.01));
  EXPECT_EQ(answer(courses)["requirements"][3]["counted"], 100);
  courses.push_back(course("one more", "professional", 1));
  EXPECT_EQ(answer(courses)["error"]["code"], "too-many");
}

TEST(Assess, AnswersTooManyWhereCoursesNameEachOtherWithoutEnd) {
  json courses = json::array();
  for (int i = 0; i < 3'000; ++i) {
    courses.push_back(course(std::to_string(i), "professional", 1));
    courses.back()["certificate"] = "one for all";
  }
  EXPECT_EQ(answer(courses)["error"]["code"], "too-many");
}

TEST(Assess, LeavesTheListOfAnInvalidCourseToItsReading) {
  json odd = {{"id", "a"},      {"title", " "},         {"hours", true}, {"planned", "是"},
              {"mode", "函授"}, {"declaredOn", "昨天"}, {"settled", "x"}};
  const json judged = answer(json::array({odd}))["courses"][0];
  EXPECT_EQ(judged["standing"], "invalid");
  std::string codes;
  for (const json& finding : judged["findings"])
    codes += finding["code"].get<std::string>() + '/' + finding["field"].get<std::string>() + ' ';
  EXPECT_EQ(codes,
            "title-missing/title hours-not-a-number/hours flag-unreadable/planned mode-unreadable/mode "
            "date-unreadable/declaredOn settled-unreadable/settled ");
}

TEST(Assess, WritesTheSameBytesForTheSameCall) {
  const std::string courses = json(enough()).dump();
  EXPECT_EQ(assess(fixtures::henan(), courses, "2021-11-01"), assess(fixtures::henan(), courses, "2021-11-01"));
}

}  // namespace
}  // namespace xueshi
