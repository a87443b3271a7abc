#include "core/call/wire.h"

#include <utility>

#include "core/base/text.h"
#include "core/course/member_reader.h"
#include "core/json/reader.h"

namespace xueshi {
namespace {

using json::Kind;
using json::Value;

constexpr std::size_t longest_id = 64;
constexpr std::size_t most_mentions = 4'000'000;

// ---- reading

EntryMember to_member(Value& value) {
  using Into = EntryMember::Kind;
  switch (value.kind) {
    case Kind::null:
      return {};
    case Kind::boolean:
      return {value.flag ? Into::yes : Into::no, {}, {}};
    case Kind::number:
      return {Into::number, to_decimal_text(value.text), {}};
    case Kind::text:
      return {value.text.empty() ? Into::absent : Into::text, std::move(value.text), {}};
    case Kind::object:
      return {Into::other, {}, {}};
    case Kind::list:
      break;
  }
  EntryMember member{Into::list, {}, {}};
  for (Value& item : value.items) {
    if (item.kind == Kind::text) member.items.push_back(std::move(item.text));
  }
  return member;
}

struct MemberName {
  std::string_view name;
  EntryMember Entry::*member;
};

constexpr MemberName member_names[] = {
    {"title", &Entry::title},       {"category", &Entry::category},
    {"hours", &Entry::hours},       {"completedOn", &Entry::completed_on},
    {"year", &Entry::year},         {"mode", &Entry::mode},
    {"provider", &Entry::provider}, {"declaredOn", &Entry::declared_on},
    {"declared", &Entry::declared}, {"certificate", &Entry::certificate},
    {"sum", &Entry::sum},           {"planned", &Entry::planned},
    {"settled", &Entry::settled},
};

void read_entry(Value& object, Entry& entry) {
  for (std::size_t i = 0; i < object.names.size(); ++i) {
    for (const MemberName& known : member_names) {
      if (known.name == object.names[i]) entry.*known.member = to_member(object.items[i]);
    }
  }
}

// What is wrong with an entry's id; nothing where it is new and readable.
std::string_view id_fault(const Value* id, Lookup& known, std::size_t position) {
  if (!id || id->kind == Kind::null || (id->kind == Kind::text && id->text.empty())) return "id-missing";
  if (id->kind != Kind::text || count_code_points(id->text) > longest_id) return "id-unreadable";
  return find_or_add(known, id->text, position) == position ? std::string_view{} : "id-twice";
}

// Takes the texts out of the list.
void read_entries(std::vector<Value>& list, Call& call) {
  Lookup known;
  call.entries = std::vector<Entry>(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto fail = [&call, i](std::string_view code, std::string_view member) {
      call.error = CallError{code, '/' + std::to_string(i)};
      call.error->pointer += member;
    };
    if (list[i].kind != Kind::object) return fail("not-an-object", "");
    const Value* id = list[i].find("id");
    if (const auto fault = id_fault(id, known, i); !fault.empty()) return fail(fault, "/id");
    call.entries[i].id = id->text;
    read_entry(list[i], call.entries[i]);
  }
}

// ---- writing

constexpr std::string_view status_texts[] = {"empty", "met", "undeclared", "unsettled", "short"};
constexpr std::string_view requirement_state_texts[] = {"met", "unsettled", "short"};
constexpr std::string_view declaration_state_texts[] = {"none", "all", "enough", "partial", "open"};
constexpr std::string_view standing_texts[] = {"invalid", "excluded", "planned", "pending", "counted"};

template <std::size_t Count, class Choice>
std::string_view text_of(const std::string_view (&texts)[Count], Choice choice) {
  return texts[static_cast<std::size_t>(choice)];
}

// Writes JSON piece by piece and puts the commas.
class Writer {
 public:
  explicit Writer(const std::vector<Judgement>& judgements) : judgements_(judgements) {}

  std::string take() { return std::move(json_); }

  void open(char bracket) {
    separate();
    json_ += bracket;
    fresh_ = true;
  }
  void close(char bracket) {
    json_ += bracket;
    fresh_ = false;
  }
  void name(std::string_view name) {
    text(name);
    json_ += ':';
    fresh_ = true;
  }
  void text(std::string_view text) {
    separate();
    json::append_quoted(json_, text);
  }
  void raw(std::string_view json) {
    separate();
    json_ += json;
  }
  void text(std::string_view member, std::string_view value) {
    name(member);
    text(value);
  }
  void number(std::string_view member, int value) {
    name(member);
    raw(std::to_string(value));
  }
  void hours(std::string_view member, Hours value) {
    name(member);
    raw(to_text(value));
  }

