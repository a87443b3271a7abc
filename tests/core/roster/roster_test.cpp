// Rosters against the way of one person: what the reader of tables reads of that person's rows, judged by itself.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "tests/core/roster/report.h"

namespace xueshi::roster {
namespace {

using fixtures::henan;
using nlohmann::json;

constexpr const char* header = "工号,单位,课程名称,科目类型,学时,完成时间,申报状态,证书编号,年度,备注\n";

// Rows of few people with all that rows can have.
std::vector<std::pair<std::string, std::string>> random_rows(std::mt19937& random, std::size_t count) {
  std::vector<std::pair<std::string, std::string>> rows;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string person = "G" + std::to_string(random() % 9);
    std::string row = pick(random, {person, person, " " + person, "\"" + person + "\""}) + ",";
    row += pick(random, {"一院", "二院", ""}) + ",";
    row += pick(random, {"乡村振兴", "\"专业,甲\"", "\"两\n行\"", "公需", "合计", "", "数字经济", "大数据 "}) + ",";
    row += pick(random, {"公需必修", "公需选修", "专业课", "公需", "", "不知道", "必修"}) + ",";
    row += pick(random, {"24", "6", "30", "59.5", "3学分", "", "24学时", "-1", "60"}) + ",";
    row += pick(random, {"2021-06-05", "2020/6/5", "2021年12月31日", "", "2021-02-30", "2022-01-01"}) + ",";
    row += pick(random, {"已申报", "未申报", "2021-07-01", "", "或许"}) + ",";
    row += pick(random, {"", "A1", "A2"}) + "," + pick(random, {"", "2021", "2020", "2021年度"}) + ",";
    row += pick(random, {"", "好", "42"}) + pick(random, {"", "", ",多"}) + "\n";
    rows.emplace_back(person, row);
  }
  return rows;
}

TEST(Roster, SaysOfEachPersonWhatTheWayOfOneSays) {
  std::mt19937 random(20210318);
  std::set<std::string> statuses_seen;
  for (int round = 0; round < 100; ++round) {
    const auto rows = random_rows(random, 1 + random() % 60);
    std::string text = header;
    std::map<std::string, std::string> tables;
    for (const auto& [person, row] : rows) {
      text += row;
      tables.try_emplace(person, header).first->second += row;
    }
    for (const std::string& line : report(text, R"({"asOf":"2021-12-01","line":"whole"})").lines) {
      const std::string person = json::parse(line)["person"];
      ASSERT_EQ(line, line_of_one(person, tables[person])) << text;
      statuses_seen.insert(json::parse(line)["status"]);
    }
  }
  EXPECT_GE(statuses_seen.size(), 3u);
}

TEST(Roster, SaysTheSameHoweverItsBytesAreCut) {
  std::mt19937 random(7);
  const auto rows = random_rows(random, 12);
  std::string text = std::string("\xEF\xBB\xBF") + header;
  for (const auto& [person, row] : rows) text += row;
  const RosterCall call = call_of(R"({"asOf":"2021-12-01","line":"whole","withUnit":true})");
  const Report whole = report({text}, call);
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    const std::string_view view = text;
    const Report cut_once = report({view.substr(0, cut), view.substr(cut)}, call);
    ASSERT_EQ(cut_once.lines, whole.lines) << cut;
    ASSERT_EQ(cut_once.summary, whole.summary) << cut;
  }
  std::vector<std::string_view> bytes;
  for (std::size_t i = 0; i < text.size(); ++i) bytes.push_back(std::string_view(text).substr(i, 1));
  EXPECT_EQ(report(bytes, call).lines, whole.lines);
}

TEST(Roster, GivesTheWholeOfWhatIsDealtOutByPerson) {
  std::mt19937 random(11);
  std::string text = header;
  for (const auto& [person, row] : random_rows(random, 200)) text += row;
  const std::string options = R"({"asOf":"2021-12-01","line":"whole"})";
  auto whole = report(text, options).lines;
  Dealer::Options parts;
  parts.parts = 4;
  Dealer dealer(henan(), parts);
  dealer.push(text);
  dealer.finish();
  std::vector<std::string> joined;
  std::size_t filled = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const auto lines = report(dealer.take(i), options).lines;
    joined.insert(joined.end(), lines.begin(), lines.end());
    filled += !lines.empty();
  }
  std::sort(whole.begin(), whole.end());
  std::sort(joined.begin(), joined.end());
  EXPECT_EQ(joined, whole);
  EXPECT_GE(filled, 2u);
}

