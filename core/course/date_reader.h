// Reads days and years as certificates and exports print them.
#pragma once

#include <optional>
#include <string_view>

#include "core/base/civil_date.h"
#include "core/base/result.h"
#include "core/course/entry.h"

namespace xueshi {

// A civil date, or nothing if the member is absent: 2021-06-05, 2021-6-5, 2021/6/5, 2021.6.5, 2021年6月5日 or 20210605,
// in digits of any width.
//
// A time of day may follow after white space and is ignored: 14:30, 14:30:00, 00:00:00.0, and with 上午, 下午, AM or PM
// before or behind it (then the hour is at most 12). A time zone or a T is refused, because no zone is ever known.
// Faults: date-unreadable, date-impossible (30 February).
Result<std::optional<CivilDate>, FindingCode> read_date(const EntryMember& member);

// The date if the text is ASCII and holds a date and nothing else. Makes no copy. Returns nothing for any other text.
std::optional<CivilDate> read_plain_date(std::string_view text);

// The attributed year (年度), or nothing if the member is absent: 2021, 2021年 or 2021年度. Fault: year-unreadable.
Result<std::optional<int>, FindingCode> read_year(const EntryMember& member);

}  // namespace xueshi
