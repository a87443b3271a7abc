// What a roster comes to: each person judged, one after another, and what all of them come to together, as JSON.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/roster/roster.h"

namespace xueshi::roster {

// What is written of each person, on a line of its own.
enum class Line : std::uint8_t {
  sums,   // { person, unit?, … }: the assessment without single courses
  whole,  // the assessment
  brief,  // { person, unit?, status, needed, question?, declaration? }: what a list shows
};

// `unjudged`: more courses than are judged at once.
inline constexpr std::size_t roster_statuses = std::size(statuses) + 1;

class RosterAnswers {
 public:
  struct Options {
    std::optional<CivilDate> as_of;
    Line line = Line::sums;
    bool with_unit = false;  // also in `sums` and `whole`, which otherwise say what `assess` says and no more
  };

  // REQUIRES: both outlive the answers, and the roster is finished.
  RosterAnswers(const Policy& policy, const Roster& roster, const Options& options);

  // The lines of the next people, each with its line end. Empty once there are no more.
  std::string next(std::size_t most_people);

  // { policy, year, asOf?, rows, people, byStatus, needed: { sure }, units?, columns, problems, problemCounts } of the
  // people written so far.
  std::string summary() const;

 private:
  using Counts = std::array<std::size_t, roster_statuses>;

  void write_person(std::size_t number);
  void write_judged(const Person& person, std::string_view name);
  void write_brief(const Assessment& assessment, const Judgements& judgements);
  void write_question(const Assessment& assessment, const Judgements& judgements);
  void open_line(const Person& person, std::string_view name, bool with_unit);
  void count(const Person& person, std::size_t status);
  void make_ids(const Assessment& assessment);
  void number_by_hash();
  void make_id(std::size_t place);

  const Policy& policy_;
  const Roster& roster_;
  Options options_;
  std::size_t next_ = 0;
  json::Writer out_;
  Roster::Courses courses_;

  // Of each entry the hash of its id and how many have had it so far.
  struct IdSource {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
  };
  std::vector<IdSource> id_sources_;
  std::vector<std::uint32_t> by_hash_;
  std::string id_texts_;

  HoursPerCategory needed_;
  Counts by_status_{};
  std::vector<Counts> by_unit_;  // by the number of the unit
};

// What is wrong with the columns or rows, as items of the open list.
void write_problem(json::Writer& out, const table::Problem& problem);

}  // namespace xueshi::roster
