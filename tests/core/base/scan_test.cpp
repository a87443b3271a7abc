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

TEST(Scan, FindsTheFirstOfThreeWhereverItStands) {
  for (std::size_t length = 0; length <= 40; ++length) {
    const std::string plain(length, '\xE4');
    for (std::size_t from = 0; from <= length; ++from) {
      EXPECT_EQ(find_any(plain, from, {',', '\n', '\r'}), length);
      for (std::size_t at = 0; at < length; ++at) {
        std::string text = plain;
        text[at] = ",\n\r"[at % 3];
        EXPECT_EQ(find_any(text, from, {',', '\n', '\r'}), at < from ? length : at)
            << length << ' ' << from << ' ' << at;
      }
    }
  }
}

}  // namespace
}  // namespace xueshi
