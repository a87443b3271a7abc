// Reads single members of an entry: hours, dates, years, flags.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/civil_date.h"
#include "core/base/hours.h"
#include "core/course/entry.h"
#include "core/judge/finding.h"

namespace xueshi {

// Either a value, or what is wrong; neither where the member is absent.
template <class Value>
struct Reading {
  std::optional<Value> value;
  std::optional<FindingCode> fault;
};

// A JSON number written out: no exponent, no zeros that say nothing.
std::string to_decimal_text(std::string_view number);

// A member as text, a number as its digits; nothing where it is absent or of another kind.
const std::string* as_text(const EntryMember& member);

// A number within 1e-9 of a multiple of 0.01, or text such as 24, ６．５, 24学时, 10 个学时. Above 0, at most 999.99,
// at most two decimals; never rounded.
Reading<Hours> read_hours(const EntryMember& member);

// 2021-06-05, 2021-6-5, 2021/6/5, 2021.6.5, 2021年6月5日 or 20210605, with or without a time of day after a space.
Reading<CivilDate> read_date(const EntryMember& member);

// 2021, 2021年 or 2021年度.
Reading<int> read_year(const EntryMember& member);

// True, false or absent.
Reading<bool> read_flag(const EntryMember& member);

}  // namespace xueshi
