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

const HoursPerCategory nothing = hundredths({0, 0, 0, 0, 0});

HoursPerCategory sure(std::initializer_list<int> filed) {
  return sure_shortage(fixtures::henan(), hundredths(filed)).add;
}
HoursPerCategory least(std::initializer_list<int> filed) {
  return least_shortage(fixtures::henan(), hundredths(filed)).add;
}
HoursPerCategory certain(std::initializer_list<int> filed) {
  const HoursPerCategory hours = hundredths(filed);
  return certain_shortage(fixtures::henan(), hours, least_shortage(fixtures::henan(), hours));
}

TEST(Shortage, NestsGapsInsteadOfAddingThem) { EXPECT_EQ(sure({0, 0, 0, 0, 0}), hundredths({0, 600, 2400, 0, 6000})); }

TEST(Shortage, StandsAtTheThreshold) {
  EXPECT_EQ(sure({0, 0, 2400, 600, 6000}), nothing);
  EXPECT_EQ(sure({0, 0, 2399, 601, 6000}), hundredths({0, 0, 1, 0, 0}));
  EXPECT_EQ(sure({0, 0, 2400, 599, 6001}), hundredths({0, 1, 0, 0, 0}));
}

TEST(Shortage, SurplusPublicHoursNeverFillProfessional) {
  EXPECT_EQ(sure({0, 0, 4000, 0, 5500}), hundredths({0, 0, 0, 0, 500}));
}

TEST(Shortage, LetsHoursOfAnUnknownKindFillWhatIsMissingBelow) {
  EXPECT_EQ(sure({0, 3000, 0, 0, 6000}), hundredths({0, 0, 2400, 0, 0}));
  EXPECT_EQ(least({0, 3000, 0, 0, 6000}), nothing);
  EXPECT_EQ(least({3000, 0, 0, 0, 0}), hundredths({0, 0, 0, 0, 6000}));
}

TEST(Shortage, IsCertainOfAKindAsFarAsNoHoursAboveItCanFill) {
  // Nothing is open: each kind is certain, nested.
  EXPECT_EQ(certain({0, 0, 0, 0, 0}), hundredths({9000, 3000, 2400, 0, 6000}));
  // 24 hours of an unknown kind may serve any of these, but not two at once.
  EXPECT_EQ(certain({2400, 0, 0, 0, 0}), hundredths({6600, 600, 0, 0, 3600}));
  EXPECT_EQ(certain({2399, 0, 0, 0, 0}), hundredths({6601, 601, 1, 0, 3601}));
  // Public hours of an unknown kind never serve professional ones.
  EXPECT_EQ(certain({0, 3000, 0, 0, 0}), hundredths({6000, 0, 0, 0, 6000}));
}

TEST(Shortage, FallsByWhatOneOpenCourseCanBring) {
  const HoursPerCategory filed = hundredths({0, 600, 2000, 600, 4000});
  const Shortage shortage = sure_shortage(fixtures::henan(), filed);
  const Relief relief(fixtures::henan(), filed, shortage);
  EXPECT_EQ(shortage.add, hundredths({0, 0, 400, 0, 2000}));
  EXPECT_EQ(relief.of(1, {600}, {0}), Hours{400}) << "counted already, it may be compulsory";
  EXPECT_EQ(relief.of(1, {399}, {0}), Hours{399});
  EXPECT_EQ(relief.of(4, {100}, {100}), Hours{100});
  EXPECT_EQ(relief.of(4, {2001}, {2001}), Hours{2000}) << "no more than is missing";
  EXPECT_EQ(relief.of(0, {2500}, {2500}), Hours{2400}) << "of an unknown kind it may fill both";
  EXPECT_EQ(relief.of(3, {500}, {500}), Hours{0}) << "elective hours are not missing";
}

}  // namespace
}  // namespace xueshi
