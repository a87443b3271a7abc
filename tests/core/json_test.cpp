#include "core/json.h"

#include <gtest/gtest.h>

namespace xueshi::json {
namespace {

TEST(Json, RefusesWhatWouldBeReadInTwoWays) {
  for (const std::string text : {"", "[", "[1,]", "{\"a\":1,\"a\":2}", "[01]", "[NaN]", "\"\xFF\"", "\"\\ud800\""}) {
    EXPECT_FALSE(parse(text)) << text;
  }
  EXPECT_FALSE(parse(std::string_view("[]\0[]", 5)));
}

TEST(Json, KeepsNumbersAsTheirDigits) {
  const auto list = parse("[24, -1, 0.10, 1e3, 18446744073709551616]");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->items[2].text, "0.10");
  EXPECT_EQ(list->items[3].text, "1e3");
  EXPECT_EQ(list->items[4].text, "18446744073709551616");
}

TEST(Json, BoundsTheDepth) {
  EXPECT_TRUE(parse(std::string(256, '[') + std::string(256, ']')));
  EXPECT_FALSE(parse(std::string(257, '[') + std::string(257, ']')));
}

TEST(Json, QuotesControlCharacters) {
  std::string json;
  append_quoted(json, "a\"\\\n\x01 四");
  EXPECT_EQ(json, "\"a\\\"\\\\\\u000a\\u0001 四\"");
}

}  // namespace
}  // namespace xueshi::json
