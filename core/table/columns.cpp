#include "core/table/columns.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/table/stacked.h"
#include "core/table/taken.h"

namespace xueshi::table {
namespace {

std::size_t score_of(const Row& row) {
  Taken taken;
  for (const Cell& cell : row.cells) {
    const HeaderWord word = read_header_word(cell.raw);
    if (word.kind == HeaderWord::Kind::field) taken.take(word.field);
  }
  return taken.names_courses() ? taken.different() : 0;
}

struct Candidate {
  Shape shape;
  Header header;
  std::size_t alike = 0;  // rows of the width that most have, where that is more than one cell
};

bool is_better(const Candidate& one, const Candidate& other) {
  if (one.header.score != other.header.score) return one.header.score > other.header.score;
  if (one.header.row != other.header.row) return one.header.row < other.header.row;
  return one.alike > other.alike;
}

// A delimiter that is not in the header is none.
std::size_t count_alike(const std::vector<Row>& rows, const Header& header) {
  if (header.row > 0 && rows[header.row - 1].cells.size() == 1) return 0;
  std::size_t most = 0;
  for (const Row& row : rows) {
    const auto has_width = [&row](const Row& other) { return other.cells.size() == row.cells.size(); };
    const auto count = static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), has_width));
    if (row.cells.size() > 1) most = std::max(most, count);
  }
  return most;
}

Candidate try_delimiter(std::string_view text, char delimiter) {
  Candidate candidate;
  candidate.shape.delimiter = delimiter;
  const auto rows = read_first_rows(text, candidate.shape, header_rows);
  candidate.header = find_header(rows);
  candidate.alike = count_alike(rows, candidate.header);
  return candidate;
}

using Rank = HeaderWord::Rank;

// Gives every column whose word is chosen the member that it names, the first column first.
template <class Choose>
void give_fields(const std::vector<HeaderWord>& words, std::vector<Column>& columns, Taken& taken, Choose choose) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind != HeaderWord::Kind::field || columns[i].field || !choose(words[i])) continue;
    if (taken.take(words[i].field)) columns[i].field = words[i].field;
  }
}

}  // namespace

Header find_header(const std::vector<Row>& first_rows) {
  Header best;
  for (const Row& row : first_rows) {
    const std::size_t score = score_of(row);
    if (score > best.score) best = {row.number, score};
  }
  return best;
}

Shape find_shape(std::string_view text) {
  Candidate best = try_delimiter(text, ',');
  for (const char delimiter : {'\t', ';'}) {
    const Candidate other = try_delimiter(text, delimiter);
    if (is_better(other, best)) best = other;
  }
  const Stacked stacked = find_stacked(text);
  return stacked.score > best.header.score ? stacked.shape : best.shape;
}

std::vector<Column> map_columns(const Row& header) {
  std::vector<Column> columns;
  std::vector<HeaderWord> words;
  for (const Cell& cell : header.cells) {
    columns.push_back({text_of(cell), {}, false, {}});
    words.push_back(read_header_word(columns.back().header));
  }
  Taken taken;
  give_fields(words, columns, taken,
              [&taken](const HeaderWord& word) { return word.rank == Rank::nature && !taken.has(Member::category); });
  give_fields(words, columns, taken, [](const HeaderWord& word) { return word.rank != Rank::other; });
  give_fields(words, columns, taken, [](const HeaderWord&) { return true; });
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool is_left = words[i].kind == HeaderWord::Kind::field && !columns[i].field;
    columns[i].is_unsure = is_left || words[i].kind == HeaderWord::Kind::unsure;
  }
  return columns;
}

std::vector<Column> map_columns(const Row& header, const std::vector<std::optional<Member>>& fields) {
  std::vector<Column> columns;
  Taken taken;
  for (const Cell& cell : header.cells) {
    Column column{text_of(cell), {}, false, {}};
    const std::size_t place = columns.size();
    if (place < fields.size() && fields[place]) {
      column.is_unsure = !taken.take(*fields[place]);
      if (!column.is_unsure) column.field = fields[place];
    }
    columns.push_back(column);
  }
  return columns;
}

// Tables that were written before `finished` came lack its column.
bool is_written_table(const std::vector<Column>& columns) {
  std::size_t at = 0;
  for (const MemberRow& row : members) {
    const std::string_view header = written_headers[static_cast<std::size_t>(row.value)];
    if (at < columns.size() && trim(columns[at].header) == header && columns[at].field == row.value) {
      ++at;
    } else if (row.value != Member::finished) {
      return false;
    }
  }
  return at == columns.size();
}

}  // namespace xueshi::table
