// Hours (学时) as an exact count of hundredths: the finest amount a course may have, so sums never round.
#pragma once

#include <cstdint>
#include <string>

namespace xueshi {

struct Hours {
  std::int64_t hundredths = 0;

  friend constexpr bool operator==(Hours a, Hours b) { return a.hundredths == b.hundredths; }
  friend constexpr bool operator!=(Hours a, Hours b) { return a.hundredths != b.hundredths; }
  friend constexpr bool operator<(Hours a, Hours b) { return a.hundredths < b.hundredths; }
  friend constexpr bool operator>=(Hours a, Hours b) { return !(a < b); }
  friend constexpr Hours operator+(Hours a, Hours b) { return {a.hundredths + b.hundredths}; }
  friend constexpr Hours operator-(Hours a, Hours b) { return {a.hundredths - b.hundredths}; }
  constexpr Hours& operator+=(Hours other) { return *this = *this + other; }
  constexpr Hours& operator-=(Hours other) { return *this = *this - other; }
};

// The most that one course can have.
inline constexpr Hours longest_course{99'999};

// The shortest decimal: "24", "5.5", "0.01". Never an exponent.
std::string to_text(Hours hours);

}  // namespace xueshi
