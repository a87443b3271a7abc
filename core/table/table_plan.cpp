#include "core/table/table_plan.h"

#include <algorithm>

#include "core/base/text.h"

namespace xueshi::table {

const std::string_view written_headers[member_count] = {
    "课程名称", "科目类型", "学时",     "完成日期", "年度",     "学习形式", "学习平台",
    "申报日期", "是否申报", "证书编号", "是否合计", "是否计划", "是否完成", "已核实事项",
};

namespace {

using Kind = HeaderWord::Kind;
using Use = Column::Use;
using Words = std::vector<HeaderWord>;

constexpr std::string_view unsure = "column-unsure";
constexpr std::string_view other_hours = "column-other-hours";

bool is_member(const HeaderWord& word, Member member) { return word.kind == Kind::member && word.member == member; }

void give(Column& column, const HeaderWord& word) {
  column.use = Use::member;
  column.member = word.member;
  column.manner = word.manner;
  column.rank = word.rank;
  column.problem = {};
}

// Of the columns that may hold the member the one of the lowest rank, the leftmost of equals. The others have the
// problem.
void give_best(const Words& words, std::vector<Column>& columns, Member member, std::string_view problem) {
  std::size_t best = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_member(words[i], member)) continue;
    columns[i].problem = problem;
    if (best == words.size() || words[i].rank < words[best].rank) best = i;
  }
  if (best < words.size()) give(columns[best], words[best]);
}

bool completes_category(Manner manner) {
  return manner == Manner::nature || manner == Manner::asks_compulsory || manner == Manner::asks_elective;
}

// A category may come from two columns. Of more than two, one says what completes it and one is the best of the others.
void give_categories(const Words& words, std::vector<Column>& columns) {
  std::vector<std::size_t> places;
  std::size_t nature = words.size();
  std::size_t other = words.size();
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_member(words[i], Member::category)) continue;
    places.push_back(i);
    std::size_t& best = completes_category(words[i].manner) ? nature : other;
    if (best == words.size() || words[i].rank < words[best].rank) best = i;
  }
  if (nature == words.size() || other == words.size()) nature = other = words.size();
  for (std::size_t n = 0; n < places.size(); ++n) {
    const std::size_t i = places[n];
    const bool is_one_of_two = nature < words.size() ? i == nature || i == other : n < 2;
    if (is_one_of_two) {
      give(columns[i], words[i]);
    } else {
      columns[i].problem = unsure;
    }
  }
}

void give_all(const Words& words, std::vector<Column>& columns, Member member) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_member(words[i], member)) give(columns[i], words[i]);
  }
}

// A column on a review speaks of declaring only if no other does; it always speaks of what is recognised.
void give_declared(Words words, std::vector<Column>& columns) {
  const bool has_own = std::any_of(words.begin(), words.end(), [](const HeaderWord& word) {
    return is_member(word, Member::declared) && word.manner != Manner::reviewed;
  });
  bool is_spoken_of = has_own;
  for (HeaderWord& word : words) {
    if (!is_member(word, Member::declared) || word.manner != Manner::reviewed) continue;
    if (is_spoken_of) word.member = Member::finished;
    is_spoken_of = true;
  }
  give_best(words, columns, Member::declared, unsure);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_member(words[i], Member::finished) && words[i].manner == Manner::reviewed) give(columns[i], words[i]);
  }
}

// ---- hours

// 必修 or 选修 in a header: 专业必修学时 and 专业选修学时 are of one category, and both count.
enum class Nature : std::uint8_t { none, compulsory, elective };

Nature nature_of(std::string_view header) {
  if (header.find("必修") != std::string_view::npos) return Nature::compulsory;
  return header.find("选修") != std::string_view::npos ? Nature::elective : Nature::none;
}

bool is_hours_by_category(const HeaderWord& word, const CellCount& count) {
  if (word.kind == Kind::hours_of_category) return true;
  return word.kind == Kind::category && count.hours > 0 && count.others == 0;
}

