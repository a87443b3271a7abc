// Captions and headers between the rows of a roster: a person's courses are what the reader of tables makes of the
// whole table if that person is chosen, however the rows are dealt out.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "tests/core/roster/report.h"

namespace xueshi::roster {
namespace {

using nlohmann::json;

constexpr const char* header = "工号,课程名称,科目类型,学时,完成时间,备注\n";
constexpr const char* whole_lines = R"({"asOf":"2021-12-01","line":"whole"})";

std::string row_of(const std::string& person, const std::string& title) {
  return person + "," + title + ",公需必修,6,2021-06-05,\n";
}

// What the way of one person gives of the whole table.
std::string line_of_chosen(const std::string& person, const std::string& text) {
  const std::string options = json{{"person", person}}.dump();
  const auto reading = nlohmann::ordered_json::parse(table::read_table_to_json(fixtures::henan(), text, options));
  const std::string answer = assess(fixtures::henan(), reading["courses"].dump(), "2021-12-01");
  return "{\"person\":\"" + person + "\"," + answer.substr(1);
}

// How many courses of the first person were not finished.
std::size_t unfinished_in(const std::string& text) {
  std::size_t count = 0;
  const json answer = json::parse(report(text, whole_lines).lines.at(0));
  for (const json& course : answer["courses"])
    count += course["findings"].dump().find("not-finished") != std::string::npos;
  return count;
}

std::vector<std::string> deal(const std::string& text, Dealer::Options options) {
  Dealer dealer(fixtures::henan(), options);
  dealer.push(text);
  dealer.finish();
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < options.parts; ++i) parts.push_back(dealer.take(i));
  return parts;
}

std::string random_text(std::mt19937& random) {
  std::string text = pick(random, {"", "", "未完成课程\n", "某院名册\n"}) + header;
  text += pick(random, {"", "", "\n\n", "\n工号,课程名称,科目类型,申报学时\n" + std::string(header)});
  for (const char* person : {"A", "B"}) text += row_of(person, "甲");
  for (std::size_t i = random() % 40; i > 0; --i) {
    const std::string person(1, static_cast<char>('A' + random() % 5));
    const std::string row = row_of(person, pick(random, {"甲", "乙", "丙", "合计"}));
    text +=
        pick(random, {row, row, row, row, row, person + ",丁,公需选修,,2021-06-05,\n", "未完成课程,,,,,\n", "学习中\n",
                      "已完成课程\n", ",已完成的课程,,,,\n", header, "工号,课程名称,科目类型,申报学时\n",
                      "姓名,张三,,,,\n", "\n", "未完成课程,,,6,,\n", "第1页 共2页\n"});
  }
  return text;
}

TEST(RosterSections, ACaptionHoldsForTheRowsBelowIt) {
  const std::string finished = row_of("A", "甲");
  const std::string unfinished = row_of("A", "乙");
  EXPECT_EQ(unfinished_in(header + finished + unfinished), 0u);
  EXPECT_EQ(unfinished_in(header + finished + "未完成课程\n" + unfinished), 1u);
  EXPECT_EQ(unfinished_in(header + finished + "B,未完成课程,,,,\n" + unfinished), 0u);
  EXPECT_EQ(unfinished_in(header + std::string("学习中,,,,,\n") + unfinished + ",已完成课程,,,,\n" + finished), 1u);
  EXPECT_EQ(unfinished_in(std::string("未完成课程\n") + header + unfinished + finished), 2u);
}

TEST(RosterSections, ACaptionIsNobodysRow) {
  const json read = report(header + row_of("A", "甲") + "未完成课程\n" + row_of("A", "乙")).summary;
  EXPECT_EQ(read["rows"], 2);
  EXPECT_EQ(read["people"], 1);
  EXPECT_EQ(read["problemCounts"], json::object());
}

TEST(RosterSections, RowsOfAnotherTableAreTold) {
  const json read = report(header + row_of("A", "甲") + "工号,课程名称,科目类型,申报学时\n" + row_of("A", "乙") +
                           header + row_of("A", "丙"))
                        .summary;
  EXPECT_EQ(read["problemCounts"], (json{{"row-ragged", 3}}));
  EXPECT_EQ(read["problems"][1], (json{{"row", 4}, {"code", "row-ragged"}, {"text", "A"}}));
  EXPECT_EQ(read["people"], 1);
}

TEST(RosterSections, APersonOnALineOfItsOwnIsNoPersonOfTheColumn) {
  const Report read = report(header + row_of("A", "甲") + "姓名,张三,,,,\n" + row_of("B", "甲"));
  EXPECT_EQ(read.lines.size(), 2u);
  EXPECT_EQ(read.summary["problemCounts"], (json{{"row-ragged", 1}}));
}

TEST(RosterSections, ANumberThatIsMaskedMayBeAnybodys) {
  const Report read = report(header + row_of("410105********", "甲") + row_of("41010519*", "甲") + row_of("A*", "甲"));
  EXPECT_EQ(read.lines.size(), 1u);
  EXPECT_EQ(read.summary["problemCounts"], (json{{"person-unreadable", 2}}));
}

TEST(RosterSections, TheWholeTheChosenAndThePartsAgree) {
  std::mt19937 random(20210318);
  std::size_t unfinished = 0;
  for (int round = 0; round < 40; ++round) {
    const std::string text = random_text(random);
    const Report whole = report(text, whole_lines);
    for (const std::string& line : whole.lines) {
      const std::string person = json::parse(line)["person"];
      ASSERT_EQ(line, line_of_chosen(person, text)) << text;
      unfinished += line.find("not-finished") != std::string::npos;
      Dealer::Options one;
      one.person = person;
      ASSERT_EQ(report(deal(text, one)[0], whole_lines).lines, std::vector<std::string>{line}) << text;
    }
    Dealer::Options options;
    options.parts = 3;
    std::vector<std::string> joined;
    std::map<std::string, int> problems;
    int rows = 0;
    for (const std::string& part : deal(text, options)) {
      const Report read = report(part, whole_lines);
      joined.insert(joined.end(), read.lines.begin(), read.lines.end());
      rows += static_cast<int>(read.summary["rows"]);
      for (const auto& [code, count] : read.summary["problemCounts"].items()) problems[code] += static_cast<int>(count);
    }
    std::vector<std::string> lines = whole.lines;
    std::sort(lines.begin(), lines.end());
    std::sort(joined.begin(), joined.end());
    ASSERT_EQ(joined, lines) << text;
    ASSERT_EQ(rows, whole.summary["rows"]) << text;
    ASSERT_EQ(json(problems), whole.summary["problemCounts"]) << text;
  }
  EXPECT_GT(unfinished, 20u);
}

}  // namespace
}  // namespace xueshi::roster
