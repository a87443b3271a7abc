// Text as rows of cells: comma, tab or semicolon between cells, quotes as in RFC 4180, rows ended by CRLF, LF or CR;
// or, as a phone copies a table, each cell on a line of its own.
//
// Rows are read one by one and point into the text, so a large text is never held twice. Time is linear in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/table/cell_texts.h"

namespace xueshi::table {

// Cells beyond are counted and not kept.
inline constexpr std::size_t most_columns = 1024;

// The header is looked for among the first of these.
inline constexpr std::size_t header_rows = 10;

struct Row {
  std::size_t number = 0;  // from 1, as a spreadsheet shows it
  std::vector<Cell> cells;
  std::size_t width = 0;       // how many cells there are, kept or not, up to the last that is not blank
  std::size_t open_quote = 0;  // the column, from 1, whose quote is never closed; 0 where all are
  bool is_apart = false;       // never joined with another
  bool is_broken = false;      // nobody knows for certain which cell is which
};

bool is_blank(const Row& row);

// What the cells of a column look like, so that a row shows where it begins.
enum class LineKind : std::uint8_t { any, title, category, counting, hours, time, year };

// A row of cells that have a line each.
struct RowLines {
  std::uint8_t count = 0;
  bool is_broken = false;
};

// How a text is cut into rows.
struct Shape {
  enum class Kind : std::uint8_t { delimited, cell_per_line };
  Kind kind = Kind::delimited;
  char delimiter = ',';
  std::size_t lead = 0;         // lines before the header, each a row
  std::size_t width = 1;        // cells of a row
  bool has_blank_cells = true;  // where each cell has its own line: a blank line is an empty cell
  std::vector<LineKind> kinds;  // of the columns
  std::vector<RowLines> rows;   // below the header, where each cell has its own line
  // Rows behind this one are `width` cells, also if a cell goes on in the next line; 0: none.
  std::size_t join_after = 0;
  std::vector<std::size_t> apart;  // where lines begin that are never joined, such as a short 合计; ascending
};

// A table that comes as texts, cell by cell.
struct Grid {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::size_t> numbers;  // of the rows, if they are not 1, 2, 3 …
};

class RowReader {
 public:
  // REQUIRES: the text outlives the reader and its rows, and the shape outlives the reader.
  RowReader(std::string_view text, const Shape& shape) : text_(text), shape_(&shape) {}
  explicit RowReader(const Grid& grid) : grid_(&grid) {}

  // Whether there was another row.
  bool next(Row& row);

  // How many bytes have been read.
  std::size_t at() const { return at_; }

 private:
  void read_delimited(Row& row);
  void join_lines(Row& row);
  void read_lines(Row& row);
  RowLines lines_of_row() const;
  Cell take_cell(bool& is_open);
  std::string_view take_line();
  bool at_blank_line() const;

  std::string_view text_;
  const Shape* shape_ = nullptr;
  const Grid* grid_ = nullptr;
  std::size_t at_ = 0;
  std::size_t rows_ = 0;
};

std::vector<Row> read_first_rows(RowReader reader, std::size_t most);

// Whether short rows behind the header become rows of `width` cells, all of them but those apart, if each is joined
// with its follower.
bool are_whole_if_joined(std::string_view text, const Shape& shape);

}  // namespace xueshi::table
