// The border to JavaScript for tables, a module of its own: who never opens a table never loads it.
#include <emscripten/bind.h>

#include <string>

#include "core/policy/policy_reader.h"
#include "core/table/table_wire.h"

namespace {

class Tables {
 public:
  explicit Tables(const std::string& policy) : reading_(xueshi::read_policy(policy)) {}

  std::string faults() const { return xueshi::write_faults(reading_); }
  std::string read(const std::string& text, const std::string& options) const {
    return xueshi::table::read_table_to_json(reading_.value(), text, options);
  }
  std::string read_rows(const std::string& rows, const std::string& options) const {
    return xueshi::table::read_rows_to_json(reading_.value(), rows, options);
  }
  std::string write(const std::string& courses) const {
    return xueshi::table::write_table_to_json(reading_.value(), courses);
  }
  std::string match(const std::string& known, const std::string& read) const {
    return xueshi::table::match_courses_to_json(reading_.value(), known, read);
  }

 private:
  xueshi::PolicyReading reading_;
};

}  // namespace

EMSCRIPTEN_BINDINGS(xueshi_tables) {
  emscripten::class_<Tables>("Tables")
      .constructor<std::string>()
      .function("faults", &Tables::faults)
      .function("read", &Tables::read)
      .function("readRows", &Tables::read_rows)
      .function("write", &Tables::write)
      .function("match", &Tables::match);
}
