#include "core/json/cursor.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace xueshi::json {
namespace {

using namespace std::string_view_literals;

bool is_whole(std::string_view text) {
  Cursor in(text);
  in.skip();
  return in.finish();
}

// The one text that a JSON text is. Nothing if it is refused.
std::optional<std::string> text_in(std::string_view json) {
  Cursor in(json);
  if (in.kind() != Kind::text) return std::nullopt;
  const std::string text(in.take_text());
  if (!in.finish()) return std::nullopt;
  return text;
}

TEST(Cursor, TakesValuesAsTheyCome) {
  Cursor in(R"( { "a" : [ true , -0.50e+1 , null ] , "b\n" : "\u4e00\ud83d\ude00" } )");
  ASSERT_EQ(in.kind(), Kind::object);
  in.open();
  ASSERT_TRUE(in.next());
  EXPECT_EQ(in.name(), "a");
  ASSERT_EQ(in.kind(), Kind::list);
  in.open();
  ASSERT_TRUE(in.next());
  EXPECT_TRUE(in.take_flag());
  ASSERT_TRUE(in.next());
  EXPECT_EQ(in.take_number(), "-0.50e+1");
  ASSERT_TRUE(in.next());
  EXPECT_EQ(in.kind(), Kind::null);
  in.skip();
  EXPECT_FALSE(in.next());
  EXPECT_EQ(in.name(), "a");
  ASSERT_TRUE(in.next());
  EXPECT_EQ(in.name(), "b\n");
  EXPECT_EQ(in.take_text(), "一😀");
  EXPECT_FALSE(in.next());
  EXPECT_TRUE(in.finish());
}

TEST(Cursor, SaysOnceAtTheEndThatSomethingWasWrong) {
  Cursor in(R"([{"a":tru},1])");
  in.open();
  ASSERT_TRUE(in.next());
  in.open();
  ASSERT_TRUE(in.next());
  EXPECT_FALSE(in.take_flag());
  EXPECT_FALSE(in.next());
  EXPECT_FALSE(in.next());
  EXPECT_EQ(in.take_number(), "");
  EXPECT_EQ(in.take_text(), "");
  in.open();
  EXPECT_FALSE(in.next());
  EXPECT_FALSE(in.finish());
}

TEST(Cursor, IsNotFinishedBeforeTheEnd) {
  Cursor in("[1]");
  EXPECT_FALSE(in.finish());
  in.open();
  EXPECT_FALSE(in.finish());
  EXPECT_FALSE(is_whole("") || is_whole("1 1") || is_whole("[],") || is_whole("]"));
}

TEST(Cursor, TakesTheNumbersOfJsonAlone) {
  for (const char* number : {"0", "-0", "10", "0.0", "1E5", "1e+5", "1e-05", "-12.50"})
    EXPECT_TRUE(is_whole(number)) << number;
  for (const char* number : {"", "-", "+1", "01", "-01", ".5", "1.", "1.e1", "1e", "1e+", "0x1", "1_0", "NaN", "--1"}) {
    EXPECT_FALSE(is_whole(number)) << number;
  }
}

TEST(Cursor, TakesTheEscapesOfJsonAlone) {
  EXPECT_EQ(text_in(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(text_in(R"("a\u0000\u007F\u0080\u07ff\u0800\uFFFF")"), "a\0\x7F\u0080\u07FF\u0800\uFFFF"sv);
  EXPECT_EQ(text_in(R"("\uD800\uDC00\uDBFF\uDFFF")"), "\U00010000\U0010FFFF");
  for (const char* text :
       {R"("\")", R"("\a")", R"("\'")", R"("\u")", R"("\u12")", R"("\u123g")", R"("\u123:")", R"("\U1234")"}) {
    EXPECT_FALSE(is_whole(text)) << text;
  }
}

TEST(Cursor, RefusesHalfACharacter) {
  EXPECT_EQ(text_in(R"("\ud7ff\ue000")"), "\xED\x9F\xBF\xEE\x80\x80");
  for (const char* text : {R"("\ud800")", R"("\udc00")", R"("\udfff")", R"("\udbff\u0041")", R"("\ud800\ud800")",
                           R"("\ud800\n")", R"("\ud800\udc0")"}) {
    EXPECT_FALSE(is_whole(text)) << text;
  }
}

TEST(Cursor, RefusesControlCharacters) {
  for (char c = 0; c < 0x20; ++c) EXPECT_FALSE(is_whole(std::string("\"a") + c + '"')) << int{c};
  EXPECT_TRUE(is_whole("\" \x7F\""));
  for (const std::string_view text : {"[]\0"sv, "\0[]"sv, "[\0]"sv, "{\"a\0\":1}"sv}) EXPECT_FALSE(is_whole(text));
}

TEST(Cursor, RefusesWhatIsNotUtf8) {
  for (const char* bytes : {"\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
                            "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_EQ(text_in('"' + std::string(bytes) + '"'), bytes);
    EXPECT_FALSE(is_whole('"' + std::string(bytes))) << "without an end";
    EXPECT_FALSE(is_whole('"' + std::string(bytes).substr(1) + '"')) << "without a beginning";
    const std::string cut = std::string(bytes).substr(0, std::string(bytes).size() - 1);
    EXPECT_FALSE(is_whole('"' + cut + '"') || is_whole('"' + cut)) << "cut off";
  }
  for (const char* bytes :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2\x7F", "\xC2\xC0", "\xE0\x9F\xBF", "\xE1\x80\xC0", "\xE1\x80\x7F",
        "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    EXPECT_FALSE(is_whole('"' + std::string(bytes) + '"'));
  }
}

TEST(Cursor, PassesOverAByteOrderMarkAtTheBeginning) {
  EXPECT_TRUE(is_whole("\xEF\xBB\xBF[]"));
  for (const char* text :
       {"\xEF\xBB\xBF", "\xEF\xBB[]", "\xEF\xBB\xBF\xEF\xBB\xBF[]", " \xEF\xBB\xBF[]", "[]\xEF\xBB\xBF"}) {
    EXPECT_FALSE(is_whole(text));
  }
}

TEST(Cursor, BoundsTheDepth) {
  const auto nested = [](int depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(is_whole(nested(256)));
  EXPECT_FALSE(is_whole(nested(257)) || is_whole(std::string(1'000'000, '[')));
  const std::string text = nested(256);
  Cursor in(text);
  for (int i = 0; i < 256; ++i) {
    in.open();
    EXPECT_EQ(in.next(), i < 255);
  }
}

// As many names as `count`, the last one written anew.
std::string object_of(int count, std::string_view last) {
  std::string object = "{";
  for (int i = 1; i < count; ++i) object += '"' + std::to_string(i) + "\":null,";
  return object + '"' + std::string(last) + "\":null}";
}

TEST(Cursor, RefusesANameUsedTwiceAmongFewOrMany) {
  for (const int count : {2, 16, 17, 18, 1000}) {
    EXPECT_TRUE(is_whole(object_of(count, "new"))) << count;
    EXPECT_FALSE(is_whole(object_of(count, "1"))) << count;
    EXPECT_FALSE(is_whole(object_of(count, R"(\u0031)"))) << count;
    EXPECT_FALSE(is_whole("[[" + object_of(count, "1") + "]]")) << count;
  }
  EXPECT_FALSE(is_whole(R"({"":1,"":2})"));
  EXPECT_TRUE(is_whole(R"({"a":{"a":{"a":1},"b":1},"b":[{"a":1},{"a":1}]})"));
}

}  // namespace
}  // namespace xueshi::json
