// The rows of the vocabulary are held by static_asserts; these hold what the static_asserts rest on.
#include "core/vocabulary.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

enum class Fruit : std::uint8_t { apple, pear, plum };

using Row = WordRow<Fruit>;
constexpr Row all[] = {{Fruit::apple, "apple"}, {Fruit::pear, "pear"}, {Fruit::plum, "plum"}};
constexpr Row last_missing[] = {{Fruit::apple, "apple"}, {Fruit::pear, "pear"}};
constexpr Row first_missing[] = {{Fruit::pear, "pear"}, {Fruit::plum, "plum"}};
constexpr Row out_of_place[] = {{Fruit::pear, "pear"}, {Fruit::apple, "apple"}, {Fruit::plum, "plum"}};
constexpr Row one_twice[] = {{Fruit::apple, "apple"}, {Fruit::pear, "pear"}, {Fruit::pear, "pear"}};

static_assert(vocabulary::names_all<all>);
static_assert(!vocabulary::names_all<last_missing>, "a code without its row does not compile");
static_assert(!vocabulary::names_all<first_missing>);
static_assert(!vocabulary::names_all<out_of_place>, "a row in another's place does not compile");
static_assert(!vocabulary::names_all<one_twice>);

TEST(Vocabulary, FindsEachMemberByItsNameAlone) {
  for (const MemberRow& row : members) EXPECT_EQ(find_member(row.name), row.value);
  EXPECT_EQ(find_member("Title"), std::nullopt);
  EXPECT_EQ(find_member("id"), std::nullopt);
}

TEST(Vocabulary, LetsExactlyTheCodesBeSettledThatHoldBack) {
  for (const FindingRow& row : finding_codes) {
    const auto found = find_settleable(row.name);
    EXPECT_EQ(found.has_value(), row.effect == Effect::holds_back) << row.name;
    EXPECT_EQ(found.value_or(row.value), row.value);
  }
}

TEST(Vocabulary, SaysWhatASettledFindingRestsOn) {
  for (const FindingRow& row : finding_codes) {
    EXPECT_EQ(row.rests_on != 0, may_be_settled(row.value)) << row.name;
    EXPECT_LT(row.rests_on, MemberSet{1} << member_count) << row.name;
  }
}

TEST(Vocabulary, NamesASpareMemberOnlyForWhatCannotBeRead) {
  for (const FindingRow& row : finding_codes) {
    if (!row.spare) continue;
    EXPECT_EQ(row.effect, Effect::unreadable) << row.name;
    EXPECT_EQ(need_of(*row.spare), Need::spare) << row.name;
  }
}

}  // namespace
}  // namespace xueshi
