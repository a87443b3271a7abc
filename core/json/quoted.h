// Texts of JSON as they are written: between quotes, with escapes.
#pragma once

#include <string>
#include <string_view>

namespace xueshi::json {

// The text between the quotes. It is well-formed: valid UTF-8, and every escape stands for a whole character.
struct Quoted {
  std::string_view raw;
  bool has_escapes = false;
};

// Takes a text in quotes off the front. Returns false if there is no well-formed one.
bool take_quoted(std::string_view& rest, Quoted& quoted);

// Replaces the content of `text` by the decoded text.
void decode(Quoted quoted, std::string& text);

}  // namespace xueshi::json
