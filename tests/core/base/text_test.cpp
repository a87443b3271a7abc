#include "core/base/text.h"

#include <gtest/gtest.h>

namespace xueshi {
namespace {

TEST(Fold, MakesWidthCaseSpacesAndPunctuationEqual) {
  EXPECT_EQ(fold("公需科目（必修课）"), "公需科目必修课");
  EXPECT_EQ(fold(" Ａ－ １ "), "a1");
  EXPECT_EQ(fold("“四史”·教育、一"), "四史教育一");
}

TEST(Fold, KeepsPlusAndNumberSign) { EXPECT_EQ(fold("C++ / C#"), "c++c#"); }

TEST(Trim, DropsWhiteSpaceOfAnyWidthAtTheEndsOnly) {
  EXPECT_EQ(trim("\xEF\xBB\xBF　 a b　"), "a b");
  EXPECT_EQ(trim(" 　"), "");
  EXPECT_EQ(trim(""), "");
}

TEST(CodePoints, TakeAnyBytes) {
  EXPECT_EQ(count_code_points("\xFF\xC0\x80"
                              "a"),
            4u);
  EXPECT_EQ(count_code_points("\xF0\x9F\x98\x80"), 1u);
  EXPECT_EQ(fold("\xE5\xAD"), "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace xueshi
