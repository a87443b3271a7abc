// What holds for every list of courses.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

using fixtures::answer;
using fixtures::json;

rc::Gen<json> any_course() {
  return rc::gen::exec([] {
    const std::string category =
        *rc::gen::element<std::string>("public-compulsory", "public-elective", "professional", "public", "total", "");
    json course = {
        {"title", "课程" + std::to_string(*rc::gen::inRange(0, 4))},
        {"hours", *rc::gen::element(0.01, 0.5, 5.99, 6.0, 20.0, 23.99, 24.0, 30.0, 59.99, 60.0)},
        {"category", category},
        {"completedOn", *rc::gen::element<std::string>("2021-01-01", "2021-06-05", "2021-12-31", "2020-12-31", "")}};
    if (*rc::gen::inRange(0, 3) == 0) course["declared"] = true;
    if (*rc::gen::inRange(0, 5) == 0) course["mode"] = "online";
    if (*rc::gen::inRange(0, 5) == 0) course["provider"] = "某某学院";
    if (*rc::gen::inRange(0, 6) == 0) course["sum"] = true;
    if (*rc::gen::inRange(0, 6) == 0) course["planned"] = true;
    if (*rc::gen::inRange(0, 5) == 0) course["settled"] = {"possible-duplicate", "year-unknown"};
    return course;
  });
}

json any_list() {
  json courses = json::array();
  for (json course : *rc::gen::container<std::vector<json>>(any_course())) {
    course["id"] = std::to_string(courses.size());
    courses.push_back(course);
  }
  return courses;
}

const char* const statuses[] = {"empty", "short", "unsettled", "undeclared", "met"};

std::ptrdiff_t rank(const json& status) {
  return std::find(std::begin(statuses), std::end(statuses), status.get<std::string>()) - std::begin(statuses);
}

std::int64_t total_of(const json& shortage) {
  std::int64_t hundredths = 0;
  for (const json& item : shortage) hundredths += static_cast<std::int64_t>(item["hours"].get<double>() * 100 + 0.5);
  return hundredths;
}

// Neither mode nor provider is needed for it to be undoubted.
json undoubted(const std::string& id, const json& category, const json& hours) {
  return {{"id", id},       {"title", "undoubted " + id},  {"category", category},
          {"hours", hours}, {"completedOn", "2021-05-05"}, {"declared", true}};
}

TEST(Properties, OrderNeverChangesASumOrAStatus) {
  ASSERT_TRUE(rc::check([] {
    const json courses = any_list();
    json turned = courses;
    std::reverse(turned.begin(), turned.end());
    const json one = answer(courses);
    const json other = answer(turned);
    RC_ASSERT(one["status"] == other["status"]);
    RC_ASSERT(one["needed"] == other["needed"]);
    for (std::size_t i = 0; i < one["requirements"].size(); ++i) {
      for (const char* member : {"counted", "declared", "pending", "planned", "state"}) {
        RC_ASSERT(one["requirements"][i][member] == other["requirements"][i][member]);
      }
    }
  }));
}

TEST(Properties, SplittingACourseUnderTwoTitlesChangesNothing) {
  ASSERT_TRUE(rc::check([] {
    json courses = any_list();
    json split = courses;
    const std::string category = *rc::gen::element<std::string>("public-compulsory", "public-elective", "professional");
    courses.push_back(undoubted("whole", category, 5.5));
    split.push_back(undoubted("part", category, 5.25));
    split.push_back(undoubted("rest", category, 0.25));
    RC_ASSERT(answer(courses)["status"] == answer(split)["status"]);
    RC_ASSERT(answer(courses)["needed"] == answer(split)["needed"]);
  }));
}

TEST(Properties, AnotherUndoubtedCourseNeverLowersTheStatus) {
  ASSERT_TRUE(rc::check([] {
    json courses = any_list();
    for (json& course : courses) course.erase("sum");  // a new item beside a sum raises a question of its own
    const json before = answer(courses);
    courses.push_back(
        undoubted("more", *rc::gen::element<std::string>("public-compulsory", "public-elective", "professional"), 6));
    RC_ASSERT(rank(answer(courses)["status"]) >= rank(before["status"]));
  }));
}

TEST(Properties, WhatIsNeededIsEnoughAndNoHundredthLessIs) {
  ASSERT_TRUE(rc::check([] {
    json courses = any_list();
    for (json& course : courses) course.erase("sum");
    const json sure = answer(courses)["needed"]["sure"];
    json filled = courses;
    for (const json& item : sure) {
      filled.push_back(undoubted("added " + item["category"].get<std::string>(), item["category"], item["hours"]));
    }
    RC_ASSERT(answer(filled)["needed"]["sure"].empty());
    RC_PRE(!sure.empty());
    const double hours = filled.back()["hours"];
    filled.back()["hours"] = static_cast<double>(static_cast<std::int64_t>(hours * 100 + 0.5) - 1) / 100;
    if (filled.back()["hours"] == 0.0) filled.erase(filled.size() - 1);
    RC_ASSERT(!answer(filled)["needed"]["sure"].empty());
  }));
}

TEST(Properties, TheLeastNeededIsNeverMoreThanTheSure) {
  ASSERT_TRUE(rc::check([] {
    const json needed = answer(any_list())["needed"];
    RC_ASSERT(total_of(needed["least"]) <= total_of(needed["sure"]));
  }));
}

}  // namespace
}  // namespace xueshi
