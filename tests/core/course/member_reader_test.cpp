#include "core/course/member_reader.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

using Kind = EntryMember::Kind;

std::string told(const Reading<Hours>& reading) {
  return reading.value ? to_text(*reading.value) : std::string(to_text(*reading.fault));
}
std::string hours_text(const std::string& text) { return told(read_hours({Kind::text, text, {}})); }
std::string hours_number(const std::string& digits) { return told(read_hours({Kind::number, digits, {}})); }
std::string date(const std::string& text) {
  const auto reading = read_date({Kind::text, text, {}});
  return reading.value ? to_iso_text(*reading.value) : std::string(to_text(*reading.fault));
}

TEST(Hours, StandAtTheirBounds) {
  EXPECT_EQ(hours_text("0.01"), "0.01");
  EXPECT_EQ(hours_text("0"), "hours-not-positive");
  EXPECT_EQ(hours_text("0.001"), "hours-too-fine");
  EXPECT_EQ(hours_text("999.99"), "999.99");
  EXPECT_EQ(hours_text("999.990"), "999.99");
  EXPECT_EQ(hours_text("999.991"), "hours-too-large");
  EXPECT_EQ(hours_text("1000"), "hours-too-large");
  EXPECT_EQ(hours_text("00024.50"), "24.5");
  EXPECT_EQ(hours_text("-0.001"), "hours-not-positive");
}

TEST(Hours, AreReadAsPeopleTypeThem) {
  for (const char* text : {"24", "２４", " 24 学时　", "24个学时", "24 个学时", "24。00", "24.0学时"}) {
    EXPECT_EQ(hours_text(text), "24") << text;
  }
}

TEST(Hours, AreNeverConvertedFromAnotherUnit) {
  for (const char* text : {"3学分", "90分钟", "2天", "4课时", "24h", "24 Ｈ", "24学时整", "24々", "24ª", "24ₐ",
                           "24ｈｒ", "24ﾊ", "24ℓ", "24𠮷"}) {
    EXPECT_EQ(hours_text(text), "hours-other-unit") << text;
  }
}

TEST(Hours, AreNoGuess) {
  for (const char* text :
       {"二十", "1e3",      "0x10", "6,5", "1,000", "+5",  ".5",  "5.",  "24.5.1", "约24", "24/年",
        " ",    "24学时 1", "24😀",  "24½", "24²",   "24①", "24٣", "24℃", "24×",    "24Ⅷ",  "24学 时"}) {
    EXPECT_EQ(hours_text(text), "hours-not-a-number") << text;
  }
}

TEST(Hours, TakeBinaryNumbersForWhatTheyMean) {
  EXPECT_EQ(hours_number("0.30000000000000004"), "0.3");
  EXPECT_EQ(hours_number("23.999999999999996"), "24");
  EXPECT_EQ(hours_number("999.9899999999999999"), "999.99");
  EXPECT_EQ(hours_number("1e-10"), "hours-not-positive");
  EXPECT_EQ(hours_number("1e-7"), "hours-too-fine");
  EXPECT_EQ(hours_number("24.00000001"), "hours-too-fine");
  EXPECT_EQ(hours_number("1e2"), "100");
  EXPECT_EQ(hours_number("2.4e+1"), "24");
  EXPECT_EQ(hours_number("1e999999999"), "hours-too-large");
  EXPECT_EQ(hours_number("-5"), "hours-not-positive");
}

TEST(Numbers, AreWrittenOutAsPeopleWriteThem) {
  const std::vector<std::pair<std::string, std::string>> numbers = {{"1e21", "1000000000000000000000"},
                                                                    {"1.5e+3", "1500"},
                                                                    {"2021.0", "2021"},
                                                                    {"-0", "0"},
                                                                    {"-0.50", "-0.5"},
                                                                    {"1e-7", "0.0000001"},
                                                                    {"12.50", "12.5"},
                                                                    {"0", "0"},
                                                                    {"7", "7"},
                                                                    {"0.00", "0"}};
  for (const auto& [number, text] : numbers) EXPECT_EQ(to_decimal_text(number), text);
}

TEST(Dates, AreReadInEverySpelling) {
  for (const char* text : {"2021-06-05", "2021-6-5", "2021/6/5", "2021.6.5", "2021年6月5日", "20210605",
                           "２０２１-０６-０５", " 2021-06-05 14:30 ", "2021/6/5 9:05:00", "2021年6月5日　14:30"}) {
    EXPECT_EQ(date(text), "2021-06-05") << text;
  }
}

TEST(Dates, WithAZoneOrAnythingElseAreRefused) {
  for (const char* text : {"2021-06-05T10:00", "2021-06-05 10:00Z", "2021-06/05", "2021年6月5", "05/06/2021", "2021-6",
                           "2021-06-05 25:00", "2021-06-05 10:60", "202165", "2021-06-005", "2021年6月5日14:30", " "}) {
    EXPECT_EQ(date(text), "date-unreadable") << text;
  }
  for (const char* text : {"2021-02-29", "2021-13-01", "20210431", "2021-00-10", "2021-1-0"}) {
    EXPECT_EQ(date(text), "date-impossible") << text;
  }
}

TEST(Years, AreFourDigits) {
  for (const char* text : {"2021", "2021年", "２０２１年度", " 2021 "}) {
    EXPECT_EQ(read_year({Kind::text, text, {}}).value, 2021) << text;
  }
  for (const char* text : {"21", "2021.0", "2021 年", "2021学年", "年度"}) {
    EXPECT_EQ(read_year({Kind::text, text, {}}).fault, FindingCode::year_unreadable) << text;
  }
}

}  // namespace
}  // namespace xueshi
