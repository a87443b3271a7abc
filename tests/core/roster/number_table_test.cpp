#include "core/roster/number_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace xueshi::roster {
namespace {

TEST(NumberTable, EachTextKeepsItsNumberHoweverManyCome) {
  NumberTable table;
  constexpr std::uint32_t many = 50'000;
  for (std::uint32_t i = 0; i < many; ++i) {
    const auto entry = table.find_or_add("G" + std::to_string(i));
    ASSERT_EQ(entry.number, none);
    entry.number = i;
  }
  for (std::uint32_t i = 0; i < many; ++i) ASSERT_EQ(table.find_or_add("G" + std::to_string(i)).number, i);
  EXPECT_EQ(table.size(), many);
}

TEST(NumberTable, TextsThatDifferInOneByteOrInLengthAreApart) {
  NumberTable table;
  std::vector<std::string> texts;
  for (std::size_t size = 0; size <= 40; ++size) {
    texts.emplace_back(size, 'a');
    texts.emplace_back(size, '\0');  // what fills up a word
    for (std::size_t at = 0; at < size; ++at) texts.emplace_back(size, 'a')[at] = '\x80';
  }
  texts.erase(texts.begin());  // the empty text came twice
  for (const std::string& text : texts) {
    const auto entry = table.find_or_add(text);
    ASSERT_EQ(entry.number, none) << text.size();
    EXPECT_EQ(entry.text, text);
    entry.number = 1;
  }
}

TEST(NumberTable, TextsStayWhereTheyAreBesideLongOnes) {
  NumberTable table;
  const std::string_view first = table.find_or_add("甲").text;
  const std::string_view longest = table.find_or_add(std::string(1'000'000, 'x')).text;
  for (int i = 0; i < 10'000; ++i) table.find_or_add(std::to_string(i));
  EXPECT_EQ(first, "甲");
  EXPECT_EQ(longest, std::string(1'000'000, 'x'));
  table.clear();
  EXPECT_EQ(table.find_or_add("甲").number, none);
}

}  // namespace
}  // namespace xueshi::roster
