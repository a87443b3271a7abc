// A set of finding codes in one number. Its order is that of FindingCode, in which an answer lists findings.
#pragma once

#include <cstdint>

#include "core/vocabulary.h"

namespace xueshi {

class CodeSet {
 public:
  constexpr CodeSet() = default;

  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool has(FindingCode code) const { return (bits_ & bit(code)) != 0; }
  constexpr void add(FindingCode code) { bits_ |= bit(code); }

  // The codes in both sets, and the codes in this set only.
  constexpr CodeSet both(CodeSet other) const { return CodeSet(bits_ & other.bits_); }
  constexpr CodeSet without(CodeSet other) const { return CodeSet(bits_ & ~other.bits_); }

  // All codes that have this effect.
  static constexpr CodeSet with_effect(Effect effect) {
    CodeSet set;
    for (const FindingRow& row : finding_codes) {
      if (row.effect == effect) set.add(row.value);
    }
    return set;
  }

 private:
  static_assert(std::size(finding_codes) <= 64);

  constexpr explicit CodeSet(std::uint64_t bits) : bits_(bits) {}
  static constexpr std::uint64_t bit(FindingCode code) { return std::uint64_t{1} << static_cast<unsigned>(code); }

  std::uint64_t bits_ = 0;
};

}  // namespace xueshi
