// Texts of JSON as they are written: between quotes, with escapes.
#pragma once

#include <string>
#include <string_view>

namespace xueshi::json {

// What stands between the quotes. All of it is well-formed: UTF-8, and escapes that stand for whole characters.
struct Quoted {
  std::string_view raw;
  bool has_escapes = false;
};

// Takes a text in quotes off the front. Returns false if none is there that is well-formed.
bool take_quoted(std::string_view& rest, Quoted& quoted);

// Puts what the text stands for in the place of what `text` held.
void decode(Quoted quoted, std::string& text);

}  // namespace xueshi::json
