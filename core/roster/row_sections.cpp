#include "core/roster/row_sections.h"

#include "core/table/row_reader.h"

namespace xueshi::roster {

using Kind = table::SectionLine::Kind;

RowSections::Standing RowSections::take(const table::Row& row) {
  if (row.number <= plan_.header_rows) {
    if (row.number < plan_.header_row) sections_.take(row, table::RowKind::course);
    return Standing::line;
  }
  if (is_above_) sections_.begin_body();
  is_above_ = false;
  const table::RowKind kind = table::classify(policy_, plan_.table, row);
  const bool is_line = sections_.take(row, kind) || kind == table::RowKind::header_again;
  if (!is_line) return standing();
  const Kind line =
      kind == table::RowKind::course ? table::read_section_line(policy_, plan_.table, row).kind : Kind::none;
  return line == Kind::finished || line == Kind::unfinished ? Standing::caption : Standing::line;
}

}  // namespace xueshi::roster
