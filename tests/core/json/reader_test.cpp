#include "core/json/reader.h"

#include <gtest/gtest.h>

namespace xueshi::json {
namespace {

TEST(Json, RefusesWhatWouldBeReadInTwoWays) {
  for (const std::string text : {"", "[", "[1,]", "{\"a\":1,\"a\":2}", "[01]", "[NaN]", "\"\xFF\"", "\"\\ud800\""}) {
    EXPECT_FALSE(parse(text)) << text;
  }
  EXPECT_FALSE(parse(std::string_view("[]\0[]", 5)));
}

// As many names as `count`, the last one written anew.
std::string object_of(int count, std::string_view last) {
  std::string object = "{";
  for (int i = 1; i < count; ++i) object += '"' + std::to_string(i) + "\":null,";
  return object + '"' + std::string(last) + "\":null}";
}

TEST(Json, RefusesANameUsedTwiceAmongFewOrMany) {
  for (const int count : {2, 16, 17, 1000}) {
    EXPECT_TRUE(parse(object_of(count, "new"))) << count;
    EXPECT_FALSE(parse(object_of(count, "1"))) << count;
  }
}

TEST(Json, KeepsNumbersAsTheirDigits) {
  const auto list = parse("[24, -1, 0.10, 1e3, 18446744073709551616, -0, 1e999]");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->items[1].text, "-1");
  EXPECT_EQ(list->items[5].text, "-0");
  EXPECT_EQ(list->items[6].text, "1e999");
  EXPECT_EQ(list->items[2].text, "0.10");
  EXPECT_EQ(list->items[3].text, "1e3");
  EXPECT_EQ(list->items[4].text, "18446744073709551616");
}

TEST(Json, BoundsTheDepth) {
  EXPECT_TRUE(parse(std::string(256, '[') + std::string(256, ']')));
  EXPECT_FALSE(parse(std::string(257, '[') + std::string(257, ']')));
}

}  // namespace
}  // namespace xueshi::json
