// A table as a phone copies it: each cell on a line of its own, the headers first, and n headers make rows of n lines.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/policy/policy.h"
#include "core/table/header_grammar.h"
#include "core/table/rows.h"

namespace xueshi::table {

struct Stacked {
  Shape shape;
  std::size_t score = 0;  // how much its headers say of the columns; 0 if the text is not a stacked table
};

// What the cells below a header look like.
LineKind kind_of(const HeaderWord& word);

Stacked find_stacked(const Policy& policy, std::string_view text);

}  // namespace xueshi::table
