#include "core/roster/dealer.h"

#include <utility>

#include "core/base/text_index.h"
#include "core/roster/person_column.h"
#include "core/table/people.h"

namespace xueshi::roster {
namespace {

using Standing = RowSections::Standing;

void add_line(std::string& text, std::string_view bytes) {
  text += bytes;
  if (bytes.empty() || (bytes.back() != '\n' && bytes.back() != '\r')) text += '\n';
}

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
    sections_.emplace(policy_, plan_);
    rows_ = std::make_unique<ChunkRows>(plan_.shape, [this](const ChunkRows::Taken& taken) { deal(taken); });
    rows_->push(text);
  }
  first_bytes_ = {};
}

void Dealer::deal(const ChunkRows::Taken& taken) {
  const table::Row& row = taken.row;
  const bool is_above = row.number <= plan_.header_rows;
  if (taken.is_too_long && !is_above) return;
  if (is_blank(row) && !is_above) return add_gap();
  const Standing standing = is_blank(row) ? Standing::line : sections_->take(row);
  if (is_above) return add_to_all(taken.bytes);
  if (standing == Standing::caption) {
    captions_[sections_->is_unfinished()] = taken.bytes;
    return;
  }
  if (standing == Standing::row) {
    const std::string key = key_of_person(row);
    last_ = &parts_[options_.person || key.empty() ? 0 : hash_of(key) % parts_.size()];
    if (options_.person && key != *options_.person) return;
  } else if (options_.person) {
    return;
  }
  add(last_ ? *last_ : parts_[0], taken.bytes);
}

// A blank row between the header and what could be taken for a second row of it.
void Dealer::add_gap() {
  if (last_ || has_gap_) return;
  has_gap_ = true;
  add_to_all("");
}

// Rows up to the header, blank ones included: it stays the row that it was.
void Dealer::add_to_all(std::string_view row) {
  for (Part& part : parts_) {
    add_line(part.text, row);
    part.is_unfinished = sections_->is_unfinished();
  }
}

// Captions are added if a row needs one: a part is not filled with those of other people's rows.
void Dealer::add(Part& part, std::string_view row) {
  if (part.is_unfinished != sections_->is_unfinished()) {
    part.is_unfinished = sections_->is_unfinished();
    add_line(part.text, captions_[part.is_unfinished]);
  }
  add_line(part.text, row);
}

// Empty if the row names nobody.
std::string Dealer::key_of_person(const table::Row& row) const {
  const std::size_t column = *plan_.person;
  if (column >= row.cells.size()) return {};
  std::string copy;
  const std::string_view name = plain_text(row.cells[column], copy);
  return name.empty() ? std::string() : table::person_key(name);
}

std::string Dealer::take(std::size_t part) { return std::exchange(parts_[part].text, {}); }

}  // namespace xueshi::roster
