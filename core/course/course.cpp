#include "core/course/course.h"

#include <algorithm>
#include <utility>

#include "core/base/text.h"
#include "core/course/date_reader.h"
#include "core/course/hours_reader.h"

namespace xueshi {
namespace {

constexpr std::size_t longest_certificate = 64;

// Reads the members of one entry, each into the course; what cannot be read becomes a finding.
class CourseReader {
 public:
  CourseReader(const Policy& policy, const Entry& entry, Keys& keys) : policy_(policy), entry_(entry), keys_(keys) {}

  Result<Course, Unreadable> read() {
    read_title();
    read_category();
    hours_ = value_of(Member::hours, read_hours(entry_[Member::hours]));
    course_.completed_on = optional_of(Member::completed_on, read_date(entry_[Member::completed_on]));
    course_.stated_year = optional_of(Member::year, read_year(entry_[Member::year]));
    course_.sum = flag(Member::sum).value_or(false);
    course_.planned = flag(Member::planned).value_or(false);
    course_.finished = flag(Member::finished).value_or(true);
    read_mode();
    read_provider();
    course_.declared_on = optional_of(Member::declared_on, read_date(entry_[Member::declared_on]));
    course_.declared = flag(Member::declared).value_or(false);
    read_certificate();
    read_settled();
    if (!has_finding(Member::year) && !has_finding(Member::completed_on)) attribute_year();
    return conclude();
  }

 private:
  void find(FindingCode code, Member member) { findings_.push_back({code, member}); }

  bool has_finding(Member member) const {
    return std::any_of(findings_.begin(), findings_.end(), [member](const auto& f) { return f.member == member; });
  }

  bool is_absent(Member member) const { return entry_[member].kind == EntryMember::Kind::absent; }

  template <class Value>
  std::optional<Value> value_of(Member member, Result<Value, FindingCode> result) {
    if (result) return std::move(result.value());
    find(result.fault(), member);
    return std::nullopt;
  }

  template <class Value>
  std::optional<Value> optional_of(Member member, Result<std::optional<Value>, FindingCode> result) {
    return value_of(member, std::move(result)).value_or(std::nullopt);
  }

  // True, false or nothing if it is absent.
  std::optional<bool> flag(Member member) {
    const EntryMember::Kind kind = entry_[member].kind;
    if (kind == EntryMember::Kind::yes) return true;
    if (kind == EntryMember::Kind::no) return false;
    if (kind != EntryMember::Kind::absent) find(FindingCode::flag_unreadable, member);
    return std::nullopt;
  }

  void read_title() {
    const std::string* text = as_text(entry_[Member::title]);
    const std::string_view title = text ? trim(*text) : std::string_view{};
    if (title.empty()) return find(FindingCode::title_missing, Member::title);
    if (is_longer(title, longest_title)) return find(FindingCode::title_too_long, Member::title);
    course_.title = keys_.of(fold(title, room_));
  }

  void read_category() {
    category_ = root_category;
    course_.has_category = !is_absent(Member::category);
    if (!course_.has_category) return;
    const std::string* text = as_text(entry_[Member::category]);
    category_ = text ? find_category(policy_, *text) : std::nullopt;
    if (!category_) find(FindingCode::category_unreadable, Member::category);
  }

  void read_mode() {
    if (is_absent(Member::mode)) return;
    const std::string* text = as_text(entry_[Member::mode]);
    if (text) course_.mode = find_mode(*text);
    if (!course_.mode) find(FindingCode::mode_unreadable, Member::mode);
  }

  void read_provider() {
    const std::string* text = as_text(entry_[Member::provider]);
    if (!text) return;
    const std::string_view folded = fold(*text, room_);
    course_.provider_kind =
        policy_.platform_words.find(folded) != policy_.platform_words.end() ? Provider::listed : Provider::other;
    course_.provider = keys_.of(folded);
  }

  void read_certificate() {
    const std::string* text = as_text(entry_[Member::certificate]);
    if (!text) return;
    if (is_longer(*text, longest_certificate)) {
      return find(FindingCode::certificate_too_long, Member::certificate);
    }
    course_.certificate = keys_.of(fold(*text, room_));
  }

  void read_settled() {
    if (is_absent(Member::settled)) return;
    const EntryMember& member = entry_[Member::settled];
    if (member.kind != EntryMember::Kind::list) return find(FindingCode::settled_unreadable, Member::settled);
    for (const std::string& item : member.items) {
      if (const auto code = find_settleable(item)) course_.settled.add(*code);
    }
  }

  // The year of a certificate beats the date. A planned course without either is meant for the policy's year.
  void attribute_year() {
    if (course_.stated_year) {
      course_.attributed_year = course_.stated_year;
    } else if (course_.completed_on) {
      const bool in_period = contains(policy_.period, *course_.completed_on);
      course_.attributed_year = in_period ? policy_.year : year_of(*course_.completed_on);
    } else if (course_.planned) {
      course_.attributed_year = policy_.year;
    }
  }

  Result<Course, Unreadable> conclude() {
    const auto is_needed = [](const MemberFinding& finding) { return need_of(finding.member) == Need::needed; };
    if (std::any_of(findings_.begin(), findings_.end(), is_needed)) {
      return Unreadable{category_, hours_, course_.completed_on, course_.attributed_year, std::move(findings_)};
    }
    course_.category = *category_;
    course_.hours = *hours_;
    for (const MemberFinding& finding : findings_) course_.findings.add(finding.code);
    return course_;
  }

  const Policy& policy_;
  const Entry& entry_;
  Keys& keys_;
  Course course_;
  std::optional<CategoryIndex> category_;
  std::optional<Hours> hours_;
  std::vector<MemberFinding> findings_;
  std::string room_;
};

}  // namespace

Result<Course, Unreadable> read_course(const Policy& policy, const Entry& entry, Keys& keys) {
  return CourseReader(policy, entry, keys).read();
}

}  // namespace xueshi
