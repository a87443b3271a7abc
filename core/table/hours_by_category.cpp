#include "core/table/hours_by_category.h"

namespace xueshi::table {
namespace {

using Use = Column::Use;

class Counting {
 public:
  Counting(const Policy& policy, const std::vector<Column>& columns, const std::vector<HoursCell>& cells)
      : policy_(policy), columns_(columns), cells_(cells) {}

  // Whether the row fills a column of a category below this column's: then this one is their total.
  bool is_above_others(std::size_t column) const {
    const CategoryIndex above = columns_[column].category;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const bool is_filled = is_of_category(i) && cells_[i].hours.hundredths > 0;
      if (is_filled && columns_[i].category != above && is_within(policy_, columns_[i].category, above)) return true;
    }
    return false;
  }

  bool is_counted(std::size_t column) const {
    return is_of_category(column) && cells_[column].hours.hundredths > 0 && !is_above_others(column);
  }

  bool is_total(std::size_t column) const {
    if (cells_[column].text.empty()) return false;
    return columns_[column].use == Use::total || (is_of_category(column) && is_above_others(column));
  }

  Hours sum_below(std::size_t total) const {
    Hours sum;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const bool is_below =
          columns_[total].use == Use::total || is_within(policy_, columns_[i].category, columns_[total].category);
      if (i != total && is_counted(i) && is_below) sum += cells_[i].hours;
    }
    return sum;
  }

 private:
  bool is_of_category(std::size_t column) const { return columns_[column].use == Use::hours_of_category; }

  const Policy& policy_;
  const std::vector<Column>& columns_;
  const std::vector<HoursCell>& cells_;
};

}  // namespace

CategoryHours count_by_category(const Policy& policy, const std::vector<Column>& columns,
                                const std::vector<HoursCell>& cells) {
  const Counting counting(policy, columns, cells);
  CategoryHours found;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (counting.is_counted(i)) found.counted.push_back(i);
    if (counting.is_total(i) && counting.sum_below(i) != cells[i].hours) found.differing.push_back(i);
  }
  return found;
}

}  // namespace xueshi::table
