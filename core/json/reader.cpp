#include "core/json/reader.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/text.h"

namespace xueshi::json {
namespace {

constexpr int deepest = 256;

// Only the lexer of the library is used. It does the hard part: escapes, UTF-8 and the forms of numbers. The library's
// parser would add error sentences that no one reads, and a tenth to what a visitor downloads.
using Lexer = nlohmann::detail::lexer<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>;
using Token = Lexer::token_type;

// An entry has about a dozen names. Comparing so few with each other is faster than building a table.
bool has_twins(const std::vector<std::string>& names) {
  if (names.size() <= 16) {
    for (auto name = names.begin(); name != names.end(); ++name) {
      if (std::find(names.begin(), name, *name) != name) return true;
    }
    return false;
  }
  Lookup seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (find_or_add(seen, names[i], i) != i) return true;
  }
  return false;
}

// RFC 8259's grammar. Each function reads the value that begins with `token` and says whether it could.
class Reader {
 public:
  explicit Reader(std::string_view text) : lexer_({text.data(), text.data() + text.size()}) {}

  bool read_whole(Value& value) { return read(lexer_.scan(), value, 0) && lexer_.scan() == Token::end_of_input; }

 private:
  bool read(Token token, Value& value, int depth) {
    switch (token) {
      case Token::literal_null:
        return true;
      case Token::literal_true:
      case Token::literal_false:
        value.kind = Kind::boolean;
        value.flag = token == Token::literal_true;
        return true;
      case Token::value_unsigned:
      case Token::value_integer:
      case Token::value_float:
        return read_text(Kind::number, value);
      case Token::value_string:
        return read_text(Kind::text, value);
      case Token::begin_array:
        return depth < deepest && read_list(value, depth + 1);
      case Token::begin_object:
        return depth < deepest && read_object(value, depth + 1);
      default:
        return false;
    }
  }

  bool read_text(Kind kind, Value& value) {
    value.kind = kind;
    value.text = lexer_.get_string();
    return true;
  }

  bool read_list(Value& list, int depth) {
    list.kind = Kind::list;
    Token token = lexer_.scan();
    if (token == Token::end_array) return true;
    for (;; token = lexer_.scan()) {
      list.items.emplace_back();
      if (!read(token, list.items.back(), depth)) return false;
      token = lexer_.scan();
      if (token == Token::end_array) return true;
      if (token != Token::value_separator) return false;
    }
  }

  bool read_object(Value& object, int depth) {
    object.kind = Kind::object;
    Token token = lexer_.scan();
    if (token == Token::end_object) return true;
    for (;; token = lexer_.scan()) {
      if (token != Token::value_string) return false;
      object.names.push_back(lexer_.get_string());
      if (lexer_.scan() != Token::name_separator) return false;
      object.items.emplace_back();
      if (!read(lexer_.scan(), object.items.back(), depth)) return false;
      token = lexer_.scan();
      if (token == Token::end_object) return !has_twins(object.names);
      if (token != Token::value_separator) return false;
    }
  }

  Lexer lexer_;
};

}  // namespace

const Value* Value::find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
}

std::optional<Value> parse(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  std::optional<Value> value(std::in_place);
  if (!Reader(text).read_whole(*value)) return std::nullopt;
  return value;
}

}  // namespace xueshi::json
