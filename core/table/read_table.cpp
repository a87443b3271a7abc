#include "core/table/read_table.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/call/call_reader.h"
#include "core/table/course_id.h"
#include "core/table/people.h"
#include "core/table/records.h"
#include "core/table/row_reader.h"
#include "core/table/sections.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

// Rows that are looked at for samples.
constexpr std::size_t sampled_rows = 1'000;

std::string well_formed(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_code_point(result, next_code_point(text, at));
  return result;
}

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

// U+001A and NUL, which old programs put behind a text.
std::string_view without_end_marks(std::string_view text) {
  constexpr std::string_view marks("\x1A\0", 2);
  const std::size_t end = text.find_last_not_of(std::string_view(" \t\r\n\x1A\0", 6));
  const std::size_t mark = text.find_first_of(marks, end == std::string_view::npos ? 0 : end + 1);
  return text.substr(0, mark);
}

// Nameless columns where there is no header: as many as the first rows have.
std::vector<std::string> nameless_columns(const std::vector<Row>& first_rows) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < std::min(first_rows.size(), header_rows); ++i) {
    width = std::max(width, first_rows[i].width);
  }
  return std::vector<std::string>(std::min(width, most_columns));
}

bool is_same_header(std::string_view text, std::string_view header) {
  return !trim(header).empty() && fold_word(text) == fold_word(header);
}

// The reading of one table from rows that can be gone through several times.
class Reading {
 public:
  Reading(const Policy& policy, const RowReader& rows, const TableOptions& options)
      : policy_(policy), rows_(rows), options_(options), ids_(policy) {}

  void take_header();
  Table read();

 private:
  bool names_courses() const { return plan_.has_title || plan_.has_hours; }
  RowReader behind_header() const;
  std::vector<CellCount> count_cells() const;
  void keep_headers(const std::vector<Row>& rows);
  void choose_person();
  void read_rows();
  void start_sections(Sections& sections);
  void heed_sections(Sections& sections, const Row& row, RowReading& reading) const;
  bool add(RowReading& reading, std::size_t row);
  bool is_of_person(const Row& row, RowReading& reading) const;
  void tell_nobody(const Row& row);
  void take_samples(const Row& row);
  void drop_unused_columns();
  void tell_table();

  const Policy& policy_;
  RowReader rows_;
  const TableOptions& options_;
  CourseIds ids_;
  Header header_;
  TablePlan plan_;
  People people_;
  std::string person_;         // the key of the one that is read
  bool is_undecided_ = false;  // there are several people, and none was chosen
  std::size_t used_ = 0;       // columns that the rows use
  Table table_;
};

RowReader Reading::behind_header() const {
  RowReader reader = rows_;
  Row row;
  if (header_.row == 0) return reader;
  for (std::size_t i = 0; i + 1 < header_.row + header_.height && reader.next(row); ++i) continue;
  return reader;
}

void Reading::keep_headers(const std::vector<Row>& rows) {
  const auto keep = [this](const Row& row) {
    auto& header = plan_.headers.emplace_back();
    for (const Cell& cell : row.cells) header.push_back(fold_word(text_of(cell)));
  };
  if (header_.row == 0) return;
  for (std::size_t i = header_.row - 1; i < std::min(rows.size(), header_.row - 1 + header_.height); ++i) keep(rows[i]);
}

// What stands in the columns whose headers may stand over hours.
std::vector<CellCount> Reading::count_cells() const {
  const auto doubtful = doubtful_columns(policy_, header_);
  std::vector<CellCount> counts(doubtful.size());
  if (std::find(doubtful.begin(), doubtful.end(), true) == doubtful.end()) return counts;
  RowReader reader = behind_header();
  for (Row row; reader.next(row);) {
    for (std::size_t i = 0; i < std::min(row.cells.size(), doubtful.size()); ++i) {
      if (!doubtful[i] || is_blank(row.cells[i])) continue;
      const std::string text = text_of(row.cells[i]);
      if (is_empty_mark(text) || is_same_header(text, header_.texts[i])) continue;
      ++(read_hours_cell(text) ? counts[i].hours : counts[i].others);
    }
  }
  return counts;
}

