#include "core/base/civil_date.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

TEST(CivilDate, KnowsLeapYears) {
  EXPECT_TRUE(make_date(2020, 2, 29));
  EXPECT_FALSE(make_date(2021, 2, 29));
  EXPECT_FALSE(make_date(1900, 2, 29));
  EXPECT_TRUE(make_date(2000, 2, 29));
  EXPECT_FALSE(make_date(2021, 13, 1));
  EXPECT_FALSE(make_date(2021, 4, 0));
}

TEST(CivilDate, ReadsAndWritesIsoOnly) {
  EXPECT_EQ(to_iso_text(*parse_iso_date("0987-01-02")), "0987-01-02");
  for (const char* text : {"2021-6-5", "2021/06/05", "20210605", "2021-06-05 ", "", "2021-06-31"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

TEST(CivilDate, CountsDaysAcrossTheYear) {
  EXPECT_EQ(days_between(*make_date(2021, 12, 31), *make_date(2022, 1, 1)), 1);
  EXPECT_EQ(days_between(*make_date(2022, 2, 1), *make_date(2021, 12, 31)), -32);
}

}  // namespace
}  // namespace xueshi
