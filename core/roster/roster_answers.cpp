#include "core/roster/roster_answers.h"

#include <algorithm>
#include <numeric>

#include "core/call/call_reader.h"
#include "core/judge/judge.h"
#include "core/table/course_id.h"

namespace xueshi::roster {
namespace {

constexpr std::size_t unjudged = std::size(statuses);

std::string_view name_of_status(std::size_t status) {
  return status == unjudged ? std::string_view("unjudged") : statuses[status].name;
}

// Well-formed UTF-8, whatever the file holds.
std::string shown(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return std::string(text);
  }
  std::string result;
  for (std::size_t at = 0; at < text.size();) append_code_point(result, next_code_point(text, at));
  return result;
}

template <class Counts>
void write_counts(json::Writer& out, std::string_view member, const Counts& counts) {
  out.name(member);
  out.open_object();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    out.number(name_of_status(i), static_cast<std::int64_t>(counts[i]));
  }
  out.close_object();
}

// The finding that leaves a question open about a course.
std::optional<FindingCode> open_finding(const Judgement& judgement) {
  for (const FindingRow& row : finding_codes) {
    const bool asks = row.effect == Effect::holds_back || row.effect == Effect::serves_above;
    if (asks && judgement.findings.has(row.value) && !judgement.course.settled.has(row.value)) return row.value;
  }
  return std::nullopt;
}

}  // namespace

RosterAnswers::RosterAnswers(const Policy& policy, const Roster& roster, const Options& options)
    : policy_(policy), roster_(roster), options_(options), needed_(policy.categories.size()) {}

std::string RosterAnswers::next(std::size_t most_people) {
  for (std::size_t i = 0; i < most_people && next_ < roster_.people().size(); ++i) {
    write_person(next_++);
    out_.end_line();
  }
  return out_.take();
}

void RosterAnswers::write_person(std::size_t number) {
  const Person& person = roster_.people()[number];
  const std::string name = shown(roster_.name_of(number));
  if (person.courses <= most_courses) return write_judged(person, name);
  open_line(person, name, options_.with_unit || options_.line == Line::brief);
  out_.text("status", name_of_status(unjudged));
  out_.close_object();
  count(person, unjudged);
}

void RosterAnswers::write_judged(const Person& person, std::string_view name) {
  roster_.read_courses(person, courses_);
  Judgements& judgements = courses_.judgements;
  judge(policy_, judgements, options_.as_of);
  const Assessment assessment = conclude(policy_, judgements, courses_.stored.empty(), options_.as_of);
  open_line(person, name, options_.with_unit || options_.line == Line::brief);
  if (names_too_many(judgements)) {
    out_.text("status", name_of_status(unjudged));
    out_.close_object();
    return count(person, unjudged);
  }
  if (options_.line == Line::brief) {
    write_brief(assessment, judgements);
  } else {
    make_ids(assessment);
    const Detail detail = options_.line == Line::whole ? Detail::whole : Detail::sums;
    write_members(out_, policy_, courses_.entries, judgements, assessment, detail);
  }
  out_.close_object();
  for (CategoryIndex i = 0; i < needed_.size(); ++i) needed_[i] += assessment.needed.sure[i];
  count(person, static_cast<std::size_t>(assessment.status));
}

// As the reader of tables makes them for this person's rows alone: of those that are written.
void RosterAnswers::make_ids(const Assessment& assessment) {
  const std::size_t count = courses_.stored.size();
  const bool has_all = options_.line == Line::whole;
  courses_.entries.ids.assign(count, {});
  if (!has_all && (!assessment.declaration || assessment.declaration->courses.empty())) return;
  number_by_hash();
  id_texts_.clear();
  id_texts_.reserve(count * table::longest_id);  // so that no text moves
  if (has_all) {
    for (std::size_t place = 0; place < count; ++place) make_id(place);
  } else {
    for (const Position position : assessment.declaration->courses) make_id(courses_.entries.places[position]);
  }
}

