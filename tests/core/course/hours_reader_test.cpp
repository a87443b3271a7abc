#include "core/course/hours_reader.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

using Kind = EntryMember::Kind;

std::string told(const Result<Hours, FindingCode>& result) {
  return result ? to_text(result.value()) : std::string(name_of(result.fault()));
}
std::string hours_text(const std::string& text) { return told(read_hours({Kind::text, text, {}})); }
std::string hours_number(const std::string& digits) { return told(read_hours({Kind::number, digits, {}})); }

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
  EXPECT_EQ(hours_number("24.000000001"), "24") << "exactly 1e-9 away";
  EXPECT_EQ(hours_number("24.0000000011"), "hours-too-fine");
  EXPECT_EQ(hours_number("24.000000500"), "hours-too-fine") << "near no hundredth";
  EXPECT_EQ(hours_number("99.9999999999"), "100");
  EXPECT_EQ(hours_number("1e2"), "100");
  EXPECT_EQ(hours_number("24E-1"), "2.4");
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

}  // namespace
}  // namespace xueshi
