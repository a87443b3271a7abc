// A day of the calendar, without a time of day or a time zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace xueshi {

using CivilDate = std::chrono::sys_days;

// Both ends belong to it.
struct Period {
  CivilDate from;
  CivilDate to;
};

inline bool contains(const Period& period, CivilDate date) { return period.from <= date && date <= period.to; }

int year_of(CivilDate date);

// Returns nothing if the day does not exist (30 February).
std::optional<CivilDate> make_date(int year, int month, int day);

// Reads YYYY-MM-DD and nothing else. Returns nothing if the day does not exist.
std::optional<CivilDate> parse_iso_date(std::string_view text);

// YYYY-MM-DD.
std::string to_iso_text(CivilDate date);

// Whole days from one to the other, negative if `to` is the earlier.
int days_between(CivilDate from, CivilDate to);

}  // namespace xueshi