void RosterAnswers::number_by_hash() {
  id_sources_.clear();
  for (const StoredCourse& stored : courses_.stored) id_sources_.push_back({roster_.id_hash(stored), 1});
  by_hash_.resize(id_sources_.size());
  std::iota(by_hash_.begin(), by_hash_.end(), 0);
  std::sort(by_hash_.begin(), by_hash_.end(), [this](std::uint32_t one, std::uint32_t other) {
    const std::uint64_t hash = id_sources_[one].hash;
    const std::uint64_t other_hash = id_sources_[other].hash;
    return hash != other_hash ? hash < other_hash : one < other;
  });
  for (std::size_t i = 1; i < by_hash_.size(); ++i) {
    const IdSource& before = id_sources_[by_hash_[i - 1]];
    IdSource& source = id_sources_[by_hash_[i]];
    if (source.hash == before.hash) source.number = before.number + 1;
  }
}

void RosterAnswers::make_id(std::size_t place) {
  const std::size_t start = id_texts_.size();
  table::append_id(id_texts_, id_sources_[place].hash, id_sources_[place].number);
  courses_.entries.ids[place] = std::string_view(id_texts_).substr(start);
}

void RosterAnswers::write_brief(const Assessment& assessment, const Judgements& judgements) {
  out_.text("status", name_of(assessment.status));
  write_needed(out_, policy_, assessment.needed);
  write_question(assessment, judgements);
  if (!assessment.declaration) return;
  out_.name("declaration");
  out_.open_object();
  out_.text("state", name_of(assessment.declaration->state));
  out_.hours("hours", assessment.declaration->hours);
  write_amounts(out_, policy_, "needed", assessment.declaration->needed);
  out_.close_object();
}

// The open question that is worth most: the first to look into.
void RosterAnswers::write_question(const Assessment& assessment, const Judgements& judgements) {
  const auto most = std::max_element(assessment.worth.begin(), assessment.worth.end());
  if (most == assessment.worth.end() || *most == Hours{}) return;
  const auto position = static_cast<std::size_t>(most - assessment.worth.begin());
  const auto code = open_finding(judgements.list[position]);
  out_.name("question");
  out_.open_object();
  out_.number("row", courses_.stored[courses_.entries.places[position]].row);
  if (code) out_.text("code", name_of(*code));
  out_.hours("worth", *most);
  out_.close_object();
}

void RosterAnswers::open_line(const Person& person, std::string_view name, bool with_unit) {
  out_.open_object();
  out_.text("person", name);
  if (with_unit && roster_.plan().unit) out_.text("unit", shown(roster_.unit_of(person)));
}

void RosterAnswers::count(const Person& person, std::size_t status) {
  ++by_status_[status];
  if (by_unit_.size() <= person.unit) by_unit_.resize(person.unit + 1);
  ++by_unit_[person.unit][status];
}

void write_problem(json::Writer& out, const table::Problem& problem) {
  out.open_object();
  out.number("row", static_cast<std::int64_t>(problem.row));
  if (problem.column > 0) out.number("column", static_cast<std::int64_t>(problem.column));
  out.text("code", problem.code);
  if (!problem.text.empty()) out.text("text", shown(problem.text));
  out.close_object();
}

std::string RosterAnswers::summary() const {
  json::Writer out;
  out.open_object();
  out.text("policy", policy_.id);
  out.number("year", policy_.year);
  if (options_.as_of) out.text("asOf", to_iso_text(*options_.as_of));
  out.number("rows", static_cast<std::int64_t>(roster_.rows()));
  out.number("people", static_cast<std::int64_t>(next_));
  write_counts(out, "byStatus", by_status_);
  out.name("needed");
  out.open_object();
  write_amounts(out, policy_, "sure", needed_);
  out.close_object();
  if (roster_.plan().unit) {
    out.name("units");
    out.open_list();
    for (std::size_t unit = 0; unit < by_unit_.size(); ++unit) {
      const Counts& counts = by_unit_[unit];
      if (std::all_of(counts.begin(), counts.end(), [](std::size_t n) { return n == 0; })) continue;
      out.open_object();
      Person of_unit;
      of_unit.unit = static_cast<TextIndex::Number>(unit);
      out.text("unit", shown(roster_.unit_of(of_unit)));
      write_counts(out, "byStatus", counts);
      out.close_object();
    }
    out.close_list();
  }
  out.name("problems");
  out.open_list();
  for (const table::Problem& problem : roster_.problems().first) write_problem(out, problem);
  out.close_list();
  out.name("problemCounts");
  out.open_object();
  for (const auto& [code, count] : roster_.problems().counts) out.number(code, static_cast<std::int64_t>(count));
  out.close_object();
  out.close_object();
  return out.take();
}

}  // namespace xueshi::roster
