#include "core/json/cursor.h"

#include <algorithm>

#include "core/base/scan.h"

namespace xueshi::json {
namespace {

constexpr std::size_t deepest = 256;
constexpr std::ptrdiff_t few_names = 16;

// Two names of different sorts are different names. The member names of a course all have different sorts.
std::uint64_t sort_of(std::string_view name) {
  if (name.empty()) return 1;
  const auto byte = [](char c) { return static_cast<unsigned char>(c); };
  return std::uint64_t{1} << ((name.size() * 4 + byte(name.front()) + byte(name.back())) % 64);
}

// Sorts instead of hashing: an attacker could choose names that all fall into one place of a hash table.
bool has_twins(std::vector<std::string_view>::iterator begin, std::vector<std::string_view>::iterator end) {
  std::make_heap(begin, end);
  std::sort_heap(begin, end);
  return std::adjacent_find(begin, end) != end;
}

}  // namespace

Cursor::Cursor(std::string_view text) : rest_(text) { take_word("\xEF\xBB\xBF"); }

Kind Cursor::kind() {
  skip_white_space();
  switch (rest_.empty() ? '\0' : rest_[0]) {
    case '"':
      return Kind::text;
    case '[':
      return Kind::list;
    case '{':
      return Kind::object;
    case 't':
    case 'f':
      return Kind::boolean;
    case 'n':
      return Kind::null;
    default:
      return Kind::number;
  }
}

bool Cursor::take_flag() {
  skip_white_space();
  const bool is_true = take_word("true");
  if (!is_true && !take_word("false")) fail();
  return is_true;
}

std::string_view Cursor::take_number() {
  skip_white_space();
  const char* begin = rest_.data();
  take('-');
  bool is_whole = take('0') || take_digits();
  if (take('.')) is_whole = is_whole && take_digits();
  if (take('e') || take('E')) {
    if (!take('+')) take('-');
    is_whole = is_whole && take_digits();
  }
  if (is_whole) return {begin, static_cast<std::size_t>(rest_.data() - begin)};
  fail();
  return {};
}

std::string_view Cursor::take_text() {
  const Quoted quoted = take_quoted();
  if (!quoted.has_escapes) return quoted.raw;
  decode(quoted, decoded_);
  return decoded_;
}

void Cursor::skip() {
  const std::size_t outside = levels_.size();
  do {
    switch (kind()) {
      case Kind::null:
        if (!take_word("null")) fail();
        break;
      case Kind::boolean:
        take_flag();
        break;
      case Kind::number:
        take_number();
        break;
      case Kind::text:
        take_quoted();
        break;
      case Kind::list:
      case Kind::object:
        open();
    }
    while (levels_.size() > outside && !next()) continue;
  } while (levels_.size() > outside);
}

void Cursor::open() {
  skip_white_space();
  const bool is_object = take('{');
  if (levels_.size() == deepest || !(is_object || take('['))) return fail();
  levels_.push_back({is_object, true, names_.size(), 0});
}

bool Cursor::next() {
  if (levels_.empty()) return false;
  Level& level = levels_.back();
  skip_white_space();
  if (take(level.is_object ? '}' : ']')) {
    close();
    return false;
  }
  const bool is_separated = level.is_first || take(',');
  level.is_first = false;
  if (!is_separated) {
    fail();
  } else if (level.is_object) {
    take_name();
  }
  return !has_failed_;
}

bool Cursor::finish() {
  skip_white_space();
  return !has_failed_ && rest_.empty() && levels_.empty();
}

void Cursor::fail() {
  has_failed_ = true;
  rest_ = {};
  levels_.clear();
}

void Cursor::skip_white_space() {
  const auto is_white = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  while (!rest_.empty() && is_white(rest_[0])) rest_.remove_prefix(1);
}

bool Cursor::take(char c) {
  if (rest_.empty() || rest_[0] != c) return false;
  rest_.remove_prefix(1);
  return true;
}

bool Cursor::take_word(std::string_view word) {
  if (rest_.substr(0, word.size()) != word) return false;
  rest_.remove_prefix(word.size());
  return true;
}

bool Cursor::take_digits() {
  const std::size_t before = rest_.size();
  while (!rest_.empty() && is_digit(rest_[0])) rest_.remove_prefix(1);
  return rest_.size() < before;
}

Quoted Cursor::take_quoted() {
  skip_white_space();
  Quoted quoted;
  if (json::take_quoted(rest_, quoted)) return quoted;
  fail();
  return {};
}

void Cursor::take_name() {
  const Quoted quoted = take_quoted();
  std::string_view name = quoted.raw;
  if (quoted.has_escapes) {
    decode(quoted, decoded_names_.emplace_front());
    name = decoded_names_.front();
  }
  skip_white_space();
  take(':') ? note_name(name) : fail();
}

// Refuses a name that comes twice if the object has few names. `close` checks an object with many.
void Cursor::note_name(std::string_view name) {
  Level& level = levels_.back();
  const std::uint64_t sort = sort_of(name);
  const auto known = names_.begin() + static_cast<std::ptrdiff_t>(level.first_name);
  const bool are_few = names_.end() - known <= few_names;
  if (are_few && (level.seen & sort) != 0 && std::find(known, names_.end(), name) != names_.end()) return fail();
  level.seen |= sort;
  names_.push_back(name);
}

void Cursor::close() {
  const auto names = names_.begin() + static_cast<std::ptrdiff_t>(levels_.back().first_name);
  const bool is_refused = names_.end() - names > few_names && has_twins(names, names_.end());
  names_.erase(names, names_.end());
  levels_.pop_back();
  if (is_refused) fail();
}

}  // namespace xueshi::json
