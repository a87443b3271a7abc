#include "core/policy/category_reader.h"

#include <optional>
#include <string>

#include "core/base/scan.h"
#include "core/base/text.h"

namespace xueshi {
namespace {

using json::Kind;
using json::Value;
using Presence = PolicyWalk::Presence;

// A minimum has at most two decimals and no exponent.
std::optional<Hours> to_minimum(std::string_view digits) {
  Hours hours;
  std::size_t decimals = 0;
  bool in_fraction = false;
  for (const char c : digits) {
    if (c == '.' && !in_fraction) {
      in_fraction = true;
    } else if (!is_digit(c) || hours.hundredths > 100'000'000) {
      return std::nullopt;
    } else if (in_fraction && decimals == 2) {
      if (c != '0') return std::nullopt;
    } else {
      hours.hundredths = hours.hundredths * 10 + (c - '0');
      if (in_fraction) ++decimals;
    }
  }
  for (; decimals < 2; ++decimals) hours.hundredths *= 10;
  return hours;
}

class CategoryReader {
 public:
  CategoryReader(PolicyWalk& walk, Policy& policy) : walk_(walk), policy_(policy) {}

  void read_category(const PolicyMember& at, CategoryIndex parent, std::size_t depth) {
    const CategoryIndex self = policy_.categories.size();
    policy_.categories.emplace_back();
    policy_.categories[self].parent = parent;
    policy_.categories[self].depth = depth;
    read_category_words(at, self);
    read_minimum(member_of(at, "min"), self);
    policy_.categories[self].clause = walk_.clause(at);
    walk_.each(member_of(at, "children"), Kind::object,
               [this, self, depth](const PolicyMember& child) { read_category(child, self, depth + 1); });
    policy_.categories[self].end = policy_.categories.size();
    policy_.post_order.push_back(self);
  }

 private:
  void read_category_words(const PolicyMember& at, CategoryIndex self) {
    const PolicyMember id = member_of(at, "id");
    const std::string name(walk_.text(id, Presence::required));
    policy_.categories[self].id = name;
    if (!name.empty()) {
      if (find_or_add(category_ids_, name, self) != self) {
        walk_.report(id, PolicyFaultCode::duplicate_id);
      } else {
        add_word(id, name, self);
      }
    }
    const auto add = [this, self](const PolicyMember& word) { add_word(word, word.value->text, self); };
    walk_.each_named(member_of(at, "label"), Kind::text, Presence::optional, add);
    walk_.each(member_of(at, "words"), Kind::text, add);
  }

  void add_word(const PolicyMember& at, std::string_view word, CategoryIndex self) {
    if (word.empty()) return;
    const CategoryIndex owner = find_or_add(policy_.category_words, fold(word), self);
    if (owner != self) walk_.report(at, PolicyFaultCode::duplicate_word);
  }

  void read_minimum(const PolicyMember& at, CategoryIndex self) {
    const Value* value = walk_.get(at, Kind::number, Presence::optional);
    if (!value) return;
    const auto minimum = to_minimum(value->text);
    if (!minimum) return walk_.report(at, PolicyFaultCode::not_hours);
    policy_.categories[self].minimum = minimum;
  }

  PolicyWalk& walk_;
  Policy& policy_;
  Lookup category_ids_;
};

}  // namespace

void read_categories(PolicyWalk& walk, const PolicyMember& at, Policy& policy) {
  if (walk.get(at, Kind::object, Presence::required)) CategoryReader(walk, policy).read_category(at, root_category, 0);
}

}  // namespace xueshi