TEST(Roster, PicksTheRowsOfOnePerson) {
  const std::string text = std::string(header) + "A,,甲,公需,1,,,,,\nB,,\"乙\n\",公需,2,,,,,\nA,,丙,公需,3,,,,,";
  Dealer::Options options;
  options.person = "A";
  Dealer dealer(henan(), options);
  dealer.push(text);
  dealer.finish();
  EXPECT_EQ(dealer.take(0), std::string(header) + "A,,甲,公需,1,,,,,\nA,,丙,公需,3,,,,,\n");
}

TEST(Roster, TellsRowsThatNameNobody) {
  const Report read = report("工号,课程,学时\n,甲,1\n4.1E+17,乙,2\nA,丙,3\n合计,,6\n");
  EXPECT_EQ(read.lines.size(), 1u);
  EXPECT_EQ(read.summary["problemCounts"], (json{{"person-missing", 1}, {"person-unreadable", 1}, {"row-sum", 1}}));
  EXPECT_EQ(read.summary["problems"][0], (json{{"row", 2}, {"column", 1}, {"code", "person-missing"}}));
}

TEST(Roster, TakesANameWhereThereIsNoNumberAndSaysSo) {
  const Report read = report("姓名,课程,学时\n张三,甲,1\n李四,乙,2\n");
  EXPECT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(read.summary["problems"][0]["code"], "person-by-name");
  EXPECT_EQ(report("姓名,工号,课程,学时\n张三,1,甲,1\n张三,2,乙,2\n").summary["problems"], json::array());
}

TEST(Roster, DoesNotJudgeMoreThanTenThousandCoursesOfOne) {
  std::string text = "工号,课程,学时\n";
  for (int i = 0; i < 10'000; ++i) text += "A,课程" + std::to_string(i) + ",1\n";
  EXPECT_EQ(report(text).summary["byStatus"]["unjudged"], 0);
  const Report read = report(text + "B,甲,90\nA,又,1\n");
  EXPECT_EQ(read.lines[0], R"({"person":"A","status":"unjudged"})");
  EXPECT_EQ(read.summary["byStatus"]["unjudged"], 1);
  EXPECT_EQ(read.summary["people"], 2);
}

TEST(Roster, AnswersWhateverItIsGiven) {
  EXPECT_EQ(report("").summary["problems"][0]["code"], "table-empty");
  EXPECT_EQ(report("一,二\n三,四\n").summary["problems"][0]["code"], "header-missing");
  EXPECT_EQ(report("课程,学时\n甲,1\n").summary["problems"][0],
            (json{{"row", 1}, {"code", "column-missing"}, {"text", "person"}}));
  EXPECT_EQ(report(std::string("工号,课程,学时\nA,\0\xFF,1\n", 28)).lines.size(), 1u);
  const Report long_row = report("工号,课程,学时\nA," + std::string(2'000'000, 'x') + ",1\nB,甲,1\n");
  EXPECT_EQ(long_row.lines.size(), 1u);
  EXPECT_EQ(long_row.summary["problemCounts"]["row-too-long"], 1);
  std::string many = "工号,课程,学时\n";
  for (int i = 0; i < 5000; ++i) many += ",甲,1\n";
  EXPECT_EQ(report(many).summary["problems"].size(), 1000u);
  EXPECT_EQ(report(many).summary["problemCounts"]["person-missing"], 5000);
}

TEST(Roster, ReadsColumnsThatTheCallNames) {
  const Report read = report("A\t甲\t24\t2021-06-05\n", R"({"columns":["工号","课程名称","学时","完成时间"]})");
  ASSERT_EQ(read.lines.size(), 1u);
  EXPECT_EQ(json::parse(read.lines[0])["requirements"][0]["counted"], 24);
}

TEST(Roster, SumsUpByStatusAndUnit) {
  const Report read = report(
      "工号,单位,课程,类别,学时,年度,申报状态\nA,一院,甲,公需必修,30,2021,已申报\nA,一院,乙,专业课,60,2021,已申报\n"
      "B,二院,甲,公需必修,30,2021,已申报\n",
      R"({"line":"brief"})");
  EXPECT_EQ(read.summary["needed"], (json{{"sure", {{{"category", "professional"}, {"hours", 60}}}}}));
  EXPECT_EQ(read.summary["byStatus"]["met"], 1);
  EXPECT_EQ(read.summary["units"][1]["unit"], "二院");
  EXPECT_EQ(read.summary["units"][1]["byStatus"]["short"], 1);
}

}  // namespace
}  // namespace xueshi::roster
