#include "core/roster/dealer.h"

#include <utility>

#include "core/base/text_index.h"
#include "core/roster/person_column.h"
#include "core/table/people.h"

namespace xueshi::roster {
namespace {

bool ends_line(std::string_view bytes) { return !bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r'); }

}  // namespace

Dealer::Dealer(const Policy& policy, Options options)
    : policy_(policy), options_(std::move(options)), parts_(options_.parts) {
  if (options_.person) options_.person = table::person_key(*options_.person);
}

void Dealer::push(std::string_view bytes) {
  if (has_begun_) {
    if (rows_) rows_->push(bytes);
    return;
  }
  first_bytes_ += bytes;
  if (first_bytes_.size() >= byte_order_mark.size() + plan_bytes) begin();
}

void Dealer::finish() {
  if (!has_begun_) begin();
  if (rows_) rows_->finish();
  rows_.reset();
}

void Dealer::begin() {
  has_begun_ = true;
  const std::string_view text = without_byte_order_mark(first_bytes_);
  plan_ = make_plan(policy_, text.substr(0, plan_bytes), options_.columns);
  if (plan_.is_usable) {
    rows_ = std::make_unique<ChunkRows>(plan_.shape, [this](const ChunkRows::Taken& taken) { deal(taken); });
    rows_->push(text);
  }
  first_bytes_ = {};
}

void Dealer::deal(const ChunkRows::Taken& taken) {
  const auto add = [&taken](std::string& part) {
    part += taken.bytes;
    if (!ends_line(taken.bytes)) part += '\n';
  };
  // Blank rows before the header, too: it stays the row that it was.
  if (taken.row.number <= plan_.header_rows) {
    for (std::string& part : parts_) add(part);
    return;
  }
  if (taken.is_too_long || is_blank(taken.row)) return;
  const std::size_t column = *plan_.person;
  std::string copy;
  const std::string_view name =
      column < taken.row.cells.size() ? plain_text(taken.row.cells[column], copy) : std::string_view{};
  const std::string key = name.empty() ? std::string() : table::person_key(name);
  if (options_.person) {
    if (key == *options_.person) add(parts_[0]);
    return;
  }
  add(parts_[key.empty() ? 0 : hash_of(key) % parts_.size()]);
}

std::string Dealer::take(std::size_t part) { return std::exchange(parts_[part], {}); }

}  // namespace xueshi::roster
