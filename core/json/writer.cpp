#include "core/json/writer.h"

#include <utility>

namespace xueshi::json {
namespace {

void append_quoted(std::string& json, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  json += '"';
  std::size_t written = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    json += text.substr(written, at - written);
    written = at + 1;
    if (byte >= 0x20) {
      json += {'\\', text[at]};
    } else {
      json += {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
    }
  }
  json += text.substr(written);
  json += '"';
}

}  // namespace

void Writer::name(std::string_view name) {
  separate();
  json_ += '"';
  json_ += name;
  json_ += "\":";
  is_first_ = true;
}

void Writer::text(std::string_view value) {
  separate();
  append_quoted(json_, value);
}

void Writer::number(std::int64_t value) {
  separate();
  json_ += std::to_string(value);
}

void Writer::hours(Hours value) {
  separate();
  json_ += to_text(value);
}

void Writer::boolean(bool value) {
  separate();
  json_ += value ? "true" : "false";
}

void Writer::null() {
  separate();
  json_ += "null";
}

void Writer::text(std::string_view member, std::string_view value) {
  name(member);
  text(value);
}

void Writer::number(std::string_view member, std::int64_t value) {
  name(member);
  number(value);
}

void Writer::hours(std::string_view member, Hours value) {
  name(member);
  hours(value);
}

void Writer::boolean(std::string_view member, bool value) {
  name(member);
  boolean(value);
}

void Writer::end_line() {
  json_ += '\n';
  is_first_ = true;
}

std::string Writer::take() {
  is_first_ = true;
  return std::exchange(json_, {});
}

void Writer::open(char bracket) {
  separate();
  json_ += bracket;
  is_first_ = true;
}

void Writer::close(char bracket) {
  json_ += bracket;
  is_first_ = false;
}

void Writer::separate() {
  if (!is_first_) json_ += ',';
  is_first_ = false;
}

}  // namespace xueshi::json
