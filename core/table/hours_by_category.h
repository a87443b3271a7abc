// Hours by category in columns of their own: which of them are entries, and which only sum up others.
#pragma once

#include <cstddef>
#include <vector>

#include "core/policy/policy.h"
#include "core/table/cell_texts.h"
#include "core/table/table_plan.h"

namespace xueshi::table {

// Columns, from 0.
struct CategoryHours {
  std::vector<std::size_t> counted;
  std::vector<std::size_t> differing;  // totals that are not the sum of what stands beside them
};

// `cells` are those of one row, in the order of the columns; one without a text is empty, or of another use.
CategoryHours count_by_category(const Policy& policy, const std::vector<Column>& columns,
                                const std::vector<HoursCell>& cells);

}  // namespace xueshi::table
