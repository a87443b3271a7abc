// When a course was completed, as people write it: the last day, the year alone, or nothing.
#include <gtest/gtest.h>

#include "core/table/time_cells.h"

namespace xueshi::table {
namespace {

std::string day_of(std::string_view text, int year = 0) {
  const auto time = read_time_cell(text, year);
  return time ? time->day : "none";
}

TEST(TimeCells, TheLastDayOfASpanIsTaken) {
  for (const char* text : {
           "2021.6.1-6.5",
           "2021.6.1—5",
           "2021/6/1-2021/6/5",
           "2021/6/1-6/5",
           "2021-06-01/2021-06-05",
           "20210601-20210605",
           "2021年6月1日-5日",
           "2021年6月1日、3日、5日",
           "自2021年6月1日起至6月5日止",
           "从2021年6月1日到2021年6月5日",
           "2021-06-01 08:30-2021-06-05 17:30",
           "2021年6月1日上午8:30至6月5日下午",
           "2021年6月1日8时至6月5日17时30分",
       }) {
    EXPECT_EQ(day_of(text), "2021-06-05") << text;
  }
}

TEST(TimeCells, HowLongItTookSaysNothing) {
  for (const char* text : {
           "2021年6月1日至6月5日（5天）",
           "2021年6月1日（星期二）至6月5日（星期六）",
           "2021.6.1-2021.6.5共5天",
           "2021.6.1-5 5天",
           "2021-6-1—2021-6-5,5天",
           "2021年6月1日-5日共5天",
           "2021年6月1日 - 6月5日，共40学时",
           "2021年6月5日 5天",
           "2021-06-05（1.5天）",
       }) {
    EXPECT_EQ(day_of(text), "2021-06-05") << text;
  }
}

TEST(TimeCells, WhatIsNotCertainlyAnEndIsNone) {
  for (const char* text : {
           "2021年6月1日起",
           "自2021年6月1日起",
           "2021-06-01至",
           "2021-06-01至今",
           "2021年6月5日前",
           "2021年6月5日（未完成）",
           "2021.12.28-1.3",
           "20210601-0605",
           "6月1日-6月5日",
           "6/1-6/5",
           "5天",
           "2021年6月上旬",
           "2021-06-05T08:00:00",
       }) {
    EXPECT_EQ(day_of(text), "none") << text;
  }
}

TEST(TimeCells, ADayWithoutItsYearTakesTheYearOfItsRow) {
  for (const char* text : {"6月1日-6月5日", "6/1-6/5", "6.1-6.5（5天）", "6月5日", "6/5", "6月1日至5日"}) {
    EXPECT_EQ(day_of(text, 2021), "2021-06-05") << text;
  }
  for (const char* text : {"6.5", "5", "3-5", "12/28-1/3", "13/1", "6月", "2021-06-05x", "5天"}) {
    EXPECT_EQ(day_of(text, 2021), "none") << text;
  }
}

}  // namespace
}  // namespace xueshi::table
