// The border to JavaScript for tables. A separate module, so pages that never open a table do not download it.
#include <string>

#include "core/table/table_wire.h"
#include "wasm/image_handle.h"

namespace {

using xueshi::Handle;
using xueshi::held;

std::string read(Handle handle, const std::string& text, const std::string& options) {
  return xueshi::table::read_table_to_json(held(handle), text, options);
}

std::string read_rows(Handle handle, const std::string& rows, const std::string& options) {
  return xueshi::table::read_rows_to_json(held(handle), rows, options);
}

std::string write(Handle handle, const std::string& courses) {
  return xueshi::table::write_table_to_json(held(handle), courses);
}

std::string match(Handle handle, const std::string& known, const std::string& read) {
  return xueshi::table::match_courses_to_json(held(handle), known, read);
}

}  // namespace

EMSCRIPTEN_BINDINGS(xueshi_tables) {
  xueshi::register_images();
  emscripten::function("read", &read);
  emscripten::function("readRows", &read_rows);
  emscripten::function("write", &write);
  emscripten::function("match", &match);
}
