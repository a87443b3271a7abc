// A JSON text as a tree of values, numbers kept as their text so that no digit is lost.
//
// A text is refused as a whole if RFC 8259 refuses it, if an object uses a name twice, if it holds a NUL byte or bytes
// that are not UTF-8, or if values are nested deeper than 256.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xueshi::json {

enum class Kind { null, boolean, number, text, list, object };

struct Value {
  Kind kind = Kind::null;
  bool flag = false;               // of a boolean
  std::string text;                // of a text, or a number as it was written
  std::vector<Value> items;        // of a list, or the values of an object
  std::vector<std::string> names;  // of an object, beside items

  // The member of that name. Returns null if there is none or this is no object.
  const Value* find(std::string_view name) const;
};

// Returns nothing if the text is refused.
[[nodiscard]] std::optional<Value> parse(std::string_view text);

}  // namespace xueshi::json
