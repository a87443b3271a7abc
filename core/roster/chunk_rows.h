// Rows of a table that comes in pieces: a row, a cell or a character may begin in one piece and end in a later one.
//
// Where the pieces are cut decides nothing. Memory is bounded: a row that takes more than `longest_row` bytes is passed
// over, and a quote that is not closed within as many is a character like any other.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "core/table/rows.h"

namespace xueshi::roster {

inline constexpr std::size_t longest_row = std::size_t{1} << 20;

class ChunkRows {
 public:
  // A row with its bytes, line end included. `is_too_long`: only its number is known, the row has no cells.
  struct Taken {
    const table::Row& row;
    std::string_view bytes;
    bool is_too_long = false;
  };
  using Take = std::function<void(const Taken&)>;

  ChunkRows(const table::Shape& shape, Take take) : shape_(shape), take_(std::move(take)) {}

  void push(std::string_view bytes);

  // No more bytes will come.
  void finish();

 private:
  void read(bool is_last);
  bool take_row(std::string_view text, bool is_last, std::size_t& consumed);
  bool skip_long_row(std::string_view text, std::size_t& consumed);
  void give_long_row();

  table::Shape shape_;
  Take take_;
  std::string held_;            // what has come of rows that are not complete
  std::size_t wait_until_ = 0;  // how many bytes to hold before trying again
  std::size_t rows_ = 0;
  bool is_skipping_ = false;  // inside a row that is too long
  table::Row row_;
};

}  // namespace xueshi::roster
