// Writes JSON piece by piece and adds the commas. The only place in the core that writes JSON.
//
// Members and items come out in the order in which they are written, without white space, so the same calls always give
// the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/hours.h"

namespace xueshi::json {

class Writer {
 public:
  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_list() { open('['); }
  void close_list() { close(']'); }

  // The name of the member whose value is written next. REQUIRES: an object is open, and nothing in the name needs an
  // escape.
  void name(std::string_view name);

  // Values: an item of the open list, or what follows `name`.
  void text(std::string_view value);
  void number(std::int64_t value);
  void hours(Hours value);
  void boolean(bool value);
  void null();

  // Members of the open object.
  void text(std::string_view member, std::string_view value);
  void number(std::string_view member, std::int64_t value);
  void hours(std::string_view member, Hours value);
  void boolean(std::string_view member, bool value);

  // Ends the line, so that the next value stands on one of its own. REQUIRES: nothing is open.
  void end_line();

  // What was written. The writer is empty afterwards.
  std::string take();

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string json_;
  bool is_first_ = true;  // the next item is the first one, so it needs no comma
};

}  // namespace xueshi::json
