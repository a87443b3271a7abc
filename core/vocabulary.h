// The words of the data format: what a course may say, what may be found in it, and what an answer may conclude.
//
// Each word stands here once, in one row: its enumerator, its name in JSON, and what follows from it. The build writes
// the rows out as vocabulary.json, which the shell, the tests and the package's types read. A row that is missing or
// out of place does not compile.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string_view>
#include <type_traits>

namespace xueshi {

// A word that has a name and no other property.
template <class Enum>
struct WordRow {
  Enum value;
  std::string_view name;
};

// ---- members of a course, in the order in which a written table has its columns

enum class Member : std::uint8_t {
  title,
  category,
  hours,
  completed_on,
  year,
  mode,
  provider,
  declared_on,
  declared,
  certificate,
  sum,
  planned,
  finished,
  settled,
};

// What happens to a course when one of its members cannot be read.
enum class Need : std::uint8_t {
  needed,  // the course is invalid
  spare,   // the member counts as absent
};

struct MemberRow {
  Member value;
  std::string_view name;
  Need need;
};

inline constexpr MemberRow members[] = {
    {Member::title, "title", Need::needed},       {Member::category, "category", Need::needed},
    {Member::hours, "hours", Need::needed},       {Member::completed_on, "completedOn", Need::needed},
    {Member::year, "year", Need::needed},         {Member::mode, "mode", Need::spare},
    {Member::provider, "provider", Need::spare},  {Member::declared_on, "declaredOn", Need::spare},
    {Member::declared, "declared", Need::spare},  {Member::certificate, "certificate", Need::spare},
    {Member::sum, "sum", Need::needed},           {Member::planned, "planned", Need::needed},
    {Member::finished, "finished", Need::needed}, {Member::settled, "settled", Need::spare},
};

inline constexpr std::size_t member_count = std::size(members);

// Some of the members: bit i stands for the member with number i.
using MemberSet = std::uint32_t;

template <class... Members>
constexpr MemberSet set_of(Members... some) {
  return ((MemberSet{1} << static_cast<unsigned>(some)) | ... | 0);
}

// ---- findings, in the order in which an answer lists them

enum class FindingCode : std::uint8_t {
  title_missing,
  title_too_long,
  category_unreadable,
  hours_missing,
  hours_not_a_number,
  hours_other_unit,
  hours_not_positive,
  hours_too_large,
  hours_too_fine,
  mode_unreadable,
  date_unreadable,
  date_impossible,
  year_unreadable,
  flag_unreadable,
  certificate_too_long,
  settled_unreadable,
  other_year,
  planned_too_late,
  year_unknown,
  year_differs_from_date,
  completed_in_future,
  not_finished,
  category_unknown,
  category_broad,
  unlisted_platform,
  provider_unknown,
  mode_unknown,
  possible_duplicate,
  sum_and_items,
  sum_twice,
  same_certificate,
  declared_late,
  declared_early,
  declared_in_future,
  declared_before_completed,
};

enum class Effect : std::uint8_t {
  unreadable,    // what the member's `Need` says
  excludes,      // the course belongs to another year
  holds_back,    // the course is pending until its person has settled the question
  serves_above,  // the hours serve the category they are filed at and those above it, and perhaps one below
  not_in_time,   // the course does not count as declared in time
  advice,        // nothing
};

struct FindingRow {
  FindingCode value;
  std::string_view name;
  Effect effect;
  std::optional<Member> spare = std::nullopt;  // the only spare member that it can concern
  // What a person looked at to settle the finding: once one of these members changes, it is open again.
  MemberSet rests_on = 0;
};

inline constexpr FindingRow finding_codes[] = {
    {FindingCode::title_missing, "title-missing", Effect::unreadable},
    {FindingCode::title_too_long, "title-too-long", Effect::unreadable},
    {FindingCode::category_unreadable, "category-unreadable", Effect::unreadable},
    {FindingCode::hours_missing, "hours-missing", Effect::unreadable},
    {FindingCode::hours_not_a_number, "hours-not-a-number", Effect::unreadable},
    {FindingCode::hours_other_unit, "hours-other-unit", Effect::unreadable},
    {FindingCode::hours_not_positive, "hours-not-positive", Effect::unreadable},
    {FindingCode::hours_too_large, "hours-too-large", Effect::unreadable},
    {FindingCode::hours_too_fine, "hours-too-fine", Effect::unreadable},
    {FindingCode::mode_unreadable, "mode-unreadable", Effect::unreadable, Member::mode},
    {FindingCode::date_unreadable, "date-unreadable", Effect::unreadable, Member::declared_on},
    {FindingCode::date_impossible, "date-impossible", Effect::unreadable, Member::declared_on},
    {FindingCode::year_unreadable, "year-unreadable", Effect::unreadable},
    {FindingCode::flag_unreadable, "flag-unreadable", Effect::unreadable, Member::declared},
    {FindingCode::certificate_too_long, "certificate-too-long", Effect::unreadable, Member::certificate},
    {FindingCode::settled_unreadable, "settled-unreadable", Effect::unreadable, Member::settled},
    {FindingCode::other_year, "other-year", Effect::excludes},
    {FindingCode::planned_too_late, "planned-too-late", Effect::excludes},
    {FindingCode::year_unknown, "year-unknown", Effect::holds_back, {}, set_of(Member::completed_on, Member::year)},
    {FindingCode::year_differs_from_date, "year-differs-from-date", Effect::advice},
    {FindingCode::completed_in_future,
     "completed-in-future",
     Effect::holds_back,
     {},
     set_of(Member::completed_on, Member::planned)},
    {FindingCode::not_finished, "not-finished", Effect::holds_back, {}, set_of(Member::planned, Member::finished)},
    {FindingCode::category_unknown, "category-unknown", Effect::serves_above},
    {FindingCode::category_broad, "category-broad", Effect::serves_above},
    {FindingCode::unlisted_platform,
     "unlisted-platform",
     Effect::holds_back,
     {},
     set_of(Member::category, Member::mode, Member::provider)},
    {FindingCode::provider_unknown, "provider-unknown", Effect::advice},
    {FindingCode::mode_unknown, "mode-unknown", Effect::advice},
    {FindingCode::possible_duplicate,
     "possible-duplicate",
     Effect::holds_back,
     {},
     set_of(Member::title, Member::category, Member::hours, Member::completed_on, Member::year)},
    {FindingCode::sum_and_items, "sum-and-items", Effect::holds_back, {}, set_of(Member::category, Member::sum)},
    {FindingCode::sum_twice,
     "sum-twice",
     Effect::holds_back,
     {},
     set_of(Member::category, Member::provider, Member::sum)},
    {FindingCode::same_certificate, "same-certificate", Effect::advice},
    {FindingCode::declared_late, "declared-late", Effect::not_in_time},
    {FindingCode::declared_early, "declared-early", Effect::not_in_time},
    {FindingCode::declared_in_future, "declared-in-future", Effect::not_in_time},
    {FindingCode::declared_before_completed, "declared-before-completed", Effect::not_in_time},
};

// ---- what an answer concludes

enum class Standing : std::uint8_t {
  invalid,   // something needed cannot be read
  excluded,  // of another year
  planned,   // not studied yet
  pending,   // counts only if an open finding turns out well
  counted,
};

inline constexpr WordRow<Standing> standings[] = {
    {Standing::invalid, "invalid"}, {Standing::excluded, "excluded"}, {Standing::planned, "planned"},
    {Standing::pending, "pending"}, {Standing::counted, "counted"},
};

enum class Status : std::uint8_t { empty, met, undeclared, unsettled, short_of };

inline constexpr WordRow<Status> statuses[] = {
    {Status::empty, "empty"},         {Status::met, "met"},        {Status::undeclared, "undeclared"},
    {Status::unsettled, "unsettled"}, {Status::short_of, "short"},
};

enum class RequirementState : std::uint8_t { met, unsettled, short_of };

inline constexpr WordRow<RequirementState> requirement_states[] = {
    {RequirementState::met, "met"},
    {RequirementState::unsettled, "unsettled"},
    {RequirementState::short_of, "short"},
};

enum class DeclarationState : std::uint8_t { none, all, enough, partial, open };

inline constexpr WordRow<DeclarationState> declaration_states[] = {
    {DeclarationState::none, "none"},       {DeclarationState::all, "all"},   {DeclarationState::enough, "enough"},
    {DeclarationState::partial, "partial"}, {DeclarationState::open, "open"},
};

// ---- what is wrong with a call or a policy itself

enum class CallFault : std::uint8_t {
  not_json,
  not_a_list,
  too_many,
  as_of_unreadable,
  not_an_object,
  id_missing,
  id_unreadable,
  id_twice,
  option_unreadable,
};

inline constexpr WordRow<CallFault> call_faults[] = {
    {CallFault::not_json, "not-json"},
    {CallFault::not_a_list, "not-a-list"},
    {CallFault::too_many, "too-many"},
    {CallFault::as_of_unreadable, "as-of-unreadable"},
    {CallFault::not_an_object, "not-an-object"},
    {CallFault::id_missing, "id-missing"},
    {CallFault::id_unreadable, "id-unreadable"},
    {CallFault::id_twice, "id-twice"},
    {CallFault::option_unreadable, "option-unreadable"},
};

enum class PolicyFaultCode : std::uint8_t {
  missing,
  wrong_type,
  not_a_date,
  not_hours,
  unknown_reference,
  duplicate_id,
  duplicate_word,
  impossible,
  not_json,
};

inline constexpr WordRow<PolicyFaultCode> policy_fault_codes[] = {
    {PolicyFaultCode::missing, "missing"},
    {PolicyFaultCode::wrong_type, "wrong-type"},
    {PolicyFaultCode::not_a_date, "not-a-date"},
    {PolicyFaultCode::not_hours, "not-hours"},
    {PolicyFaultCode::unknown_reference, "unknown-reference"},
    {PolicyFaultCode::duplicate_id, "duplicate-id"},
    {PolicyFaultCode::duplicate_word, "duplicate-word"},
    {PolicyFaultCode::impossible, "impossible"},
    {PolicyFaultCode::not_json, "not-json"},
};

// ---- looking things up

constexpr std::string_view name_of(Member member) { return members[static_cast<std::size_t>(member)].name; }
constexpr std::string_view name_of(FindingCode code) { return finding_codes[static_cast<std::size_t>(code)].name; }
constexpr std::string_view name_of(Standing standing) { return standings[static_cast<std::size_t>(standing)].name; }
constexpr std::string_view name_of(Status status) { return statuses[static_cast<std::size_t>(status)].name; }
constexpr std::string_view name_of(RequirementState state) {
  return requirement_states[static_cast<std::size_t>(state)].name;
}
constexpr std::string_view name_of(DeclarationState state) {
  return declaration_states[static_cast<std::size_t>(state)].name;
}

constexpr std::string_view name_of(CallFault fault) { return call_faults[static_cast<std::size_t>(fault)].name; }
constexpr std::string_view name_of(PolicyFaultCode code) {
  return policy_fault_codes[static_cast<std::size_t>(code)].name;
}

constexpr Need need_of(Member member) { return members[static_cast<std::size_t>(member)].need; }
constexpr std::optional<Member> spare_member_of(FindingCode code) {
  return finding_codes[static_cast<std::size_t>(code)].spare;
}
constexpr MemberSet members_under(FindingCode code) { return finding_codes[static_cast<std::size_t>(code)].rests_on; }
constexpr Effect effect_of(FindingCode code) { return finding_codes[static_cast<std::size_t>(code)].effect; }

// Whether a person may settle the finding: true of every finding that holds a course back.
constexpr bool may_be_settled(FindingCode code) { return effect_of(code) == Effect::holds_back; }

[[nodiscard]] std::optional<Member> find_member(std::string_view name);

// The code with this name, if the finding may be settled. Returns nothing for any other text.
[[nodiscard]] std::optional<FindingCode> find_settleable(std::string_view name);

// ---- the rows are complete and in order

namespace vocabulary {

// The compiler spells an enumerator by its name and any other value as a cast, which begins with a bracket.
template <auto Value>
constexpr bool is_enumerator() {
  constexpr std::string_view spelled = __PRETTY_FUNCTION__;
  constexpr std::string_view before = "Value = ";
  return spelled[spelled.find(before) + before.size()] != '(';
}

// Whether the rows name every enumerator once, in order.
template <class Row, std::size_t Count, const Row (&Rows)[Count]>
constexpr bool is_complete() {
  using Enum = decltype(Row::value);
  for (std::size_t i = 0; i < Count; ++i) {
    if (Rows[i].value != static_cast<Enum>(i)) return false;
  }
  return !is_enumerator<static_cast<Enum>(Count)>();
}

template <const auto& Rows>
constexpr bool names_all = is_complete<std::remove_cvref_t<decltype(Rows[0])>, std::size(Rows), Rows>();

static_assert(names_all<members>);
static_assert(names_all<finding_codes>);
static_assert(names_all<standings>);
static_assert(names_all<statuses>);
static_assert(names_all<requirement_states>);
static_assert(names_all<declaration_states>);
static_assert(names_all<call_faults>);
static_assert(names_all<policy_fault_codes>);

}  // namespace vocabulary

}  // namespace xueshi
