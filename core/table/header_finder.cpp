#include "core/table/header_finder.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/table/category_cells.h"
#include "core/table/person_names.h"
#include "core/table/restating.h"
#include "core/table/stacked.h"
#include "core/table/state_cells.h"
#include "core/table/used_fields.h"
#include "core/table/words.h"

namespace xueshi::table {
namespace {

using Kind = HeaderWord::Kind;
using Texts = std::vector<std::string>;

// A header that names courses says more than any that does not.
constexpr std::size_t names_courses_score = 1'000;

Texts texts_of(const Row& row) {
  Texts texts;
  for (const Cell& cell : row.cells) texts.push_back(text_of(cell));
  return texts;
}

bool is_value(std::string_view text) { return !trim(text).empty() && read_hours_cell(text); }

// Whether hours of a category may stand below it, if its cells are hours.
bool may_be_of_category(const HeaderWord& word) {
  return word.kind == Kind::category || (word.kind == Kind::bare_hours && word.category != root_category);
}

std::size_t score_of(const Policy& policy, const Texts& texts) {
  UsedFields used;
  std::size_t known = 0;
  std::size_t filled = 0;
  bool names_other = false;
  std::vector<HeaderWord> categories;
  for (const std::string& text : texts) {
    if (trim(text).empty()) continue;
    ++filled;
    HeaderWord word = read_header_word(policy, text);
    if (is_known_header(word)) ++known;
    if (is_of_a_course(word)) used.take(word);
    names_other = names_other || names_other_hours(word);
    if (!may_be_of_category(word)) continue;
    word.kind = Kind::hours_of_category;
    categories.push_back(word);
  }
  // 公需必修 | 公需选修 | 专业课 are headers beside each other; alone, or beside a number, they are what a row says.
  const bool has_values = std::any_of(texts.begin(), texts.end(), is_value);
  if (!has_values && categories.size() + used.different() > 1) {
    UsedFields named = used;
    for (const HeaderWord& word : categories) named.take(word);
    if (named.different() > used.different() + 1) {
      used = named;
      known += categories.size();
    }
  }
  const bool is_alone = filled == 1 && texts.size() == 1;
  if (known < 2 && !(is_alone && known == 1)) return 0;
  if (used.names_courses()) return names_courses_score + used.different();
  if (names_other && used.different() == 1) return 1;
  return is_alone || used.different() < 2 ? 0 : used.different();
}

// ---- two rows of headers

// The text of a column below what stands over it: both if they name something together, else the one that does.
std::string join_headers(const Policy& policy, const std::string& upper, const std::string& lower) {
  if (trim(upper).empty() || fold(upper) == fold(lower)) return lower;
  if (trim(lower).empty()) return upper;
  const auto names_category = [&policy](const std::string& text) {
    const Kind kind = read_header_word(policy, text).kind;
    return kind == Kind::hours_of_category || kind == Kind::category || kind == Kind::other_hours ||
           kind == Kind::bare_hours;
  };
  std::string joined = upper + ' ' + lower;
  if (names_category(joined) || names_other_hours(read_header_word(policy, joined))) return joined;
  std::string turned = lower + ' ' + upper;
  if (names_category(turned)) return turned;
  const auto is_known = [&policy](const std::string& text) { return is_known_header(read_header_word(policy, text)); };
  if (is_known(lower)) return lower;
  return is_known(turned) ? turned : joined;
}

Texts join_rows(const Policy& policy, const Texts& upper, const Texts& lower) {
  Texts texts;
  std::string over;
  for (std::size_t i = 0; i < std::max(upper.size(), lower.size()); ++i) {
    const std::string& below = i < lower.size() ? lower[i] : std::string{};
    if (i < upper.size() && !trim(upper[i]).empty()) over = upper[i];
    const bool has_own = i < upper.size() && !trim(upper[i]).empty();
    texts.push_back(join_headers(policy, has_own || !trim(below).empty() ? over : std::string{}, below));
  }
  return texts;
}

Header single_header(const Policy& policy, const Row& row) {
  Header header{row.number, 1, 0, texts_of(row)};
  header.score = score_of(policy, header.texts);
  return header;
}

// Whether every cell of the lower row names something together with what stands over it.
bool are_all_known(const Policy& policy, const Texts& joined, const Texts& below) {
  std::size_t filled = 0;
  for (std::size_t i = 0; i < below.size(); ++i) {
    if (trim(below[i]).empty()) continue;
    ++filled;
    const HeaderWord word = read_header_word(policy, joined[i]);
    if (!is_known_header(word) && !may_be_of_category(word)) return false;
  }
  return filled > 1;
}

// 规定, 完成: qualifiers of hours without the word for hours.
bool is_made_of_hours_words(std::string_view text) {
  const std::string folded = fold_word(text);
  return !folded.empty() && is_made_of({recognised_words, earned_words, plain_words, claimed_words, never_words,
                                        running_words, category_units},
                                       folded);
}

// Whether the row may be the upper one of two: it holds a header, or categories beside each other.
bool may_stand_above(const Policy& policy, const Texts& upper) {
  std::size_t categories = 0;
  for (const std::string& text : upper) {
    const HeaderWord word = read_header_word(policy, text);
    if (is_known_header(word) || is_made_of_hours_words(text)) return true;
    categories += word.kind == Kind::category ? 1 : 0;
  }
  return categories > 1;
}

bool may_be_hours(const HeaderWord& word) {
  return word.kind == Kind::category || word.kind == Kind::hours_of_category || word.kind == Kind::total ||
         (word.kind == Kind::member && word.member == Member::hours);
}

// Whether what stands above turns hours of the lower row into other ones: 规定学时 over 公需必修. A line that stands
// over the whole table does not.
bool takes_hours_back(const Policy& policy, const Row& upper, const Texts& joined, const Texts& below) {
  if (upper.width < 2) return false;
  for (std::size_t i = 0; i < below.size(); ++i) {
    const HeaderWord word = read_header_word(policy, joined[i]);
    if (word.kind != Kind::other_hours && !names_other_hours(word)) continue;
    if (joined[i] != below[i] && may_be_hours(read_header_word(policy, below[i]))) return true;
  }
  return false;
}

// Whether a header is merged over both rows, so that each of them holds it. Then no column of the upper one says by
// itself what a course is, but hours, which the lower one divides.
bool has_merged_header(const Policy& policy, const Texts& above, const Texts& below) {
  bool has_merged = false;
  bool has_other = false;  // the same row again is no part of the header
  for (std::size_t i = 0; i < std::min(above.size(), below.size()); ++i) {
    const HeaderWord word = read_header_word(policy, above[i]);
    const bool is_equal = fold_word(above[i]) == fold_word(below[i]);
    has_merged = has_merged || (is_equal && is_known_header(word));
    has_other = has_other || !is_equal;
    if (!is_equal && is_known_header(word) && !may_be_hours(word) && !trim(below[i]).empty()) return false;
  }
  return has_merged && has_other;
}

// Both rows as one header if one of them is merged over both, or that says more than each alone, or as much and no cell
// of the lower row is anything else, or if the upper one says that hours of the lower one were not earned.
std::optional<Header> double_header(const Policy& policy, const Row& upper, const Row& lower, std::size_t upper_score) {
  const Texts below = texts_of(lower);
  if (is_blank(upper) || is_blank(lower) || std::any_of(below.begin(), below.end(), is_value)) return std::nullopt;
  const Texts above = texts_of(upper);
  if (!may_stand_above(policy, above)) return std::nullopt;
  Header header{upper.number, 2, 0, join_rows(policy, above, below)};
  header.score = score_of(policy, header.texts);
  if (takes_hours_back(policy, upper, header.texts, below)) {
    header.score = std::max(header.score, score_of(policy, below));
    return header;
  }
  if (has_merged_header(policy, above, below)) {
    header.score = std::max({header.score, score_of(policy, below), upper_score});
    return header;
  }
  if (header.score <= score_of(policy, below) || header.score < upper_score) return std::nullopt;
  if (header.score == upper_score && !are_all_known(policy, header.texts, below)) return std::nullopt;
  return header;
}

// ---- ways to cut a text

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

// A character that never occurs in the header row cannot be the delimiter.
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

Candidate try_delimiter(const Policy& policy, std::string_view text, char delimiter) {
  Candidate candidate;
  candidate.shape.delimiter = delimiter;
  const auto rows = read_first_rows(RowReader(text, candidate.shape), header_rows + 1);
  candidate.header = find_header(policy, rows);
  candidate.alike = count_alike(rows, candidate.header);
  return candidate;
}

// Whether the text is a line of its own between rows, and no part of a title: 合计, 第1页, 未完成课程, 姓名：李四,
// 公需科目.
bool stands_alone(const Policy& policy, std::string_view text) {
  if (is_restating(policy, text) || is_page_line(text) || !name_in_line(text).empty()) return true;
  const std::string folded = fold_word(text);
  const std::string_view thing = find_ending("课程 项目 课程列表 课程清单 列表", folded);
  for (const std::string_view state : {trim(text), std::string_view(folded).substr(0, folded.size() - thing.size())}) {
    const Answer answer = read_state_cell(state, true);
    if (answer == Answer::yes || answer == Answer::no) return true;
  }
  for (const std::string_view colon : {"：", ":"}) {
    const std::size_t at = text.find(colon);
    if (at != std::string_view::npos && is_known_header(read_header_word(policy, text.substr(0, at)))) return true;
  }
  const auto year = read_year({EntryMember::Kind::text, std::string(text), {}});
  return (year && year.value()) || read_category_text(policy, text) || text.find('\t') != std::string_view::npos;
}

// Where short lines below the header begin that are no part of a course: 合计, 第1页.
std::vector<std::size_t> find_lines_apart(const Policy& policy, std::string_view text, const Shape& shape) {
  std::vector<std::size_t> apart;
  RowReader reader(text, shape);
  for (std::size_t at = 0;; at = reader.at()) {
    Row row;
    if (!reader.next(row)) return apart;
    if (is_blank(row) || row.cells.size() >= shape.width) continue;
    if (stands_alone(policy, text_of(row.cells.front()))) apart.push_back(at);
  }
}

// A cell with a line break that was copied as text breaks its row in two.
void join_broken_rows(const Policy& policy, std::string_view text, const Header& header, Shape& shape) {
  if (header.row == 0 || header.texts.size() < 2) return;
  Shape joined = shape;
  joined.width = header.texts.size();
  joined.apart = find_lines_apart(policy, text, joined);
  joined.join_after = header.row + header.height - 1;
  for (const std::string& word : header.texts) joined.kinds.push_back(kind_of(read_header_word(policy, word)));
  if (are_whole_if_joined(text, joined)) shape = joined;
}

// Whether this is the header of a list: it names titles and hours.
bool names_list(const Policy& policy, const Header& header) {
  bool has_title = false;
  bool has_hours = false;
  for (const std::string& text : header.texts) {
    const HeaderWord word = read_header_word(policy, text);
    if (word.kind == Kind::member) has_title = has_title || word.member == Member::title;
    if (word.kind == Kind::member) has_hours = has_hours || word.member == Member::hours;
  }
  return has_title && has_hours;
}

// Whether rows with values stand below the header and above a later one: then these are its rows.
bool has_rows(const std::vector<Row>& rows, const Header& header, std::size_t later) {
  for (std::size_t i = header.row + header.height - 1; i < later; ++i) {
    const auto holds_value = [](const Cell& cell) { return is_value(text_of(cell)); };
    if (rows[i].width > 1 && std::any_of(rows[i].cells.begin(), rows[i].cells.end(), holds_value)) return true;
  }
  return false;
}

}  // namespace

Header find_header(const Policy& policy, const std::vector<Row>& first_rows) {
  Header best;
  for (std::size_t i = 0; i < std::min(first_rows.size(), header_rows); ++i) {
    Header header = single_header(policy, first_rows[i]);
    if (i + 1 < first_rows.size()) {
      auto both = double_header(policy, first_rows[i], first_rows[i + 1], header.score);
      if (both) header = std::move(*both);
    }
    const bool is_other_table = best.score > 0 && names_list(policy, best) && has_rows(first_rows, best, i);
    if (header.score > best.score && !is_other_table) best = std::move(header);
  }
  return best;
}

Header header_in_row(const Policy& policy, const std::vector<Row>& rows, std::size_t row) {
  if (row == 0 || row > rows.size()) return {row, 1, 0, {}};
  Header header = single_header(policy, rows[row - 1]);
  if (row < rows.size()) {
    auto both = double_header(policy, rows[row - 1], rows[row], header.score);
    if (both) return std::move(*both);
  }
  return header;
}

Shape find_shape(const Policy& policy, std::string_view text) {
  Candidate best = try_delimiter(policy, text, ',');
  for (const char delimiter : {'\t', ';'}) {
    const Candidate other = try_delimiter(policy, text, delimiter);
    if (is_better(other, best)) best = other;
  }
  const Stacked stacked = find_stacked(policy, text);
  if (stacked.score > 0 && stacked.score + names_courses_score > best.header.score) return stacked.shape;
  join_broken_rows(policy, text, best.header, best.shape);
  return best.shape;
}

}  // namespace xueshi::table
