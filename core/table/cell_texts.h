// What stands in a cell: freed of the marks of spreadsheets, and read by what its column holds.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/hours.h"

namespace xueshi::table {

struct Cell {
  std::string_view raw;  // between the quotes where there are some
  bool quoted = false;
};

// The cell as it was meant. Doubled quotes are one, ="24" is 24, and a ' that only guards what follows is gone. What it
// guarded is neither unwrapped nor empty: `is_freed`.
struct CellText {
  std::string text;
  bool is_freed = false;
};

CellText read_cell(const Cell& cell);

std::string text_of(const Cell& cell);

bool is_blank(const Cell& cell);

// Whether the text begins a formula, white space aside: with = + - @ of either width, TAB, CR or the guard itself.
bool starts_formula(std::string_view text);

// -, /, 无, NULL, #N/A alone: what people write for nothing.
bool is_empty_mark(std::string_view text);

// Whether a written cell needs the guard so that it comes back as it is.
bool needs_guard(std::string_view text, bool is_title);

// 2021.0 as a spreadsheet hands on a year; anything else as it stands.
std::string read_year_cell(std::string text);

// Hours in a column of hours by category: 24, or 24/30, of which the first is earned. Zero is a value here. Returns
// nothing for anything else.
struct HoursCell {
  std::string text;  // as it is handed on
  Hours hours;
};

std::optional<HoursCell> read_hours_cell(std::string_view text);

// Without white space around it, and full width as ASCII.
std::string narrowed(std::string_view text);

// The beginning of a text, short enough to be shown.
std::string excerpt(std::string_view text);

// 92, 92.5
bool is_number(std::string_view text);

// What a written table says of a course whose title looks like a total, so that it comes back as a course.
inline constexpr std::string_view no_sum = "非合计";

}  // namespace xueshi::table