void Reading::take_header() {
  const std::size_t wanted = options_.header_row.value_or(0);
  const auto rows = read_first_rows(rows_, std::max(header_rows, wanted) + 1);
  header_ = options_.header_row ? header_in_row(policy_, rows, wanted) : find_header(policy_, rows);
  if (header_.row == 0) header_.texts = nameless_columns(rows);
  plan_ = plan_table(policy_, header_, count_cells(), options_.fields ? &*options_.fields : nullptr);
  keep_headers(rows);
}

// ---- people

void Reading::choose_person() {
  people_ = find_people(policy_, plan_, behind_header());
  plan_.names = std::move(people_.names);
  if (people_.persons.size() < 2) return;
  if (options_.person) person_ = person_key(*options_.person);
  const auto is_chosen = [this](const Person& person) { return person_key(person.name) == person_; };
  is_undecided_ = !options_.person || std::none_of(people_.persons.begin(), people_.persons.end(), is_chosen);
  table_.people = people_.persons;
}

// Whether the row is to be read. A row that names nobody is nobody's if there are several people.
bool Reading::is_of_person(const Row& row, RowReading& reading) const {
  if (people_.column == 0 || reading.kind != RowKind::course || reading.entries.empty()) return true;
  const std::string name = person_in(row, people_.column);
  const bool are_several = people_.persons.size() > 1;
  if (!name.empty()) return !are_several || person_key(name) == person_;
  if (are_several) reading.clear();
  reading.problems.push_back({row.number, people_.column, "person-missing", {}});
  return true;
}

// Before a person was chosen only a row that names nobody is told.
void Reading::tell_nobody(const Row& row) {
  if (!person_in(row, people_.column).empty() || !names_course(plan_, row)) return;
  if (classify(policy_, plan_, row) != RowKind::course) return;
  table_.problems.push_back({row.number, people_.column, "person-missing", {}});
}

// ---- rows

void Reading::take_samples(const Row& row) {
  const std::size_t columns = std::min(row.cells.size(), plan_.columns.size());
  for (std::size_t i = 0; i < columns; ++i) {
    auto& samples = plan_.columns[i].samples;
    if (samples.size() >= options_.samples || is_blank(row.cells[i])) continue;
    std::string sample = excerpt(text_of(row.cells[i]));
    if (std::find(samples.begin(), samples.end(), sample) == samples.end()) samples.push_back(std::move(sample));
  }
}

// Takes over what a row says. Returns whether there was room.
bool Reading::add(RowReading& reading, std::size_t row) {
  if (table_.courses.size() + reading.entries.size() > most_courses) return false;
  for (Entry& entry : reading.entries) {
    entry.id = ids_.next(entry);
    table_.courses.push_back(std::move(entry));
    table_.rows.push_back(row);
  }
  std::move(reading.problems.begin(), reading.problems.end(), std::back_inserter(table_.problems));
  return true;
}

// Lines above the header may say whose rows stand below it.
void Reading::start_sections(Sections& sections) {
  RowReader reader = rows_;
  Row row;
  for (std::size_t i = 1; i < header_.row && reader.next(row); ++i) {
    if (!is_blank(row)) sections.take(row, RowKind::course);
  }
  sections.add_names(plan_.names);
  sections.begin_body();
}

// A line between the rows is no course, and may say something of the rows below it.
void Reading::heed_sections(Sections& sections, const Row& row, RowReading& reading) const {
  const bool is_line = sections.take(row, reading.kind);
  const bool is_named = !person_in(row, people_.column).empty();
  const std::string_view problem = is_line ? "row-ragged" : sections.problem(is_named);
  if (reading.kind != RowKind::course) return;
  if (!problem.empty()) return give_up(row, problem, reading);
  if (!sections.is_unfinished()) return;
  for (Entry& entry : reading.entries) entry[Member::finished] = {EntryMember::Kind::no, {}, {}};
}

