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

namespace xueshi::table {

// Cells beyond are counted and not kept.
inline constexpr std::size_t most_columns = 1024;

// The header is looked for among the first of these.
inline constexpr std::size_t header_rows = 10;

struct Cell {
  std::string_view raw;  // between the quotes where there are some
  bool quoted = false;
};

// The cell as it was meant: doubled quotes are one, and a ' that only keeps a formula from starting is gone.
std::string text_of(const Cell& cell);

bool is_blank(const Cell& cell);

// Whether a cell of a written table with this text gets a leading '.
bool starts_formula(std::string_view text);

struct Row {
  std::size_t number = 0;  // from 1, as a spreadsheet shows it
  std::vector<Cell> cells;
  std::size_t width = 0;       // how many cells there are, kept or not, up to the last that is not blank
  std::size_t open_quote = 0;  // the column, from 1, whose quote is never closed; 0 where all are
};

bool is_blank(const Row& row);

// How a text is cut into rows.
struct Shape {
  enum class Kind : std::uint8_t { delimited, cell_per_line };
  // What blank lines are where each cell has its own line.
  enum class BlankLines : std::uint8_t { cells, between_cells, between_rows };

  Kind kind = Kind::delimited;
  char delimiter = ',';
  std::size_t lead = 0;   // lines before the header, each a row
  std::size_t width = 1;  // cells of a row
  BlankLines blank_lines = BlankLines::cells;
};

class RowReader {
 public:
  // REQUIRES: the text outlives the reader and its rows.
  RowReader(std::string_view text, const Shape& shape) : text_(text), shape_(shape) {}

  // Whether there was another row.
  bool next(Row& row);

  // How many bytes have been read.
  std::size_t at() const { return at_; }

 private:
  void read_delimited(Row& row);
  void read_lines(Row& row);
  Cell take_cell(bool& is_open);
  std::string_view take_line();
  bool at_blank_line() const;

  std::string_view text_;
  Shape shape_;
  std::size_t at_ = 0;
  std::size_t rows_ = 0;
};

std::vector<Row> read_first_rows(std::string_view text, const Shape& shape, std::size_t most);

}  // namespace xueshi::table
