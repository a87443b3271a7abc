#include "core/call/answer_writer.h"

#include "core/call/call_reader.h"

namespace xueshi {
namespace {

class AnswerWriter {
 public:
  AnswerWriter(json::Writer& out, const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
               Detail detail)
      : out_(out), policy_(policy), entries_(entries), judgements_(judgements), detail_(detail) {}

  void write(const Assessment& assessment) {
    out_.text("policy", policy_.id);
    out_.number("year", policy_.year);
    out_.text("status", name_of(assessment.status));
    out_.name("requirements");
    out_.open_list();
    for (const Requirement& requirement : assessment.requirements) write(requirement);
    out_.close_list();
    write_needed(out_, policy_, assessment.needed);
    if (assessment.declaration) write(*assessment.declaration);
    if (assessment.projection) write(*assessment.projection);
    if (detail_ == Detail::whole) write_courses(out_, policy_, entries_, judgements_, assessment.worth);
  }

 private:
  void write_ids(std::string_view member, const std::vector<Position>& positions) {
    out_.name(member);
    out_.open_list();
    for (const Position position : positions) out_.text(entries_.id_at(position));
    out_.close_list();
  }

  // The courses that count for a node.
  void write_counted(CategoryIndex node) {
    out_.name("courses");
    out_.open_list();
    for (Position i = 0; i < judgements_.list.size(); ++i) {
      const Judgement& judgement = judgements_.list[i];
      if (is_counted(judgement) && is_within(policy_, judgement.course.category, node)) out_.text(entries_.id_at(i));
    }
    out_.close_list();
  }

  void write(const Requirement& requirement) {
    const Category& category = policy_.categories[requirement.category];
    out_.open_object();
    out_.text("id", category.id);
    out_.hours("required", requirement.required);
    out_.hours("counted", requirement.counted);
    out_.hours("declared", requirement.declared);
    out_.hours("pending", requirement.pending);
    out_.hours("planned", requirement.planned);
    out_.text("state", name_of(requirement.state));
    if (!category.clause.empty()) out_.text("clause", category.clause);
    if (detail_ == Detail::whole) write_counted(requirement.category);
    out_.close_object();
  }

  void write(const Declaration& declaration) {
    out_.name("declaration");
    out_.open_object();
    out_.text("state", name_of(declaration.state));
    out_.text("by", to_iso_text(declaration.by));
    if (declaration.days_left) out_.number("daysLeft", *declaration.days_left);
    out_.hours("hours", declaration.hours);
    write_ids("courses", declaration.courses);
    write_ids("late", declaration.late);
    write_amounts(out_, policy_, "needed", declaration.needed);
    out_.close_object();
  }

  void write(const Projection& projection) {
    out_.name("projection");
    out_.open_object();
    out_.text("status", name_of(projection.status));
    write_needed(out_, policy_, projection.needed);
    out_.close_object();
  }

  json::Writer& out_;
  const Policy& policy_;
  const ReadEntries& entries_;
  const Judgements& judgements_;
  Detail detail_;
};

std::size_t count_mentions(const Judgements& judgements) {
  std::size_t mentions = 0;
  for (const Judgement& judgement : judgements.list) {
    for (const Group& group : judgement.with) mentions += group.count;
  }
  return mentions;
}

}  // namespace

bool names_too_many(const Judgements& judgements) { return count_mentions(judgements) > most_mentions; }

void write_amounts(json::Writer& out, const Policy& policy, std::string_view member, const HoursPerCategory& amounts) {
  out.name(member);
  out.open_list();
  for (CategoryIndex i = 0; i < amounts.size(); ++i) {
    if (amounts[i] == Hours{}) continue;
    out.open_object();
    out.text("category", policy.categories[i].id);
    out.hours("hours", amounts[i]);
    out.close_object();
  }
  out.close_list();
}

void write_needed(json::Writer& out, const Policy& policy, const Needed& needed) {
  out.name("needed");
  out.open_object();
  write_amounts(out, policy, "sure", needed.sure);
  write_amounts(out, policy, "least", needed.least);
  write_amounts(out, policy, "certain", needed.certain);
  out.close_object();
}

void write_members(json::Writer& out, const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
                   const Assessment& assessment, Detail detail) {
  AnswerWriter(out, policy, entries, judgements, detail).write(assessment);
}

std::string write_assessment(const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
                             const Assessment& assessment) {
  if (names_too_many(judgements)) return write_error({CallFault::too_many, ""});
  json::Writer out;
  out.open_object();
  write_members(out, policy, entries, judgements, assessment, Detail::whole);
  out.close_object();
  return out.take();
}

}  // namespace xueshi
