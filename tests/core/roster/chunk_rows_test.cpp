#include "core/roster/chunk_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace xueshi::roster {
namespace {

std::string line_of(const ChunkRows::Taken& taken) {
  std::string line = std::to_string(taken.row.number) + (taken.is_too_long ? " too long" : "");
  for (const table::Cell& cell : taken.row.cells) line += '|' + text_of(cell);
  return line + '#' + std::to_string(taken.bytes.size());
}

std::vector<std::string> read(std::string_view text, std::size_t piece) {
  std::vector<std::string> lines;
  ChunkRows rows({}, [&lines](const ChunkRows::Taken& taken) { lines.push_back(line_of(taken)); });
  for (std::size_t at = 0; at < text.size(); at += piece) rows.push(text.substr(at, piece));
  rows.finish();
  return lines;
}

TEST(ChunkRows, ReadsRowsAcrossAnyBorder) {
  const std::string text = "工号,课程\r\n1,\"两\n行 \"\"甲\"\"\"\r2,没有\"引号\n\n\"3,开\n4,末";
  const auto whole = read(text, text.size());
  ASSERT_EQ(whole.size(), 6u);
  EXPECT_EQ(whole[1], "2|1|两\n行 \"甲\"#20");
  for (std::size_t piece = 1; piece < text.size(); ++piece) EXPECT_EQ(read(text, piece), whole) << piece;
}

TEST(ChunkRows, ReadsTheSameForEveryPlaceOfOneBorder) {
  const std::string text = "a,\"b\"\r\n\"c\r\n\",d\r\ne";
  const auto whole = read(text, text.size());
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    std::vector<std::string> lines;
    ChunkRows rows({}, [&lines](const ChunkRows::Taken& taken) { lines.push_back(line_of(taken)); });
    rows.push(std::string_view(text).substr(0, cut));
    rows.push(std::string_view(text).substr(cut));
    rows.finish();
    EXPECT_EQ(lines, whole) << cut;
  }
}

TEST(ChunkRows, DropsTheEndOfFileMarks) {
  EXPECT_EQ(read(std::string("a\n\x1A\0\0", 5), 2), std::vector<std::string>{"1|a#2"});
}

TEST(ChunkRows, PassesOverARowThatIsTooLong) {
  const std::string text = "a\n" + std::string(5'000'000, 'x') + "\nb,c\n";
  for (const std::size_t piece : {std::size_t{1000}, std::size_t{999'999}, text.size()}) {
    EXPECT_EQ(read(text, piece), (std::vector<std::string>{"1|a#2", "2 too long#0", "3|b|c#4"})) << piece;
  }
  EXPECT_EQ(read(std::string(3'000'000, 'x'), 100'000), std::vector<std::string>{"1 too long#0"});
}

TEST(ChunkRows, CountsAMillionCellsWithoutKeepingThem) {
  std::size_t kept = 0;
  ChunkRows rows({}, [&kept](const ChunkRows::Taken& taken) { kept = taken.row.cells.size(); });
  rows.push(std::string(1'000'000, ',').append("\n"));
  rows.finish();
  EXPECT_EQ(kept, table::most_columns);
}

TEST(ChunkRows, TakesAQuoteThatIsNotClosedInReachForACharacter) {
  std::string text = "\"a,b\n";
  for (int i = 0; i < 200'000; ++i) text += "c,d,e\n";
  text += "f,\"g\"\n";
  const auto whole = read(text, text.size());
  ASSERT_EQ(whole.size(), 200'002u);
  EXPECT_EQ(whole[0], "1|\"a|b#5");
  EXPECT_EQ(read(text, 65'536), whole);
  EXPECT_EQ(read(text, 1'000'003), whole);
}

}  // namespace
}  // namespace xueshi::roster
