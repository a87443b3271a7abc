#include "core/table/match.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/course/hours_reader.h"

namespace xueshi::table {
namespace {

using Kind = EntryMember::Kind;

// A member as the judge reads it, as a text to compare; empty if it is absent or says nothing that can be read.
using Facts = std::array<std::string, member_count>;

struct Candidate {
  Facts facts;
  std::string year;  // the attributed one
  CategoryIndex category = root_category;
  bool has_category = false;
  bool is_taken = false;

  const std::string& operator[](Member member) const { return facts[static_cast<std::size_t>(member)]; }
  std::string& operator[](Member member) { return facts[static_cast<std::size_t>(member)]; }
};

constexpr Member contradicting[] = {Member::certificate, Member::completed_on, Member::provider};

std::string folded(const EntryMember& member) {
  const std::string* text = as_text(member);
  return text ? fold(*text) : std::string{};
}

// A platform by whichever of its names, else the folded text.
std::string provider_of(const Policy& policy, const EntryMember& member) {
  std::string name = folded(member);
  const auto platform = policy.platform_words.find(name);
  return platform == policy.platform_words.end() ? name : '#' + std::to_string(platform->second);
}

std::string hours_of(const EntryMember& member) {
  const auto hours = read_hours(member);
  return hours ? to_text(hours.value()) : '?' + folded(member);
}

std::string day_of(const EntryMember& member) {
  const auto date = read_date(member);
  return date && date.value() ? to_iso_text(*date.value()) : std::string{};
}

std::string flag_of(const EntryMember& member) {
  return member.kind == Kind::yes ? "1" : member.kind == Kind::no ? "0" : "";
}

// As the judge attributes it.
std::string attributed_year(const Policy& policy, const Candidate& course, const Entry& entry) {
  if (!course[Member::year].empty()) return course[Member::year];
  const auto date = read_date(entry[Member::completed_on]);
  if (date && date.value()) {
    return std::to_string(contains(policy.period, *date.value()) ? policy.year : year_of(*date.value()));
  }
  return course[Member::planned] == "1" ? std::to_string(policy.year) : std::string{};
}

Candidate read_candidate(const Policy& policy, const Entry& entry) {
  Candidate course;
  for (const Member member : {Member::title, Member::certificate}) course[member] = folded(entry[member]);
  for (const Member member : {Member::completed_on, Member::declared_on}) course[member] = day_of(entry[member]);
  for (const Member member : {Member::declared, Member::sum, Member::planned, Member::finished}) {
    course[member] = flag_of(entry[member]);
  }
  course[Member::hours] = hours_of(entry[Member::hours]);
  course[Member::provider] = provider_of(policy, entry[Member::provider]);
  const auto year = read_year(entry[Member::year]);
  if (year && year.value()) course[Member::year] = std::to_string(*year.value());
  const std::string* mode = as_text(entry[Member::mode]);
  if (const auto found = mode ? find_mode(*mode) : std::nullopt)
    course[Member::mode] = *found == Mode::online ? "1" : "0";
  const std::string* category = as_text(entry[Member::category]);
  if (const auto node = category ? find_category(policy, *category) : std::nullopt) {
    course.category = *node;
    course.has_category = true;
    course[Member::category] = std::to_string(*node);
  }
  course.year = attributed_year(policy, course, entry);
  return course;
}

std::vector<Candidate> read_candidates(const Policy& policy, const std::vector<Entry>& entries) {
  std::vector<Candidate> candidates;
  candidates.reserve(entries.size());
  for (const Entry& entry : entries) candidates.push_back(read_candidate(policy, entry));
  return candidates;
}

bool are_compatible(const std::string& one, const std::string& other) {
  return one.empty() || other.empty() || one == other;
}

// Whether nothing contradicts that both are one course; the hours may differ.
bool can_be_one(const Policy& policy, const Candidate& one, const Candidate& other) {
  for (const Member member : contradicting) {
    if (!are_compatible(one[member], other[member])) return false;
  }
  return are_compatible(one.year, other.year) && are_in_line(policy, one.category, other.category);
}

std::size_t agreement(const Candidate& one, const Candidate& other) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < member_count; ++i) count += one.facts[i] == other.facts[i] ? 1 : 0;
  return count;
}

// How the judge reads a flag that may be absent.
std::string_view meaning(Member member, const std::string& flag) {
  if (!flag.empty()) return flag;
  return member == Member::finished ? "1" : "0";
}

