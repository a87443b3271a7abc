// Rows of one wording are read once: those that are not quite of one wording have to stay apart.
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "tests/core/roster/report.h"

namespace xueshi::roster {
namespace {

using nlohmann::json;

// Rows that differ in what is kept apart from their wording, days and certificates, and in what may be taken for it.
std::vector<std::pair<std::string, std::string>> look_alikes(std::mt19937& random, std::size_t count) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string person = "G" + std::to_string(random() % 5);
    std::string row = pick(random, {"", " ", "x", "7", "注", "合计"}) + "," + person + ",名" + person + ",";
    row += pick(random, {"一院", "总院", "", "计生委"}) + ",";
    row += pick(random, {"甲", "甲", "合计", "总学时", "乙\t"}) + "," + pick(random, {"公需必修", "专业课", ""}) + ",";
    row += pick(random, {"24", "24", "6 ", "\"6\"", "0", "三", "\xEF\xBC\x96"}) + ",";
    row += pick(random,
                {"2021-06-05", "\"2021-06-05\"", "2021/6/5", "20210605", "2021-06-05 14:30:59", "2021.6", "2020-12-31",
                 "2021-02-30", "2021-06-05 25:00", " 2021-06-05", "2021-06-05~2021-07-01", "NULL", "2021-13-01"});
    row += "," + pick(random, {"2021-07-01", "2022-01-05", "", "2021-6-5 8:00", "2021-06", "-"});
    row += "," + pick(random, {"A-1", "a1", "A1", "A1 ", "NULL", "-", "A1\xC2\xB7", "1E5", "", std::string(61, '7')});
    row += "," + pick(random, {"", "2021", "2020", "2021.0"}) + pick(random, {"", "", "", ",", ",7"}) + "\n";
    rows.emplace_back(person, row);
  }
  return rows;
}

TEST(Roster, TellsRowsApartThatLookAlike) {
  const std::string head = "备注一,工号,姓名,单位,课程名称,科目类型,学时,完成时间,申报日期,证书编号,年度\n";
  std::mt19937 random(14);
  for (int round = 0; round < 50; ++round) {
    std::string text = head;
    std::map<std::string, std::string> tables;
    for (const auto& [person, row] : look_alikes(random, 1 + random() % 80)) {
      text += row;
      tables.try_emplace(person, head).first->second += row;
    }
    for (const std::string& line : report(text, R"({"asOf":"2021-12-01","line":"whole"})").lines) {
      const std::string person = json::parse(line)["person"];
      ASSERT_EQ(line, line_of_one(person, tables[person])) << text;
    }
  }
}

TEST(Roster, TellsTheBeginningOfTheRowItself) {
  const Report read = report("工号,课程,学时\nA,甲,1,x\nB,甲,1,x\n");
  ASSERT_EQ(read.summary["problems"].size(), 2u);
  EXPECT_EQ(read.summary["problems"][0]["text"], "A");
  EXPECT_EQ(read.summary["problems"][1], (json{{"row", 3}, {"code", "row-ragged"}, {"text", "B"}}));
}

}  // namespace
}  // namespace xueshi::roster
