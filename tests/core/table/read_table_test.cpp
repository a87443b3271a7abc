// Tables read and written: the golden vectors, and the limits that are too large for a vector.
#include <gtest/gtest.h>

#include <set>

#include "core/call/call_reader.h"
#include "core/table/read_table.h"
#include "core/table/table_wire.h"
#include "tests/core/fixtures.h"

namespace xueshi::table {
namespace {

using fixtures::henan;
using nlohmann::json;
using nlohmann::ordered_json;

const ordered_json& vectors() {
  static const auto file = ordered_json::parse(fixtures::read_file(XUESHI_TESTS "/vectors/tables.json"));
  return file;
}

json read(const std::string& text, const std::string& options = "") {
  return json::parse(read_table_to_json(henan(), text, options));
}

std::string header_and(std::size_t rows) {
  std::string text = "课程,类别,学时\n";
  for (std::size_t i = 0; i < rows; ++i) text += "课程" + std::to_string(i) + ",专业课,1\n";
  return text;
}

std::vector<std::string> codes(const json& reading) {
  std::vector<std::string> list;
  for (const json& problem : reading["problems"]) list.push_back(problem["code"]);
  return list;
}

using Codes = std::vector<std::string>;

// Members in the same order, too.
TEST(ReadTable, TablesAreReadAsTheVectorsSay) {
  for (const auto& vector : vectors()["reads"]) {
    const std::string options = vector.contains("options") ? vector["options"].dump() : "";
    const std::string got = read_table_to_json(henan(), vector["text"].get<std::string>(), options);
    EXPECT_EQ(ordered_json::parse(got).dump(), vector["gives"].dump()) << vector["note"];
  }
}

TEST(WriteTable, CoursesAreWrittenAsTheVectorsSay) {
  for (const auto& vector : vectors()["writes"]) {
    EXPECT_EQ(json::parse(write_table_to_json(henan(), vector["courses"].dump())), json(vector["gives"]))
        << vector["note"];
  }
}

TEST(ReadTable, TenThousandCoursesAreReadAndTheNextRowIsTold) {
  const json all = read(header_and(10'000));
  EXPECT_EQ(all["courses"].size(), 10'000u);
  EXPECT_EQ(codes(all), Codes{});
  const json more = read(header_and(10'001));
  EXPECT_EQ(more["courses"].size(), 10'000u);
  EXPECT_EQ(more["problems"], json::parse(R"([{"row":10002,"code":"too-many-rows"}])"));
}

TEST(ReadTable, BlankRowsBeyondTheLimitAreNotTold) { EXPECT_EQ(codes(read(header_and(10'000) + "\n , ,\n")), Codes{}); }

TEST(ReadTable, ReadingStopsAfterTenThousandProblems) {
  std::string text = "课程,学时,类别\n";
  for (int i = 0; i < 10'001; ++i) text += ",,x\n";
  const json reading = read(text);
  EXPECT_EQ(reading["problems"].size(), 10'001u);
  EXPECT_EQ(reading["problems"].back(), json::parse(R"({"row":10002,"code":"too-many-rows"})"));
}

TEST(ReadTable, ALongCellIsToldAndKept) {
  for (const char* unit : {"a", "课", "😀"}) {
    std::string cell;
    for (int i = 0; i < 32'767; ++i) cell += unit;
    EXPECT_EQ(codes(read("课程,学时,平台\n甲,1," + cell)), Codes{}) << unit;
    const json reading = read("课程,学时,平台\n甲,1," + cell + unit);
    ASSERT_EQ(codes(reading), Codes{"cell-too-long"}) << unit;
    EXPECT_EQ(reading["problems"][0]["column"], 3);
    EXPECT_EQ(reading["courses"][0]["provider"], cell + unit);
  }
}

TEST(ReadTable, CellsBeyondTheWidestRowAreRagged) {
  const std::string commas(most_columns - 2, ',');
  EXPECT_EQ(codes(read("课程,学时" + commas + "\n甲,1" + commas)), Codes{});
  const json reading = read("课程,学时" + commas + "x,y\n甲,1" + commas + "x,y");
  EXPECT_EQ(reading["columns"].size(), most_columns);
  EXPECT_EQ(codes(reading), Codes{"row-ragged"});
}

TEST(ReadTable, ByteThatIsNoTextBecomesTheSignForIt) {
  EXPECT_EQ(read("课程,学时\n\xFF\xC3,1\n")["courses"][0]["title"], "\uFFFD\uFFFD");
}

TEST(ReadTable, EqualRowsHaveIdsOfTheirOwnThatAreAlwaysTheSame) {
  std::string text = "课程,学时\n";
  for (int i = 0; i < 12; ++i) text += "甲,1\n";
  const json reading = read(text);
  std::set<std::string> ids;
  for (const json& course : reading["courses"]) ids.insert(course["id"].get<std::string>());
  EXPECT_EQ(ids.size(), 12u);
  EXPECT_EQ(read(text), reading);
}

TEST(ReadTable, NoWordAloneIsEverCompulsory) {
  for (const char* word : {"必修", "必修课", "1", "0", "是", "公需", "公需课", "专业课", "选修"}) {
    const json course = read("课程,类别,学时\n甲," + std::string(word) + ",30\n")["courses"][0];
    const auto node = find_category(henan(), course["category"].get<std::string>());
    EXPECT_FALSE(node && henan().categories[*node].id == "public-compulsory") << word;
  }
}

std::string category_of(const std::string& cell) {
  const json course = read("课程,类别,学时\n甲," + cell + ",30\n")["courses"][0];
  const auto node = find_category(henan(), course["category"].get<std::string>());
  return node ? henan().categories[*node].id : "";
}

TEST(ReadTable, CategoriesAreReadByTheirParts) {
  for (const char* cell : {"一般公需科目", "行业公需科目", "公需培训", "2021公需课", "公需课（2021年）"}) {
    EXPECT_EQ(category_of(cell), "public") << cell;
  }
  for (const char* cell : {"专业培训", "专业选修课程", "专业必修科目", "2021年度专业课"}) {
    EXPECT_EQ(category_of(cell), "professional") << cell;
  }
  EXPECT_EQ(category_of("2021年公需必修课程"), "public-compulsory");
  EXPECT_EQ(category_of("一般公需科目（选修课程）"), "public-elective");
  for (const char* cell : {"公需专业", "公需必修选修", "必修", "专业技术", "2021", "培训"})
    EXPECT_EQ(category_of(cell), "") << cell;
}

TEST(ReadTable, ATotalThatDiffersIsTold) {
  const std::string header = "年度,公需必修学时,公需选修学时,专业学时,总学时\n2021,24,6,60,";
  EXPECT_EQ(codes(read(header + "90")), Codes{});
  EXPECT_EQ(codes(read(header + "89.99")), Codes{"total-differs"});
  EXPECT_EQ(codes(read(header + "90.01")), Codes{"total-differs"});
}

TEST(ReadTable, OnlyAWholePercentageIsFinished) {
  for (const auto& [cell, finished] : {std::pair{"100%", true}, {"99.99%", false}, {"０％", false}}) {
    EXPECT_EQ(read(std::string("课程,学时,进度\n甲,1,") + cell)["courses"][0]["finished"], finished) << cell;
  }
}

TEST(ReadTable, RowsOfCellsAreReadAsTheyAre) {
  const json reading = json::parse(read_rows_to_json(henan(), R"([["课程","学时"],["甲,\"乙\"",5],["丙",null]])", ""));
  EXPECT_EQ(reading["courses"][0]["title"], "甲,\"乙\"");
  EXPECT_EQ(reading["courses"][0]["hours"], "5");
  EXPECT_FALSE(reading["courses"][1].contains("hours"));
  EXPECT_EQ(read_rows_to_json(henan(), "{}", ""), R"({"error":{"code":"not-a-list"}})");
}

TEST(MatchCourses, TheNextExportAddsNothingTwice) {
  const auto match = [](const std::string& known, const std::string& read) {
    return match_courses_to_json(henan(), "[" + known + "]", "[" + read + "]");
  };
  const std::string course = R"({"id":"a","title":"甲","hours":30,"category":"专业课"})";
  EXPECT_EQ(match(course, R"({"id":"x","title":"甲","hours":"30学时","category":"professional"})"),
            R"([{"index":0,"match":"same","id":"a"}])");
  EXPECT_EQ(match(course, R"({"id":"x","title":"甲","hours":30,"completedOn":"2021-10-25"})"),
            R"([{"index":0,"match":"changed","id":"a"}])");
  EXPECT_EQ(match(course, R"({"id":"x","title":"甲","hours":24})"), R"([{"index":0,"match":"changed","id":"a"}])");
  EXPECT_EQ(match(course, R"({"id":"x","title":"甲","hours":30,"category":"公需课"})"),
            R"([{"index":0,"match":"new"}])");
  EXPECT_EQ(match(course, R"({"id":"a"})"), R"([{"index":0,"match":"new"}])");
}

TEST(ReadTable, OptionsThatAreNoJsonAreRefused) {
  EXPECT_EQ(read("", "{"), json::parse(R"({"error":{"code":"not-json"}})"));
}

TEST(WriteTable, TenThousandCoursesComeBackAndNotOneMoreIsWritten) {
  json courses = json::array();
  for (int i = 0; i < 10'000; ++i) courses.push_back({{"id", std::to_string(i)}, {"title", "合计"}, {"hours", 1}});
  const json reading = read(json::parse(write_table_to_json(henan(), courses.dump())));
  EXPECT_EQ(reading["courses"].size(), 10'000u);
  EXPECT_EQ(codes(reading), Codes{});
  courses.push_back({{"id", "x"}});
  EXPECT_EQ(write_table_to_json(henan(), courses.dump()), R"({"error":{"code":"too-many"}})");
}

}  // namespace
}  // namespace xueshi::table
