// Reads a JSON text from its front, value by value and without a tree. What `parse` refuses is refused here, too.
//
// After a fault every value is empty, every list and object is at its end, and `finish` returns false. So a caller
// reads on and checks once, at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/json/quoted.h"
#include "core/json/reader.h"

namespace xueshi::json {

class Cursor {
 public:
  // The text outlives the cursor.
  explicit Cursor(std::string_view text);

  // The kind of the next value, by its first character.
  Kind kind();

  // Each takes the next value. REQUIRES: it is of that kind, or there was a fault.
  bool take_flag();
  std::string_view take_number();  // as it was written
  std::string_view take_text();    // stays valid until the next text is taken

  // Takes the next value of any kind and checks all of it.
  void skip();

  // Enters the list or object that comes next. The caller then calls `next` until it returns false.
  void open();

  // Whether another item or member follows in the list or object opened last. If so, the caller takes its value. If
  // not, the list or object is closed.
  bool next();

  // The name of the member that `next` found. Stays valid while its object is open.
  std::string_view name() const { return names_.back(); }

  // Whether the whole text was one value, taken to its end without a fault. REQUIRES: a value has been taken.
  bool finish();

 private:
  struct Level {
    bool is_object = false;
    bool is_first = true;
    std::size_t first_name = 0;  // of its names in `names_`
    std::uint64_t seen = 0;      // a bit for each sort of name, so that few names have to be compared
  };

  void fail();
  void skip_white_space();
  bool take(char c);
  bool take_word(std::string_view word);
  bool take_digits();
  Quoted take_quoted();
  void take_name();
  void note_name(std::string_view name);
  void close();

  std::string_view rest_;
  bool has_failed_ = false;
  std::vector<Level> levels_;
  std::vector<std::string_view> names_;  // of all open objects
  std::forward_list<std::string> decoded_names_;
  std::string decoded_;
};

}  // namespace xueshi::json
