#include "core/table/state_cells.h"

#include <gtest/gtest.h>

#include "core/table/read_table.h"
#include "tests/core/fixtures.h"

namespace xueshi::table {
namespace {

using Kind = EntryMember::Kind;

Table read(const std::string& text) { return read_table(fixtures::henan(), text, {}); }

// What each course says of a member, in the order of the rows.
std::vector<Kind> kinds_of(const Table& table, Member member) {
  std::vector<Kind> kinds;
  for (const Entry& entry : table.courses) kinds.push_back(entry[member].kind);
  return kinds;
}

TEST(StateCells, AReviewIsPassedOrNot) {
  for (const char* text : {"已申报", "通过", "已通过", "合格", "审核合格", "已认定"}) {
    EXPECT_EQ(read_reviewed_word(text), true) << text;
  }
  for (const char* text :
       {"未申报", "不通过", "未通过", "审核未通过", "不合格", "驳回", "已驳回", "已退回", "审核退回"}) {
    EXPECT_EQ(read_reviewed_word(text), false) << text;
  }
  for (const char* text : {"", "张三", "2021", "待定"}) EXPECT_EQ(read_reviewed_word(text), std::nullopt) << text;
}

TEST(StateCells, CoursesBelowACaptionAreWhatItSays) {
  const Table table = read("课程,类别,学时\n甲,专业课,8\n未完成课程,,\n乙,专业课,8\n已完成课程,,\n丙,专业课,8\n");
  EXPECT_EQ(kinds_of(table, Member::finished), (std::vector{Kind::absent, Kind::no, Kind::absent}));
}

TEST(StateCells, ALineThatNamesAnotherPersonEndsTheCoursesOfTheFirst) {
  EXPECT_EQ(read("姓名：王五,,\n课程,类别,学时\n甲,专业课,8\n").courses.size(), 1u);
  const Table two = read("姓名：王五,,\n课程,类别,学时\n甲,专业课,8\n姓名：赵六,,\n乙,专业课,8\n");
  EXPECT_EQ(two.courses.size(), 1u);
  EXPECT_FALSE(two.problems.empty());
}

TEST(StateCells, AColumnOfReviewsSaysWhetherACourseIsDeclared) {
  const Table table = read("课程,类别,学时,审核状态\n甲,专业课,8,已通过\n乙,专业课,8,驳回\n丙,专业课,8,审核合格\n");
  EXPECT_EQ(kinds_of(table, Member::declared), (std::vector{Kind::yes, Kind::no, Kind::yes}));
}

}  // namespace
}  // namespace xueshi::table
