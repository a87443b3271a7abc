// A policy: the rule of one province and year as data. The judge knows no other numbers than these.
//
// The categories are a tree, kept in tree order (parents before children, siblings as written), so a node's
// descendants are the nodes that follow it up to `end`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/civil_date.h"
#include "core/base/hours.h"
#include "core/base/text.h"

namespace xueshi {

using CategoryIndex = std::size_t;

inline constexpr CategoryIndex root_category = 0;

struct Category {
  std::string id;
  std::optional<Hours> minimum;
  std::string clause;  // empty if the policy names none
  CategoryIndex parent = root_category;
  CategoryIndex end = 0;  // one past the last descendant
  std::size_t depth = 0;
};

enum class Mode { online, in_person };

// Courses of this category and mode count without question at the listed platforms only (notice: part 一, paragraph 3).
struct ListedOnly {
  CategoryIndex category = root_category;
  Mode mode = Mode::online;
};

// A text in one of the policy's languages.
struct Label {
  std::string language;  // its tag, such as zh-CN
  std::string text;
};

struct Topic {
  CategoryIndex category = root_category;
  std::vector<Label> labels;
  std::vector<std::string> keywords;  // as written
};

struct Policy {
  std::string id;
  int year = 0;
  Period period;
  std::vector<Category> categories;  // never empty
  std::vector<CategoryIndex> post_order;
  Lookup category_words;  // folded ids, labels and words
  Lookup platform_words;  // folded likewise
  std::optional<ListedOnly> listed_only;
  std::vector<Topic> topics;
  std::optional<CivilDate> declare_by;  // absent if courses need no declaration
};

bool is_leaf(const Policy& policy, CategoryIndex category);

// Whether `category` is `top` or lies below it.
bool is_within(const Policy& policy, CategoryIndex category, CategoryIndex top);

// Whether one of the two is the other or lies below it.
bool are_in_line(const Policy& policy, CategoryIndex one, CategoryIndex other);

// The node whose id, label or word this is, compared folded. Returns nothing if no node matches.
std::optional<CategoryIndex> find_category(const Policy& policy, std::string_view text);

// A word for a mode as certificates and exports print it, compared folded.
std::optional<Mode> find_mode(std::string_view text);

}  // namespace xueshi
