#include "core/course/date_reader.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

EntryMember member(const std::string& text) { return {EntryMember::Kind::text, text, {}}; }

std::string date(const std::string& text) {
  const auto result = read_date(member(text));
  return result ? to_iso_text(*result.value()) : std::string(name_of(result.fault()));
}

std::string year(const std::string& text) {
  const auto result = read_year(member(text));
  return result ? std::to_string(*result.value()) : std::string(name_of(result.fault()));
}

TEST(Dates, AreReadInEverySpelling) {
  for (const char* text : {"2021-06-05", "2021-6-5", "2021/6/5", "2021.6.5", "2021年6月5日", "20210605",
                           "２０２１-０６-０５", " 2021-06-05 14:30 ", "2021/6/5 9:05:00", "2021年6月5日　14:30"}) {
    EXPECT_EQ(date(text), "2021-06-05") << text;
  }
}

TEST(Dates, WithAZoneOrAnythingElseAreRefused) {
  for (const char* text : {"2021-06-05T10:00", "2021-06-05 10:00Z", "2021-06/05", "2021年6月5", "2021-", "2021-6-",
                           "2021年月5日", "20210605 8", "05/06/2021", "2021-6", "2021-06-05 25:00", "2021-06-05 10:60",
                           "202165", "2021-06-005", "2021年6月5日14:30", " "}) {
    EXPECT_EQ(date(text), "date-unreadable") << text;
  }
  for (const char* text : {"2021-02-29", "2021-13-01", "20210431", "2021-00-10", "2021-1-0"}) {
    EXPECT_EQ(date(text), "date-impossible") << text;
  }
}

TEST(Dates, MayBeFollowedByATimeOfDay) {
  for (const char* time : {"0:00", "23:59", "00:00:00.0", "12:00:59.123", "上午10:00", "下午 1:05:00", "10:00:00 AM",
                           "12:59pm", "上午12:00", "0:00 PM", "10:00下午"}) {
    EXPECT_EQ(date("2021-06-05 " + std::string(time)), "2021-06-05") << time;
  }
}

TEST(Dates, AreRefusedWithAnyOtherTimeOfDay) {
  for (const char* time : {"24:00", "下午13:00", "13:00 AM", "10:00.5", "10:00:00.", "10:00:60", "10:0", "上午",
                           "上午10", "上午10:00 AM", "10:00 中午", "10:00:00 +08:00", "10:00:00Z", "100:00", ":00"}) {
    EXPECT_EQ(date("2021-06-05 " + std::string(time)), "date-unreadable") << time;
  }
}

TEST(Years, AreFourDigits) {
  for (const char* text : {"2021", "2021年", "２０２１年度", " 2021 "}) {
    EXPECT_EQ(year(text), "2021") << text;
  }
  for (const char* text : {"21", "2021.0", "2021 年", "2021学年", "年度"}) {
    EXPECT_EQ(year(text), "year-unreadable") << text;
  }
}

}  // namespace
}  // namespace xueshi
