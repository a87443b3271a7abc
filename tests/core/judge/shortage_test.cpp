#include "core/judge/shortage.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace xueshi {
namespace {

// total, public, public-compulsory, public-elective, professional
HoursPerCategory hundredths(std::initializer_list<int> amounts) {
  HoursPerCategory filed;
  for (const int amount : amounts) filed.push_back({amount});
  return filed;
}

HoursPerCategory sure(std::initializer_list<int> filed) { return sure_shortage(fixtures::henan(), hundredths(filed)); }
HoursPerCategory least(std::initializer_list<int> filed) {
  return least_shortage(fixtures::henan(), hundredths(filed));
}

TEST(Shortage, NestsGapsInsteadOfAddingThem) { EXPECT_EQ(sure({0, 0, 0, 0, 0}), hundredths({0, 600, 2400, 0, 6000})); }

TEST(Shortage, StandsAtTheThreshold) {
  EXPECT_TRUE(is_nothing(sure({0, 0, 2400, 600, 6000})));
  EXPECT_EQ(sure({0, 0, 2399, 601, 6000}), hundredths({0, 0, 1, 0, 0}));
  EXPECT_EQ(sure({0, 0, 2400, 599, 6001}), hundredths({0, 1, 0, 0, 0}));
}

TEST(Shortage, SurplusPublicHoursNeverFillProfessional) {
  EXPECT_EQ(sure({0, 0, 4000, 0, 5500}), hundredths({0, 0, 0, 0, 500}));
}

TEST(Shortage, LetsHoursOfAnUnknownKindFillWhatIsMissingBelow) {
  EXPECT_EQ(sure({0, 3000, 0, 0, 6000}), hundredths({0, 0, 2400, 0, 0}));
  EXPECT_TRUE(is_nothing(least({0, 3000, 0, 0, 6000})));
  EXPECT_EQ(least({3000, 0, 0, 0, 0}), hundredths({0, 0, 0, 0, 6000}));
}

}  // namespace
}  // namespace xueshi
