#include "core/base/text_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace xueshi {
namespace {

TEST(TextIndex, NumbersTextsInTheOrderInWhichTheyFirstCome) {
  TextIndex index;
  EXPECT_EQ(index.find_or_add("甲"), 0u);
  EXPECT_EQ(index.find_or_add(""), 1u);
  EXPECT_EQ(index.find_or_add("甲"), 0u);
  EXPECT_EQ(index.text_of(0), "甲");
  EXPECT_EQ(index.size(), 2u);
}

TEST(TextIndex, KeepsATextWhileItGrows) {
  TextIndex index;
  const std::string_view first = index.text_of(index.find_or_add("410105199001010017"));
  for (int i = 0; i < 100'000; ++i) ASSERT_EQ(index.find_or_add(std::to_string(i)), static_cast<unsigned>(i + 1));
  for (int i = 0; i < 100'000; ++i) ASSERT_EQ(index.find_or_add(std::to_string(i)), static_cast<unsigned>(i + 1));
  EXPECT_EQ(first, "410105199001010017");
  EXPECT_EQ(index.find_or_add(first), 0u);
}

TEST(TextIndex, TellsTextsApartThatDifferInZerosAtTheEnd) {
  TextIndex index;
  using namespace std::string_view_literals;
  EXPECT_NE(index.find_or_add("a"sv), index.find_or_add("a\0"sv));
}

TEST(TextIndex, BeginsAnewOnceItIsCleared) {
  TextIndex index;
  index.find_or_add("a");
  index.clear();
  EXPECT_EQ(index.find_or_add("b"), 0u);
}

TEST(HashOf, SpreadsNumbersThatCountUp) {
  std::vector<int> filled(1024);
  for (int i = 0; i < 1024; ++i) ++filled[hash_of("41010519900101" + std::to_string(1000 + i)) % 1024];
  int most = 0;
  for (const int count : filled) most = std::max(most, count);
  EXPECT_LT(most, 10);
}

}  // namespace
}  // namespace xueshi
