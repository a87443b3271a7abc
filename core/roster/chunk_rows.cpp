#include "core/roster/chunk_rows.h"

#include <algorithm>

namespace xueshi::roster {
namespace {

bool is_end_of_file(char c) { return c == '\0' || c == '\x1A'; }

}  // namespace

void ChunkRows::push(std::string_view bytes) {
  held_ += bytes;
  if (held_.size() >= wait_until_) read(false);
}

void ChunkRows::finish() {
  while (!held_.empty() && is_end_of_file(held_.back())) held_.pop_back();
  read(true);
  if (is_skipping_) give_long_row();
  is_skipping_ = false;
}

void ChunkRows::read(bool is_last) {
  std::string_view rest = held_;
  std::size_t consumed = 0;
  while (!rest.empty() && (is_skipping_ ? skip_long_row(rest, consumed) : take_row(rest, is_last, consumed))) {
    rest.remove_prefix(consumed);
  }
  // If a row grows by small pieces, it is not read again for each of them.
  wait_until_ = rest.size() < longest_row ? rest.size() * 2 : 0;
  held_.erase(0, held_.size() - rest.size());
}

// Takes the row at the front. Nothing is taken as long as what follows could change it.
bool ChunkRows::take_row(std::string_view text, bool is_last, std::size_t& consumed) {
  table::RowReader whole(text, shape_);
  whole.next(row_);
  consumed = whole.at();
  if (consumed > longest_row) {
    text = text.substr(0, longest_row);
    table::RowReader window(text, shape_);
    window.next(row_);
    consumed = window.at();
  }
  const bool is_full = text.size() >= longest_row;
  const bool is_open = consumed == text.size() || row_.open_quote > 0;
  if (is_open && !is_last && !is_full) return false;
  if (consumed >= longest_row) {
    is_skipping_ = true;
    return true;
  }
  row_.number = ++rows_;
  take_({row_, text.substr(0, consumed)});
  return true;
}

// Passes over the rest of a row that is too long, up to the end of a line.
bool ChunkRows::skip_long_row(std::string_view text, std::size_t& consumed) {
  const std::size_t end = text.find('\n');
  consumed = end == std::string_view::npos ? text.size() : end + 1;
  is_skipping_ = end == std::string_view::npos;
  if (!is_skipping_) give_long_row();
  return true;
}

void ChunkRows::give_long_row() {
  row_.cells.clear();
  row_.width = 0;
  row_.number = ++rows_;
  take_({row_, {}, true});
}

}  // namespace xueshi::roster
