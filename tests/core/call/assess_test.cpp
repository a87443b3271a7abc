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
  EXPECT_EQ(told(R"([{"id":""}])"), R"({"error":{"code":"id-missing","pointer":"/0/id"}})");
  EXPECT_EQ(told(R"([{"id":[]}])"), R"({"error":{"code":"id-unreadable","pointer":"/0/id"}})");
}

TEST(Assess, TellsNoFaultOfACourseIfTheListAsAWholeHasOne) {
  std::string many = "[1";
  for (int i = 0; i < 10'000; ++i) many += ",1";
  EXPECT_EQ(assess(fixtures::henan(), many + "]", ""), R"({"error":{"code":"too-many"}})");
  EXPECT_EQ(assess(fixtures::henan(), many, ""), R"({"error":{"code":"not-json"}})");
  EXPECT_EQ(assess(fixtures::henan(), R"([1,{"id":"a","id":"a"}])", ""), R"({"error":{"code":"not-json"}})");
  EXPECT_EQ(assess(fixtures::henan(), R"({"a":[1,]})", ""), R"({"error":{"code":"not-json"}})");
  EXPECT_EQ(assess(fixtures::henan(), "[{}]", "today"), R"({"error":{"code":"as-of-unreadable","pointer":"/asOf"}})");
}

TEST(Assess, ReadsAMemberWrittenWithEscapesWhereverItStands) {
  const std::string course =
      R"({"settled":["year-unknown",1,[],"\u0079"],"x":{"y":[{}]},"\u0068ours":"6","title":"\u8bfe","id":"\u0061"})";
  const json judged = json::parse(assess(fixtures::henan(), "[" + course + "]", ""))["courses"][0];
  EXPECT_EQ(judged["id"], "a");
  EXPECT_EQ(judged["hours"], 6);
  EXPECT_EQ(judged["findings"][0], json::parse(R"({"code":"year-unknown","settled":true})"));
}

TEST(Assess, ReadsSixtyFourMegabytesAndNoMore) {
  std::string list = "[]";
  list.resize(std::size_t{64} << 20, ' ');
  EXPECT_EQ(json::parse(assess(fixtures::henan(), list, ""))["status"], "empty");
  list += ' ';
  EXPECT_EQ(assess(fixtures::henan(), list, ""), R"({"error":{"code":"too-many"}})");
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

// The answer under one of the policies that stand beside the tests.
json answer_under(const std::string& policy, const json& courses, const std::string& as_of = "") {
  const std::string text = fixtures::read_file(XUESHI_TESTS "/policies/" + policy + ".json");
  return json::parse(assess(read_policy(text).value(), courses.dump(), as_of));
}

TEST(Assess, AsksForNoDeclarationIfThePolicyDoesNot) {
  const json all = {{"id", "a"}, {"title", "甲"}, {"hours", 999}, {"year", 2023}, {"declaredOn", "2023-10-01"}};
  const json none = answer_under("school-year-2023", json::array({all}));
  EXPECT_FALSE(none.contains("declaration"));
  EXPECT_EQ(none["status"], "unsettled") << "hours of an unknown kind may serve every minimum";
  json courses = json::array();
  for (const char* kind : {"ethics", "subject", "teaching", "training", "school-year"}) {
    courses.push_back(
        {{"id", kind}, {"title", kind}, {"category", kind}, {"hours", 100}, {"completedOn", "2024-08-31"}});
  }
  EXPECT_NE(answer_under("school-year-2023", courses)["status"], "undeclared");
}

TEST(Assess, TakesADeclarationAfterThePeriodForLateWithoutALastDay) {
  json late = {{"id", "a"}, {"title", "甲"}, {"hours", 1}, {"year", 2023}, {"declaredOn", "2024-09-01"}};
  EXPECT_EQ(answer_under("school-year-2023", json::array({late}))["courses"][0]["findings"].back()["code"],
            "declared-late");
  late["declaredOn"] = "2024-08-31";
  EXPECT_NE(answer_under("school-year-2023", json::array({late}))["courses"][0]["findings"].back()["code"],
            "declared-late");
}

TEST(Assess, AsksForThePeriodEvenIfTheLastDayOfDeclaringIsLater) {
  // The last day of this policy lies in the next year.
  json course = {{"id", "a"}, {"title", "甲"}, {"category", "common"}, {"hours", 1}, {"completedOn", "2022-05-01"}};
  course["declaredOn"] = "2023-01-01";
  EXPECT_EQ(answer_under("three-branches-2022", json::array({course}))["declaration"]["late"], json::array({"a"}));
  course["declaredOn"] = "2022-12-31";
  EXPECT_EQ(answer_under("three-branches-2022", json::array({course}))["declaration"]["state"], "all");
}

TEST(Assess, KeepsAStudiedCourseBeforeAPlannedOneEvenIfItIsHeldBack) {
  json planned = course("a", "public-compulsory", 6);
  json studied = course("b", "public-compulsory", 6);
  planned["title"] = studied["title"] = "同一门课";
  planned["planned"] = true;
  studied["mode"] = "online";
  studied["provider"] = "某某学院";
  const json got = answer(json::array({planned, studied}))["courses"];
  EXPECT_EQ(got[0]["findings"], json::parse(R"([{"code":"possible-duplicate","with":["b"]}])"));
  EXPECT_EQ(got[1]["findings"], json::parse(R"([{"code":"unlisted-platform"}])"));
}

TEST(Assess, NamesTheOtherSumsOfOneNodeUnlessTheirProvidersDiffer) {
  const auto sum = [](const std::string& id, const json& provider) {
    json one = course(id, "professional", 10 + static_cast<int>(id[0] - 'a'));
    one["sum"] = true;
    if (!provider.is_null()) one["provider"] = provider;
    return one;
  };
  const json got =
      answer(json::array({sum("a", "甲平台"), sum("b", "乙平台"), sum("c", nullptr), sum("d", "甲 平台")}));
  const auto named = [&](std::size_t i) {
    for (const json& finding : got["courses"][i]["findings"]) {
      if (finding["code"] == "sum-twice") return finding["with"];
    }
    return json();
  };
  EXPECT_EQ(named(0), json::array({"c", "d"}));
  EXPECT_EQ(named(1), json::array({"c"}));
  EXPECT_EQ(named(2), json::array({"a", "b", "d"}));
  EXPECT_EQ(named(3), json::array({"a", "c"}));
}

TEST(Assess, RefusesAnAnswerThatWouldNameSumsWithoutEnd) {
  json courses = json::array();
  for (int i = 0; i < 9'000; ++i) {
    json sum = course(std::to_string(i), "professional", 1 + i % 900);
    sum["sum"] = true;
    if (i % 2 == 0) sum["provider"] = "平台" + std::to_string(i);
    courses.push_back(sum);
  }
  EXPECT_EQ(answer(courses), json::parse(R"({"error":{"code":"too-many"}})"));
}

}  // namespace
}  // namespace xueshi