  // The ids of the courses at these positions, but for the one at `self`.
  void ids(std::string_view member, const std::vector<std::size_t>& positions, std::size_t self = none) {
    name(member);
    open('[');
    for (const std::size_t position : positions) {
      if (position != self) text(judgements_[position].course.id);
    }
    close(']');
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void separate() {
    if (!fresh_) json_ += ',';
    fresh_ = false;
  }

  const std::vector<Judgement>& judgements_;
  std::string json_;
  bool fresh_ = true;
};

void write(Writer& out, const Policy& policy, const Requirement& requirement) {
  const Category& category = policy.categories[requirement.category];
  out.open('{');
  out.text("id", category.id);
  out.hours("required", requirement.required);
  out.hours("counted", requirement.counted);
  out.hours("declared", requirement.declared);
  out.hours("pending", requirement.pending);
  out.hours("planned", requirement.planned);
  out.text("state", text_of(requirement_state_texts, requirement.state));
  if (!category.clause.empty()) out.text("clause", category.clause);
  out.ids("courses", requirement.courses);
  out.close('}');
}

void write(Writer& out, const Policy& policy, std::string_view member, const HoursPerCategory& shortage) {
  out.name(member);
  out.open('[');
  for (CategoryIndex i = 0; i < shortage.size(); ++i) {
    if (shortage[i] == Hours{}) continue;
    out.open('{');
    out.text("category", policy.categories[i].id);
    out.hours("hours", shortage[i]);
    out.close('}');
  }
  out.close(']');
}

void write(Writer& out, const Policy& policy, const Needed& needed) {
  out.name("needed");
  out.open('{');
  write(out, policy, "sure", needed.sure);
  write(out, policy, "least", needed.least);
  out.close('}');
}

void write(Writer& out, const Declaration& declaration) {
  out.name("declaration");
  out.open('{');
  out.text("state", text_of(declaration_state_texts, declaration.state));
  out.text("by", to_iso_text(declaration.by));
  if (declaration.days_left) out.number("daysLeft", *declaration.days_left);
  out.hours("hours", declaration.hours);
  out.ids("courses", declaration.courses);
  out.ids("late", declaration.late);
  out.close('}');
}

void write(Writer& out, const Policy& policy, const Projection& projection) {
  out.name("projection");
  out.open('{');
  out.text("status", text_of(status_texts, projection.status));
  write(out, policy, projection.needed);
  out.close('}');
}

void write(Writer& out, const Finding& finding, std::size_t self) {
  out.open('{');
  out.text("code", to_text(finding.code));
  if (finding.field != Field::none) out.text("field", to_text(finding.field));
  if (finding.with) out.ids("with", *finding.with, self);
  if (finding.settled) {
    out.name("settled");
    out.raw("true");
  }
  out.close('}');
}

void write(Writer& out, const Policy& policy, const Judgement& judgement, std::size_t self) {
  const Course& course = judgement.course;
  out.open('{');
  out.text("id", course.id);
  out.text("standing", text_of(standing_texts, judgement.standing));
  if (course.category) out.text("category", policy.categories[*course.category].id);
  if (course.hours) out.hours("hours", *course.hours);
  if (course.attributed_year) out.number("year", *course.attributed_year);
  if (course.completed_on) out.text("completedOn", to_iso_text(*course.completed_on));
  out.name("findings");
  out.open('[');
  for (const Finding& finding : judgement.findings) write(out, finding, self);
  out.close(']');
  out.close('}');
}

std::size_t count_mentions(const Assessment& assessment) {
  std::size_t mentions = 0;
  for (const Judgement& judgement : assessment.judgements) {
    for (const Finding& finding : judgement.findings) mentions += finding.with ? finding.with->size() : 0;
  }
  return mentions;
}

}  // namespace

Call read_call(std::string_view courses, std::string_view as_of) {
  Call call;
  std::optional<Value> list = json::parse(courses);
  if (!list) {
    call.error = CallError{"not-json", ""};
  } else if (list->kind != Kind::list) {
    call.error = CallError{"not-a-list", ""};
  } else if (list->items.size() > most_courses) {
    call.error = CallError{"too-many", ""};
  } else if (call.as_of = parse_iso_date(as_of); !as_of.empty() && !call.as_of) {
    call.error = CallError{"as-of-unreadable", "/asOf"};
  } else {
    read_entries(list->items, call);
  }
  return call;
}

std::string write_assessment(const Policy& policy, const Assessment& assessment) {
  if (count_mentions(assessment) > most_mentions) return write_error({"too-many", ""});
  Writer out(assessment.judgements);
  out.open('{');
  out.text("policy", policy.id);
  out.number("year", policy.year);
  out.text("status", text_of(status_texts, assessment.status));
  out.name("requirements");
  out.open('[');
  for (const Requirement& requirement : assessment.requirements) write(out, policy, requirement);
  out.close(']');
  write(out, policy, assessment.needed);
  if (assessment.declaration) write(out, *assessment.declaration);
  if (assessment.projection) write(out, policy, *assessment.projection);
  out.name("courses");
  out.open('[');
  for (std::size_t i = 0; i < assessment.judgements.size(); ++i) write(out, policy, assessment.judgements[i], i);
  out.close(']');
  out.close('}');
  return out.take();
}

std::string write_error(const CallError& error) {
  std::string json = "{\"error\":{\"code\":";
  json::append_quoted(json, error.code);
  if (!error.pointer.empty()) {
    json += ",\"pointer\":";
    json::append_quoted(json, error.pointer);
  }
  return json + "}}";
}

}  // namespace xueshi