void Reading::read_rows() {
  RowReader reader = behind_header();
  RowReading reading;
  Sections sections(policy_, plan_);
  start_sections(sections);
  std::size_t seen = 0;
  for (Row row; reader.next(row);) {
    if (is_blank(row)) continue;
    used_ = std::max(used_, row.width);
    if (options_.samples > 0 && ++seen <= sampled_rows) take_samples(row);
    bool has_room = table_.problems.size() < most_courses;
    if (is_undecided_) {
      if (has_room) tell_nobody(row);
      continue;
    }
    if (has_room && names_courses()) {
      read_row(policy_, plan_, row, reading);
      heed_sections(sections, row, reading);
      has_room = !is_of_person(row, reading) || add(reading, row.number);
    }
    if (has_room) continue;
    table_.problems.push_back({row.number, 0, "too-many-rows", {}});
    break;
  }
}

// ---- the table as a whole

void Reading::tell_table() {
  const std::size_t row = std::max<std::size_t>(header_.row, 1);
  std::vector<Problem> problems;
  if (used_ == 0) problems.push_back({row, 0, "table-empty", {}});
  if (used_ > 0 && !names_courses()) problems.push_back({row, 0, "header-missing", {}});
  const bool has_columns = used_ > 0 || header_.row > 0;
  const auto tell_missing = [&](Member member) {
    problems.push_back({row, 0, "column-missing", std::string(name_of(member))});
  };
  if (has_columns && !plan_.columns.empty()) {
    if (!plan_.has_title && !plan_.has_hours_by_category) tell_missing(Member::title);
    if (!plan_.has_hours) tell_missing(Member::hours);
  }
  for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
    const Column& column = plan_.columns[i];
    if (!column.problem.empty()) problems.push_back({row, i + 1, column.problem, excerpt(column.header)});
  }
  if (is_undecided_) {
    problems.push_back({row, people_.column, "several-people", excerpt(plan_.columns[people_.column - 1].header)});
  }
  table_.problems.insert(table_.problems.begin(), std::make_move_iterator(problems.begin()),
                         std::make_move_iterator(problems.end()));
}

// Columns at the end that no row uses are none.
void Reading::drop_unused_columns() {
  auto& columns = plan_.columns;
  while (!columns.empty() && columns.size() > used_ && trim(columns.back().header).empty()) columns.pop_back();
}

Table Reading::read() {
  choose_person();
  read_rows();
  tell_table();
  drop_unused_columns();
  table_.columns = std::move(plan_.columns);
  table_.header_row = header_.row;
  return std::move(table_);
}

Table read_below_header(const Policy& policy, const RowReader& rows, const TableOptions& options) {
  Reading reading(policy, rows, options);
  reading.take_header();
  return reading.read();
}

// Records have no header row of their own: their labels become one.
Table read_of_records(const Policy& policy, const Grid& records, const TableOptions& options) {
  TableOptions below_labels = options;
  below_labels.header_row = 1;
  Table table = read_below_header(policy, RowReader(records), below_labels);
  table.header_row = 0;
  return table;
}

constexpr char no_delimiter = '\x1F';

// Labels and values in one of the ways to cut a text, or on lines of their own.
std::optional<Grid> find_records(const Policy& policy, std::string_view text) {
  for (const char delimiter : {'\t', ',', ';', no_delimiter}) {
    Shape shape;
    shape.delimiter = delimiter;
    if (auto records = read_records(policy, RowReader(text, shape))) return records;
  }
  return std::nullopt;
}

}  // namespace

Table read_table(const Policy& policy, std::string_view raw_text, const TableOptions& options) {
  const std::string owned = well_formed(raw_text);
  const std::string_view text = without_end_marks(without_byte_order_mark(owned));
  if (!options.header_row) {
    if (const auto records = find_records(policy, text)) return read_of_records(policy, *records, options);
  }
  return read_below_header(policy, RowReader(text, find_shape(policy, text)), options);
}

Table read_table(const Policy& policy, const Grid& grid, const TableOptions& options) {
  if (!options.header_row) {
    if (const auto records = read_records(policy, RowReader(grid))) return read_of_records(policy, *records, options);
  }
  return read_below_header(policy, RowReader(grid), options);
}

}  // namespace xueshi::table