// A category without the word for hours over numbers is hours only in company: 专业 alone may hold anything. A column
// of another category is company if its cells are hours or empty.
bool is_lone_category(const Words& words, const std::vector<CellCount>& counts) {
  std::size_t by_category = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind == Kind::hours_of_category) return false;
    by_category += words[i].kind == Kind::category && counts[i].others == 0 ? 1 : 0;
  }
  return by_category == 1;
}

// For each category the column of the lowest rank. Says whether there is one.
bool give_hours_by_category(const Words& words, const std::vector<CellCount>& counts, std::vector<Column>& columns) {
  bool has_any = false;
  if (is_lone_category(words, counts)) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_hours_by_category(words[i], counts[i])) continue;
    const Nature own = nature_of(columns[i].header);
    const auto is_better = [&](std::size_t other) {
      if (!is_hours_by_category(words[other], counts[other]) || words[other].category != words[i].category)
        return false;
      const Nature nature = nature_of(columns[other].header);
      if (nature != own && nature != Nature::none && own != Nature::none) return false;
      return words[other].rank < words[i].rank || (words[other].rank == words[i].rank && other < i);
    };
    bool is_best = true;
    for (std::size_t other = 0; other < words.size(); ++other) is_best = is_best && !is_better(other);
    columns[i].use = is_best ? Use::hours_of_category : Use::none;
    columns[i].category = words[i].category;
    columns[i].problem = is_best ? std::string_view{} : other_hours;
    has_any = true;
  }
  return has_any;
}

bool says_hours(std::string_view header) { return header.find("学时") != std::string_view::npos; }

void give_hours(const Words& words, const std::vector<CellCount>& counts, std::vector<Column>& columns) {
  const bool by_category = give_hours_by_category(words, counts, columns);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_total = words[i].kind == Kind::total;
    if (words[i].kind == Kind::other_hours) columns[i].problem = other_hours;
    if (words[i].kind == Kind::unsure || (is_total && says_hours(fold(columns[i].header)))) columns[i].problem = unsure;
    const bool is_named = columns[i].use == Use::hours_of_category || columns[i].problem == other_hours;
    if (words[i].kind == Kind::category && counts[i].hours > 0 && !is_named) columns[i].problem = unsure;
    if (by_category && (is_total || is_member(words[i], Member::hours))) {
      columns[i].use = Use::total;
      columns[i].problem = {};
    }
  }
  if (!by_category) give_best(words, columns, Member::hours, other_hours);
}

// Whether a column says how many hours of the category are asked for.
bool is_asked_for(const Words& words, CategoryIndex category) {
  return std::any_of(words.begin(), words.end(), [category](const HeaderWord& word) {
    return word.kind == Kind::other_hours && word.is_of_category && word.category == category;
  });
}

// 实得 beside 学时 is hours if its cells are: what was earned comes before what there was to earn.
void take_bare_hours(const std::vector<CellCount>& counts, Words& words) {
  const bool has_hours =
      std::any_of(words.begin(), words.end(), [](const HeaderWord& word) { return is_member(word, Member::hours); });
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].kind == Kind::bare_state && counts[i].others > 0) {
      words[i].kind = Kind::member;
      words[i].member = Member::finished;
    }
    if (words[i].kind != Kind::bare_hours) continue;
    const bool are_hours = counts[i].hours > 0 && counts[i].others == 0;
    if (words[i].category != root_category) {
      words[i].kind = are_hours && is_asked_for(words, words[i].category) ? Kind::category : Kind::unsure;
    } else {
      words[i].kind = are_hours && has_hours ? Kind::member : Kind::unknown;
    }
  }
}

// ---- all columns

// Columns for people to read, and those of which nothing is known: a plain 未通过 in them is heeded, also where a
// person has chosen what the others hold.
void give_remarks(const Words& words, std::vector<Column>& columns) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_unknown =
        words[i].kind == Kind::unknown || words[i].kind == Kind::unsure || words[i].kind == Kind::bare_state;
    if (columns[i].use == Use::none && (is_unknown || words[i].manner == Manner::remarks))
      columns[i].use = Use::remarks;
  }
}

