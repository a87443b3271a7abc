// Any text is judged as courses; a list that can be judged is also written as a table. The first line may be `asOf`.
#include "core/call/assess.h"

#include <algorithm>

#include "core/json/reader.h"
#include "core/table/table_wire.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xueshi;
  const std::string_view text = fuzz::as_text(data, size);
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string answer = assess(fuzz::henan(), text.substr(end), text.substr(0, end));
  fuzz::check(answer == assess(fuzz::henan(), text.substr(end), text.substr(0, end)), "the same call, the same bytes");
  const auto read = json::parse(answer);
  fuzz::check(read && read->kind == json::Kind::object, "an answer is a JSON object");
  const auto table = json::parse(table::write_table_to_json(fuzz::henan(), text.substr(end)));
  fuzz::check(table && (table->kind == json::Kind::text || table->find("error")), "so is a table, as a text");
  return 0;
}
