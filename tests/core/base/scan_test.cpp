#include "core/base/scan.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

TEST(Scan, ReadsAWholeNumberAndNothingElse) {
  EXPECT_EQ(parse_whole_number("0", 4), 0);
  EXPECT_EQ(parse_whole_number("2021", 4), 2021);
  EXPECT_EQ(parse_whole_number("999999999", 9), 999'999'999);
  for (const char* text : {"", "20210", "-1", "2 1", "2a", "１"}) {
    EXPECT_EQ(parse_whole_number(text, 4), std::nullopt) << text;
  }
}

TEST(Scan, TakesPiecesOffTheFront) {
  Scanner scanner("2021年\u3000 6");
  EXPECT_EQ(scanner.take_digits(4), "2021");
  EXPECT_FALSE(scanner.take("月"));
  EXPECT_TRUE(scanner.take("年"));
  EXPECT_TRUE(scanner.take_white_space());
  EXPECT_FALSE(scanner.take_white_space());
  EXPECT_EQ(scanner.take_digits(), "6");
  EXPECT_TRUE(scanner.at_end());
  EXPECT_EQ(scanner.take_digits(), "");
}

}  // namespace
}  // namespace xueshi
