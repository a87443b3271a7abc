#include "core/call/course_writer.h"

namespace xueshi {
namespace {

class CourseWriter {
 public:
  CourseWriter(json::Writer& out, const Policy& policy, const ReadEntries& entries, const Judgements& judgements)
      : out_(out), policy_(policy), entries_(entries), judgements_(judgements) {}

  void write(const std::vector<Hours>& worth) {
    out_.name("courses");
    out_.open_list();
    Position position = 0;
    std::size_t next_unreadable = 0;
    for (std::size_t place = 0; place < entries_.ids.size(); ++place) {
      out_.open_object();
      out_.text("id", entries_.ids[place]);
      if (position < entries_.places.size() && entries_.places[position] == place) {
        write_judged(position, worth[position]);
        ++position;
      } else {
        write(entries_.unreadable[next_unreadable++]);
      }
      out_.close_object();
    }
    out_.close_list();
  }

 private:
  void write(const Unreadable& course) {
    out_.text("standing", name_of(Standing::invalid));
    if (course.category) out_.text("category", policy_.categories[*course.category].id);
    if (course.hours) out_.hours("hours", *course.hours);
    write_time(course.attributed_year, course.completed_on);
    out_.name("findings");
    out_.open_list();
    for (const MemberFinding& finding : course.findings) {
      out_.open_object();
      out_.text("code", name_of(finding.code));
      out_.text("field", name_of(finding.member));
      out_.close_object();
    }
    out_.close_list();
  }

  void write_judged(Position position, Hours worth) {
    const Judgement& judgement = judgements_.list[position];
    const Course& course = judgement.course;
    out_.text("standing", name_of(judgement.standing));
    out_.text("category", policy_.categories[course.category].id);
    out_.hours("hours", course.hours);
    write_time(course.attributed_year, course.completed_on);
    if (worth != Hours{}) out_.hours("worth", worth);
    out_.name("findings");
    out_.open_list();
    for (const FindingRow& row : finding_codes) {
      if (judgement.findings.has(row.value)) write_finding(judgement, row.value, position);
    }
    out_.close_list();
  }

  void write_time(std::optional<int> year, std::optional<CivilDate> completed_on) {
    if (year) out_.number("year", *year);
    if (completed_on) out_.text("completedOn", to_iso_text(*completed_on));
  }

  void write_finding(const Judgement& judgement, FindingCode code, Position self) {
    out_.open_object();
    out_.text("code", name_of(code));
    if (const auto member = spare_member_of(code)) out_.text("field", name_of(*member));
    if (is_comparison(code)) {
      out_.name("with");
      out_.open_list();
      const Group& group = judgement.named_by(code);
      for (std::uint32_t i = group.begin; i < group.begin + group.count; ++i) {
        if (judgements_.named[i] != self) out_.text(entries_.id_at(judgements_.named[i]));
      }
      out_.close_list();
    }
    if (judgement.course.settled.has(code)) out_.boolean("settled", true);
    out_.close_object();
  }

  json::Writer& out_;
  const Policy& policy_;
  const ReadEntries& entries_;
  const Judgements& judgements_;
};

}  // namespace

void write_courses(json::Writer& out, const Policy& policy, const ReadEntries& entries, const Judgements& judgements,
                   const std::vector<Hours>& worth) {
  CourseWriter(out, policy, entries, judgements).write(worth);
}

}  // namespace xueshi
