// Tables made from known courses: whatever else stands in them, no more hours are counted than one person earned.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "core/table/table_wire.h"
#include "tests/core/fixtures.h"

namespace xueshi::table {
namespace {

using fixtures::answer;
using fixtures::henan;
using fixtures::json;

using Cells = std::vector<std::string>;

int number(int from, int to) { return *rc::gen::inRange(from, to + 1); }

bool chance(int percent) { return number(1, 100) <= percent; }

std::string any_of(const std::vector<std::string>& words) { return *rc::gen::elementOf(words); }

struct MadeTable {
  std::vector<std::string> columns = {"title", "hours"};
  std::vector<Cells> rows;
  int earned = 0;           // hours of 甲某, who is chosen if there are several people
  int earned_by_other = 0;  // of 乙某, who may be alone in it
};

std::string header_of(const std::string& column) {
  if (column == "title") return any_of({"课程名称", "培训项目名称", "课程", "讲座题目"});
  if (column == "hours") return any_of({"学时", "认定学时", "已获得学时", "学时数（个）"});
  if (column == "required") return any_of({"应修学时", "规定学时", "目标学时", "剩余学时"});
  if (column == "claimed") return any_of({"申报学时", "申请学时"});
  if (column == "credits") return any_of({"学分", "课时", "学时（学分）"});
  if (column == "category") return any_of({"科目类型", "课程类别"});
  if (column == "state") return any_of({"学习状态", "是否完成", "考核结果"});
  if (column == "mark") return any_of({"考试成绩", "成绩"});
  if (column == "day") return any_of({"完成时间", "结业日期"});
  return column == "person" ? any_of({"姓名", "学员姓名"}) : "备注";
}

// The cell of a course. `earned`: whether its hours were earned.
std::string cell_of(const std::string& column, int place, int hours, bool is_finished, const std::string& person) {
  if (column == "title") return any_of({"知识产权", "小计的方法", "乡村振兴", "2021新政策"}) + std::to_string(place);
  if (column == "hours") return std::to_string(hours) + any_of({"", "", "学时", ".0"});
  if (column == "required" || column == "claimed" || column == "credits") return std::to_string(number(1, 90));
  if (column == "category") return any_of({"公需必修", "公需选修", "专业课", "公需科目"});
  if (column == "state") return is_finished ? "" : any_of({"未完成", "学习中", "未通过", "不合格", "否", "已退课"});
  if (column == "mark") return std::to_string(number(60, 100));
  if (column == "day") return "2021-0" + std::to_string(number(1, 9)) + "-1" + std::to_string(number(0, 9));
  return column == "person" ? person : "";
}

Cells line_of(const MadeTable& table, const std::string& text, int hours) {
  Cells cells(table.columns.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (table.columns[i] == "title") cells[i] = text;
    if (table.columns[i] == "hours" && hours > 0) cells[i] = std::to_string(hours);
  }
  return cells;
}

void add_course(MadeTable& table, int place) {
  const bool has_state = std::count(table.columns.begin(), table.columns.end(), "state") > 0;
  const bool has_person = std::count(table.columns.begin(), table.columns.end(), "person") > 0;
  const bool is_finished = !has_state || chance(60);
  const bool is_other = has_person && chance(40);
  const int hours = number(1, 40);
  Cells cells;
  for (const std::string& column : table.columns) {
    cells.push_back(cell_of(column, place, hours, is_finished, is_other ? "乙某" : "甲某"));
  }
  if (is_finished) (is_other ? table.earned_by_other : table.earned) += hours;
  table.rows.push_back(cells);
}

// A row that is no course: a sum, what is asked for, the header again, the number of a page.
void add_other_row(MadeTable& table, const Cells& header) {
  const std::string sum = any_of({"合计", "公需必修小计", "本页合计", "共计3门课程", "总学时", "应修学时", "规定学时"});
  switch (number(0, 3)) {
    case 0:
      return table.rows.push_back(header);
    case 1:
      return table.rows.push_back(line_of(table, any_of({"第1页 共2页", "打印时间：2021-12-01"}), 0));
    default:
      return table.rows.push_back(line_of(table, sum, number(1, 99)));
  }
}

MadeTable any_table() {
  MadeTable table;
  for (const char* column :
       {"required", "claimed", "credits", "category", "state", "mark", "day", "person", "remark"}) {
    if (chance(35)) table.columns.push_back(column);
  }
  for (std::size_t i = table.columns.size(); i-- > 1;) {
    std::swap(table.columns[i], table.columns[static_cast<std::size_t>(number(0, static_cast<int>(i)))]);
  }
  Cells header;
  for (const std::string& column : table.columns) header.push_back(header_of(column));
  const int rows = number(1, 6);
  table.rows.push_back(header);
  for (int i = 0; i < rows; ++i) {
    add_course(table, i);
    if (chance(25)) add_other_row(table, header);
  }
  return table;
}

std::string to_text(const std::vector<Cells>& rows, const std::string& delimiter) {
  std::string text;
  for (const Cells& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i > 0 ? delimiter : "") + row[i];
    text += '\n';
  }
  return text;
}

// REQUIRES: inside a property.
void check_no_more_is_counted(const MadeTable& made, const std::string& text) {
  RC_LOG() << text;
  json table = json::parse(read_table_to_json(henan(), text, ""));
  int most = std::max(made.earned, made.earned_by_other);
  if (!table["people"].empty()) {
    RC_ASSERT(table["courses"].empty());
    table = json::parse(read_table_to_json(henan(), text, R"({"person":"甲某"})"));
    most = made.earned;
  }
  const json assessment = answer(table["courses"], "2021-12-31");
  double hours = 0;
  for (const json& course : assessment["courses"]) {
    if (course["standing"] == "counted") hours += course["hours"].get<double>();
  }
  RC_ASSERT(hours <= most);
}

TEST(EarnedHours, NoMoreAreCountedThanWereEarned) {
  EXPECT_TRUE(rc::check([] {
    const MadeTable table = any_table();
    const std::string text = to_text(table.rows, any_of({"\t", ",", ";"}));
    check_no_more_is_counted(table, text);
  }));
}

// Rows that are cut short or have cells too many, wherever it happens.
TEST(EarnedHours, NoMoreAreCountedWhereRowsAreTorn) {
  EXPECT_TRUE(rc::check([] {
    MadeTable table = any_table();
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
      // Not both: a number behind a row cut short may stand where the hours were, and nobody can tell.
      if (chance(20)) {
        table.rows[i].resize(static_cast<std::size_t>(number(1, static_cast<int>(table.rows[i].size()))));
      } else if (chance(10)) {
        table.rows[i].push_back(std::to_string(number(1, 90)));
      }
    }
    const std::string text = to_text(table.rows, "\t");
    check_no_more_is_counted(table, text);
  }));
}

// Each cell on a line of its own. Cells of a course but its title and hours are dropped where they are empty.
TEST(EarnedHours, NoMoreAreCountedWhereEmptyCellsAreDropped) {
  EXPECT_TRUE(rc::check([] {
    MadeTable table;
    for (const char* column : {"required", "category", "mark", "day"}) {
      if (chance(50)) table.columns.push_back(column);
    }
    std::string text;
    for (const std::string& column : table.columns) text += header_of(column) + '\n';
    const int rows = number(2, 5);
    const int torn = number(0, rows - 1);
    for (int row = 0; row < rows; ++row) {
      const int hours = number(1, 40);
      const bool lacks_hours = row == torn;
      for (const std::string& column : table.columns) {
        if (column != "hours" || !lacks_hours) text += cell_of(column, row, hours, true, "") + '\n';
      }
      if (!lacks_hours) table.earned += hours;
    }
    check_no_more_is_counted(table, text);
  }));
}

}  // namespace
}  // namespace xueshi::table
