#include "core/judge/finding.h"

namespace xueshi {
namespace {

// In the order of FindingCode.
constexpr std::string_view code_texts[] = {
    "title-missing",
    "title-too-long",
    "category-unreadable",
    "hours-missing",
    "hours-not-a-number",
    "hours-other-unit",
    "hours-not-positive",
    "hours-too-large",
    "hours-too-fine",
    "date-unreadable",
    "date-impossible",
    "year-unreadable",
    "flag-unreadable",
    "mode-unreadable",
    "certificate-too-long",
    "settled-unreadable",
    "other-year",
    "planned-too-late",
    "year-unknown",
    "year-differs-from-date",
    "completed-in-future",
    "category-unknown",
    "category-broad",
    "unlisted-platform",
    "provider-unknown",
    "mode-unknown",
    "possible-duplicate",
    "sum-and-items",
    "same-certificate",
    "declared-late",
    "declared-early",
    "declared-in-future",
    "declared-before-completed",
};

// In the order of Field.
constexpr std::string_view field_texts[] = {
    "",        "title", "category",   "hours",    "completedOn", "year",    "sum",
    "planned", "mode",  "declaredOn", "declared", "certificate", "settled",
};

constexpr FindingCode settleable[] = {
    FindingCode::year_unknown,       FindingCode::completed_in_future, FindingCode::unlisted_platform,
    FindingCode::possible_duplicate, FindingCode::sum_and_items,
};

}  // namespace

std::string_view to_text(FindingCode code) { return code_texts[static_cast<std::size_t>(code)]; }

std::string_view to_text(Field field) { return field_texts[static_cast<std::size_t>(field)]; }

bool holds_back(FindingCode code) {
  for (const FindingCode each : settleable) {
    if (each == code) return true;
  }
  return false;
}

std::optional<FindingCode> find_settleable(std::string_view text) {
  for (const FindingCode code : settleable) {
    if (to_text(code) == text) return code;
  }
  return std::nullopt;
}

}  // namespace xueshi
