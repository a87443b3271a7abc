// What the columns of a roster are, understood once from the first bytes of the file.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/table.h"

namespace xueshi::roster {

// The plan is made from so many bytes, or from the whole of a shorter file.
inline constexpr std::size_t plan_bytes = std::size_t{1} << 16;

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_byte_order_mark(std::string_view text);

// What the caller says of the columns, instead of what the first rows say.
struct ColumnOptions {
  std::vector<std::string> named;         // those of a file without a header, or empty
  std::optional<std::size_t> header_row;  // from 1; 0: there is none
  // What each column is, from the first on. Whom rows are about, and what people are grouped by, is then said here,
  // too.
  std::optional<std::vector<table::FieldChoice>> fields;
  std::optional<std::size_t> person;  // the column, from 0
  std::optional<std::size_t> unit;
  std::size_t first_rows = 0;  // how many of them the plan shows
};

struct RosterPlan {
  table::Shape shape;
  std::size_t header_row = 0;   // from 1; 0 if the columns were named by the caller, or none was found
  std::size_t header_rows = 0;  // up to the last row of the header
  table::TablePlan table;
  std::optional<std::size_t> person;  // the column, from 0
  bool person_is_name = false;
  std::optional<std::size_t> unit;
  std::vector<table::Problem> problems;
  std::vector<std::vector<std::string>> first_rows;  // the beginning of each cell
  bool is_usable = false;                            // it says whom a row is about, and what of
};

RosterPlan make_plan(const Policy& policy, std::string_view first_bytes, const ColumnOptions& options);

}  // namespace xueshi::roster
