// The cursor against the reader of trees, which stands on the lexer of nlohmann/json: what one refuses the other
// refuses, and both read the same.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <optional>
#include <string>
#include <vector>

#include "core/json/cursor.h"
#include "core/json/reader.h"

namespace xueshi::json {
namespace {

Value take_value(Cursor& in) {
  Value value;
  value.kind = in.kind();
  switch (value.kind) {
    case Kind::null:
      in.skip();
      break;
    case Kind::boolean:
      value.flag = in.take_flag();
      break;
    case Kind::number:
      value.text = in.take_number();
      break;
    case Kind::text:
      value.text = in.take_text();
      break;
    case Kind::list:
    case Kind::object:
      in.open();
      while (in.next()) {
        if (value.kind == Kind::object) value.names.emplace_back(in.name());
        value.items.push_back(take_value(in));
      }
  }
  return value;
}

std::optional<Value> read_by_cursor(const std::string& text) {
  Cursor in(text);
  Value value = take_value(in);
  if (!in.finish()) return std::nullopt;
  return value;
}

bool is_passed_over(const std::string& text) {
  Cursor in(text);
  in.skip();
  return in.finish();
}

bool are_equal(const Value& one, const Value& other) {
  if (one.kind != other.kind || one.flag != other.flag || one.text != other.text || one.names != other.names)
    return false;
  if (one.items.size() != other.items.size()) return false;
  for (std::size_t i = 0; i < one.items.size(); ++i) {
    if (!are_equal(one.items[i], other.items[i])) return false;
  }
  return true;
}

void expect_agreement(const std::string& text) {
  const std::optional<Value> tree = parse(text);
  const std::optional<Value> taken = read_by_cursor(text);
  RC_ASSERT(tree.has_value() == taken.has_value());
  RC_ASSERT(tree.has_value() == is_passed_over(text));
  if (tree) RC_ASSERT(are_equal(*tree, *taken));
}

// What texts are made of: tokens whole and broken, and bytes that only together are a character.
std::string any_piece() {
  using namespace std::string_literals;
  static const std::vector<std::string> pieces = {"[",
                                                  "]",
                                                  "{",
                                                  "}",
                                                  ":",
                                                  ",",
                                                  "\"",
                                                  "\"",
                                                  "\\",
                                                  "\\u",
                                                  "d83d",
                                                  "\\ude00",
                                                  "\\u0000",
                                                  "\\n",
                                                  "\"a\"",
                                                  "\"a\":",
                                                  "\"b\":",
                                                  "\"\\u0061\":",
                                                  "true",
                                                  "false",
                                                  "null",
                                                  "nul",
                                                  "0",
                                                  "1",
                                                  "-",
                                                  ".",
                                                  "e",
                                                  "E+",
                                                  "12.50",
                                                  " ",
                                                  "\n",
                                                  "\t",
                                                  "\f",
                                                  "一",
                                                  "é",
                                                  "😀",
                                                  "\xE4",
                                                  "\xB8\x80",
                                                  "\xED\xA0\x80",
                                                  "\xC0\x80",
                                                  "\xF4\x90\x80\x80",
                                                  "\xEF\xBB\xBF",
                                                  "\0"s,
                                                  "\x1F",
                                                  "\x7F",
                                                  "/**/",
                                                  "'"};
  return *rc::gen::elementOf(pieces);
}

std::string any_text() {
  std::string text = "\"";
  for (int count = *rc::gen::inRange(0, 5); count > 0; --count) {
    text +=
        *rc::gen::element<std::string>("a", "b", "一", "😀", "\\n", "\\u0061", "\\\"", "\\ud83d\\ude00", "/", "\x7F");
  }
  return text + '"';
}

// A value that is JSON but for names used twice, with white space here and there.
std::string any_value(int depth) {
  const auto space = [] { return *rc::gen::element<std::string>("", "", "", " ", "\r\n\t"); };
  const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 4);
  if (kind == 0) return *rc::gen::element<std::string>("true", "false", "null");
  if (kind == 1) return *rc::gen::element<std::string>("0", "-0", "24", "6.50", "1e400", "-1.5E-07");
  if (kind <= 3) return any_text();
  std::string items;
  for (int count = *rc::gen::inRange(0, kind == 4 ? 4 : 20); count > 0; --count) {
    items += items.empty() ? space() : "," + space();
    if (kind == 5) items += any_text() + space() + ":" + space();
    items += any_value(depth - 1) + space();
  }
  return kind == 4 ? '[' + items + ']' : '{' + items + '}';
}

TEST(CursorAgainstTree, AgreesOnHeapsOfPieces) {
  EXPECT_TRUE(rc::check([] {
    std::string text;
    for (int count = *rc::gen::inRange(0, 12); count > 0; --count) text += any_piece();
    expect_agreement(text);
    expect_agreement("[\"" + text + "\"]");
  }));
}

TEST(CursorAgainstTree, AgreesOnValuesWholeAndWithAByteChanged) {
  EXPECT_TRUE(rc::check([] {
    std::string text = any_value(4);
    expect_agreement(text);
    const auto place = *rc::gen::inRange<std::size_t>(0, text.size());
    text[place] = *rc::gen::arbitrary<char>();
    expect_agreement(text);
    expect_agreement(text.substr(0, place));
  }));
}

}  // namespace
}  // namespace xueshi::json
