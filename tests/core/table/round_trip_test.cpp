// What is written is read back: the same courses, judged the same.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/table/table_wire.h"
#include "tests/core/fixtures.h"

namespace xueshi::table {
namespace {

using fixtures::answer;
using fixtures::henan;
using fixtures::json;

// Pieces that mean something to a table, a spreadsheet or a reader of members.
std::string any_text() {
  static const std::vector<std::string> pieces = {"甲",
                                                  "a",
                                                  "=",
                                                  "+",
                                                  "-",
                                                  "@",
                                                  "'",
                                                  "\t",
                                                  "\r",
                                                  "\n",
                                                  "\r\n",
                                                  ",",
                                                  ";",
                                                  "\"",
                                                  "\"\"",
                                                  " ",
                                                  "　",
                                                  "\uFEFF",
                                                  "#",
                                                  "合计",
                                                  "总计",
                                                  "课程名称",
                                                  "学时",
                                                  "类别",
                                                  "必修",
                                                  "公需课",
                                                  "是",
                                                  "否",
                                                  "已申报",
                                                  "2021-06-05",
                                                  "2021",
                                                  "24",
                                                  "学时\n课程",
                                                  "＝",
                                                  "😀",
                                                  "0",
                                                  "network",
                                                  "网络",
                                                  "online",
                                                  "year-unknown",
                                                  std::string(1, '\0')};
  std::string text;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) text += *rc::gen::elementOf(pieces);
  return text;
}

json any_value() {
  switch (*rc::gen::inRange(0, 12)) {
    case 0:
      return nullptr;
    case 1:
      return *rc::gen::arbitrary<bool>();
    case 2:
      return *rc::gen::inRange(-3, 20'220'000);
    case 3:
      return json::array({any_text(), "possible-duplicate", 1, "year-unknown"});
    case 4:
      return json::object();
    case 5:
      return *rc::gen::element<std::string>("2021-06-05", "2021", "online", "面授", "是", "professional", "公需 必修");
    default:
      return any_text();
  }
}

json any_course(int number) {
  json course = {{"id", std::to_string(number)}, {"title", "甲" + any_text()}, {"hours", 6.5}};
  for (const char* member : {"mode", "provider", "declaredOn", "declared", "certificate", "settled"}) {
    if (*rc::gen::inRange(0, 2) == 0) course[member] = any_value();
  }
  for (const char* member : {"title", "category", "hours", "completedOn", "year", "sum", "planned"}) {
    if (*rc::gen::inRange(0, 10) == 0) course[member] = any_value();
  }
  return course;
}

// Courses with ids; some of them cannot be judged.
json any_courses() {
  json courses = json::array();
  const int count = *rc::gen::inRange(1, 6);
  for (int i = 0; i < count; ++i) courses.push_back(any_course(i));
  return courses;
}

std::string written(const json& courses) { return json::parse(write_table_to_json(henan(), courses.dump())); }

TEST(RoundTrip, WrittenCoursesAreReadAndJudgedTheSame) {
  ASSERT_TRUE(rc::check([] {
    const json courses = any_courses();
    const std::string csv = written(courses);
    json again = json::parse(read_table_to_json(henan(), csv, ""))["courses"];
    RC_ASSERT(again.size() == courses.size());
    for (std::size_t i = 0; i < again.size(); ++i) again[i]["id"] = std::to_string(i);
    RC_ASSERT(answer(again, "2021-11-01") == answer(courses, "2021-11-01"));
    RC_ASSERT(written(again) == csv);
  }));
}

TEST(RoundTrip, NoCellOfAWrittenTableStartsAFormula) {
  ASSERT_TRUE(rc::check([] {
    const std::string title = *rc::gen::element<std::string>("=", "+", "-", "@", "\t", "\r", "'") + any_text();
    const std::string csv = written(json::array({{{"id", "a"}, {"title", title}}}));
    const std::size_t cell = csv.find("\r\n") + 2;
    RC_ASSERT(csv.compare(cell, 1, "'") == 0 || csv.compare(cell, 2, "\"'") == 0);
  }));
}

}  // namespace
}  // namespace xueshi::table
