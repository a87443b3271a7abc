// What the columns of a roster are: as they are understood, and as the caller says.
#include "core/roster/roster_plan.h"

#include <gtest/gtest.h>

#include "tests/core/roster/report.h"

namespace xueshi::roster {
namespace {

using fixtures::henan;
using nlohmann::json;

TEST(Roster, ReadsColumnsAsItIsTold) {
  const std::string text = "某某单位\n\n甲列,乙列,丙列,丁列,学时\nA,一院,甲,24,6\nB,二院,乙,30,7\n";
  EXPECT_EQ(report(text).summary["problems"][0]["code"], "header-missing");
  const Report read = report(
      text, R"({"headerRow":3,"fields":["person","unit","title","hours:public-compulsory",null],"line":"brief"})");
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(json::parse(read.lines[1])["unit"], "二院");
  EXPECT_EQ(json::parse(read.lines[1])["question"]["row"], 5);
  EXPECT_TRUE(read.summary["problems"].empty()) << read.summary;
}

TEST(Roster, ReadsATableWithoutAHeaderAsItIsTold) {
  const std::string options = R"({"headerRow":0,"fields":["hours","title",null,"person"]})";
  const Report read = report("24,甲,,A\n30,乙,,B\n", options);
  ASSERT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(json::parse(read.lines[0])["requirements"][0]["pending"], 24);
}

TEST(Roster, TellsNobodyApartByAColumnThatIsGivenUp) {
  const std::string text = "工号,姓名,课程,学时\n1,张三,甲,24\n1,李四,乙,30\n";
  const Report by_name = report(text, R"({"fields":[null,"person","title","hours"]})");
  EXPECT_EQ(by_name.lines.size(), 2u);
  EXPECT_EQ(by_name.summary["problems"][0]["code"], "person-by-name");
  EXPECT_EQ(report(text, R"({"fields":[null,null,"title","hours"]})").summary["problems"][0]["code"], "column-missing");
}

TEST(RosterPlan, ShowsTheFirstRowsWhatTheColumnsAreAndHoursByCategory) {
  const std::string text = "工号,课程名称,公需必修学时\nA,\"甲\n乙\",24\nB,丙,30\n";
  ColumnOptions options;
  options.first_rows = 2;
  const json plan = json::parse(write_plan(henan(), make_plan(henan(), text, options)));
  EXPECT_EQ(plan["firstRows"], (json{{"工号", "课程名称", "公需必修学时"}, {"A", "甲\n乙", "24"}}));
  EXPECT_EQ(plan["columns"][2]["field"], "hours:public-compulsory");
}

TEST(Dealer, KeepsTheRowOfTheHeaderAndItsHeight) {
  Dealer dealer(henan(), {});
  dealer.push("\n\n工号,课程,学时\n\nA,甲,1\n");
  dealer.finish();
  EXPECT_EQ(dealer.take(0), "\n\n工号,课程,学时\n\nA,甲,1\n");
}

TEST(RosterCall, RefusesWhatItCannotRead) {
  for (const char* options :
       {"[]", "{", R"({"asOf":"soon"})", R"({"line":"all"})", R"({"columns":"a"})", R"({"parts":0})",
        R"({"headerRow":-1})", R"({"headerRow":"1"})", R"({"firstRows":1000})", R"({"fields":{}})",
        R"({"fields":["names"]})", R"({"fields":["hours:none"]})", R"({"fields":["unit","unit"]})"}) {
    EXPECT_FALSE(read_roster_call(henan(), options)) << options;
  }
}

}  // namespace
}  // namespace xueshi::roster
