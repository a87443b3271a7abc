#include "core/json.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace xueshi::json {
namespace {

constexpr std::size_t deepest = 256;

bool has_twins(const std::vector<std::string>& names) {
  std::vector<std::string_view> sorted(names.begin(), names.end());
  std::sort(sorted.begin(), sorted.end());
  return std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
}

// Receives the parser's events; each returns whether to go on.
class TreeBuilder {
 public:
  bool null() { return add({}); }
  bool boolean(bool flag) { return add({Kind::boolean, flag, {}, {}, {}}); }
  bool number_integer(std::int64_t number) { return add_number(std::to_string(number)); }
  bool number_unsigned(std::uint64_t number) { return add_number(std::to_string(number)); }
  bool number_float(nlohmann::json::number_float_t, const std::string& digits) { return add_number(digits); }
  bool string(std::string& text) { return add({Kind::text, false, std::move(text), {}, {}}); }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(Kind::object); }
  bool start_array(std::size_t) { return open(Kind::list); }
  bool key(std::string& name) {
    open_.back().names.push_back(std::move(name));
    return true;
  }
  bool end_object() { return !has_twins(open_.back().names) && close(); }
  bool end_array() { return close(); }
  template <class Error>
  bool parse_error(std::size_t, const std::string&, const Error&) {
    return false;
  }

  Value take() { return std::move(root_); }

 private:
  bool add(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else {
      open_.back().items.push_back(std::move(value));
    }
    return true;
  }
  bool add_number(std::string digits) { return add({Kind::number, false, std::move(digits), {}, {}}); }
  bool open(Kind kind) {
    open_.push_back({kind, false, {}, {}, {}});
    return open_.size() <= deepest;
  }
  bool close() {
    Value value = std::move(open_.back());
    open_.pop_back();
    return add(std::move(value));
  }

  std::vector<Value> open_;
  Value root_;
};

}  // namespace

const Value* Value::find(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &items[static_cast<std::size_t>(found - names.begin())];
}

std::optional<Value> parse(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  TreeBuilder builder;
  if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
  return builder.take();
}

void append_quoted(std::string& json, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  json += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += hex[byte >> 4];
      json += hex[byte & 15];
    } else {
      json += c;
    }
  }
  json += '"';
}

}  // namespace xueshi::json