void give_by_headers(const Words& words, const std::vector<CellCount>& counts, std::vector<Column>& columns) {
  for (const MemberRow& row : members) {
    if (row.value == Member::category || row.value == Member::hours || row.value == Member::finished) continue;
    if (row.value != Member::declared) give_best(words, columns, row.value, unsure);
  }
  give_categories(words, columns);
  give_all(words, columns, Member::finished);
  give_declared(words, columns);
  give_hours(words, counts, columns);
}

// Nobody knows what stands below an empty header.
void tell_nameless(const std::vector<CellCount>& counts, std::vector<Column>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (trim(columns[i].header).empty() && counts[i].others > 0) columns[i].problem = unsure;
  }
}

std::size_t most_of(Member member) {
  return member == Member::category ? 2 : member == Member::finished ? most_columns : 1;
}

void give_by_choice(const Words& words, const std::vector<FieldChoice>& choices, std::vector<Column>& columns) {
  bool by_category = false;
  for (std::size_t i = 0; i < std::min(columns.size(), choices.size()); ++i) {
    if (choices[i].hours_of) {
      columns[i].use = Use::hours_of_category;
      columns[i].category = *choices[i].hours_of;
      by_category = true;
    } else if (choices[i].member) {
      const Member member = *choices[i].member;
      const auto has_it = [member](const Column& column) {
        return column.use == Use::member && column.member == member;
      };
      if (static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), has_it)) == most_of(member)) {
        columns[i].problem = unsure;
        continue;
      }
      HeaderWord word;
      word.member = member;
      if (is_member(words[i], member)) word = words[i];
      give(columns[i], word);
    }
  }
  if (!by_category) return;
  for (Column& column : columns) {
    if (column.use == Use::member && column.member == Member::hours) column.use = Use::total;
  }
}

// Tables that were written before `finished` came lack its column.
bool is_written_table(const std::vector<Column>& columns) {
  std::size_t at = 0;
  for (const MemberRow& row : members) {
    const std::string_view header = written_headers[static_cast<std::size_t>(row.value)];
    const bool is_there = at < columns.size() && trim(columns[at].header) == header && columns[at].use == Use::member &&
                          columns[at].member == row.value;
    if (is_there) {
      ++at;
    } else if (row.value != Member::finished) {
      return false;
    }
  }
  return at == columns.size();
}

void conclude(TablePlan& plan) {
  for (std::size_t i = 0; i < plan.columns.size(); ++i) {
    const Column& column = plan.columns[i];
    const bool is_title = column.use == Use::member && column.member == Member::title;
    const bool by_category = column.use == Use::hours_of_category;
    const bool is_hours = by_category || (column.use == Use::member && column.member == Member::hours);
    plan.has_title = plan.has_title || is_title;
    plan.has_hours = plan.has_hours || is_hours;
    plan.has_hours_by_category = plan.has_hours_by_category || by_category;
    if (is_title || is_hours) plan.reach = i + 1;
  }
  plan.is_written = is_written_table(plan.columns);
}

}  // namespace

std::vector<bool> doubtful_columns(const Policy& policy, const Header& header) {
  std::vector<bool> doubtful;
  for (const std::string& text : header.texts) {
    const Kind kind = read_header_word(policy, text).kind;
    doubtful.push_back(kind == Kind::category || kind == Kind::bare_hours || kind == Kind::bare_state ||
                       trim(text).empty());
  }
  return doubtful;
}

TablePlan plan_table(const Policy& policy, const Header& header, const std::vector<CellCount>& counts,
                     const std::vector<FieldChoice>* choices) {
  TablePlan plan;
  Words words;
  for (const std::string& text : header.texts) {
    words.push_back(read_header_word(policy, text));
    Column column;
    column.header = text;
    if (words.back().kind == Kind::person) column.use = Use::person;
    column.manner = words.back().manner;
    plan.columns.push_back(std::move(column));
  }
  take_bare_hours(counts, words);
  if (choices) {
    give_by_choice(words, *choices, plan.columns);
  } else {
    give_by_headers(words, counts, plan.columns);
    if (header.row > 0) tell_nameless(counts, plan.columns);
  }
  give_remarks(words, plan.columns);
  plan.parts = find_parts(header.texts);
  conclude(plan);
  return plan;
}

}  // namespace xueshi::table