bool is_flag(Member member) {
  return member == Member::declared || member == Member::sum || member == Member::planned || member == Member::finished;
}

// Whether the read course says something new in this member. A member that cannot be read, or a broader category, says
// nothing new.
bool is_news(const Policy& policy, Member member, const Candidate& known, const Candidate& read) {
  if (read[member].empty() || read[member].front() == '?') return false;
  if (member == Member::category) {
    return known.has_category ? !is_within(policy, known.category, read.category) : read.category != root_category;
  }
  if (is_flag(member)) return meaning(member, read[member]) != meaning(member, known[member]);
  return read[member] != known[member];
}

class Matcher {
 public:
  Matcher(const Policy& policy, std::vector<Candidate> known, std::vector<Candidate> read)
      : policy_(policy), known_(std::move(known)), read_(std::move(read)), matchings_(read_.size()) {}

  std::vector<Matching> match() {
    for (const Group& group : group_by(true)) match_group(group);
    for (const Group& group : group_by(false)) match_last(group);
    return std::move(matchings_);
  }

 private:
  struct Group {
    std::vector<std::size_t> known;
    std::vector<std::size_t> read;
  };

  // The courses not paired yet, grouped by title or by title and hours.
  std::vector<Group> group_by(bool with_hours) const {
    Lookup numbers;
    std::vector<Group> groups;
    const auto group_of = [&](const Candidate& course) -> Group& {
      std::string key = course[Member::title] + '|' + (with_hours ? course[Member::hours] : std::string{});
      const std::size_t number = find_or_add(numbers, std::move(key), groups.size());
      if (number == groups.size()) groups.emplace_back();
      return groups[number];
    };
    for (std::size_t i = 0; i < known_.size(); ++i) {
      if (!known_[i].is_taken) group_of(known_[i]).known.push_back(i);
    }
    for (std::size_t i = 0; i < read_.size(); ++i) {
      if (!read_[i].is_taken) group_of(read_[i]).read.push_back(i);
    }
    return groups;
  }

  void pair(std::size_t known, std::size_t read) {
    known_[known].is_taken = read_[read].is_taken = true;
    Matching& matching = matchings_[read];
    matching.known = known;
    matching.match = Match::same;
    for (const MemberRow& row : members) {
      if (is_news(policy_, row.value, known_[known], read_[read])) matching.match = Match::changed;
    }
  }

  // Pairs that agree most come first. Equal courses are paired in order before that, so that many of them stay cheap.
  void match_group(const Group& group) {
    if (group.known.empty() || group.read.empty()) return;
    pair_equals(group);
    for (std::size_t agreed = member_count + 1; agreed-- > 0;) {
      for (const std::size_t read : group.read) {
        if (!read_[read].is_taken) pair_at(group, read, agreed);
      }
    }
  }

  void pair_equals(const Group& group) {
    std::size_t first = 0;
    for (const std::size_t read : group.read) {
      while (first < group.known.size() && known_[group.known[first]].is_taken) ++first;
      for (std::size_t i = first; i < group.known.size(); ++i) {
        const Candidate& known = known_[group.known[i]];
        if (known.is_taken || known.facts != read_[read].facts) continue;
        pair(group.known[i], read);
        break;
      }
    }
  }

  void pair_at(const Group& group, std::size_t read, std::size_t agreed) {
    for (const std::size_t known : group.known) {
      if (known_[known].is_taken || agreement(known_[known], read_[read]) != agreed) continue;
      if (!can_be_one(policy_, known_[known], read_[read])) continue;
      return pair(known, read);
    }
  }

  void match_last(const Group& group) {
    if (group.known.size() != 1 || group.read.size() != 1) return;
    const std::size_t known = group.known.front();
    const std::size_t read = group.read.front();
    if (!can_be_one(policy_, known_[known], read_[read])) return;
    pair(known, read);
    matchings_[read].match = Match::changed;
  }

  const Policy& policy_;
  std::vector<Candidate> known_;
  std::vector<Candidate> read_;
  std::vector<Matching> matchings_;
};

}  // namespace

std::vector<Matching> match_courses(const Policy& policy, const std::vector<Entry>& known,
                                    const std::vector<Entry>& read) {
  return Matcher(policy, read_candidates(policy, known), read_candidates(policy, read)).match();
}

}  // namespace xueshi::table
