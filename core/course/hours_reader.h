// Reads hours (学时) as people and platforms write them.
#pragma once

#include <string>
#include <string_view>

#include "core/base/hours.h"
#include "core/base/result.h"
#include "core/course/entry.h"

namespace xueshi {

// A JSON number in plain digits: no exponent, no redundant zeros.
std::string to_decimal_text(std::string_view number);

// Hours above 0 and at most 999.99, with at most two decimals. Nothing is ever rounded.
//
// A number within 1e-9 of a hundredth counts as that hundredth, because binary numbers cannot represent most hundredths
// exactly. A text is digits with or without a fraction and the unit, such as 24, ６．５, 24学时 or 10 个学时; its
// digits may be of full width. Faults: hours-missing, hours-not-a-number, hours-other-unit (3学分: a number and other
// letters), hours-not-positive, hours-too-large, hours-too-fine.
Result<Hours, FindingCode> read_hours(const EntryMember& member);

}  // namespace xueshi
