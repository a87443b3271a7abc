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
  EXPECT_EQ(trim("\u0085\u00A0\u1680课\u2028\u3000\uFEFF"), "课");
  EXPECT_EQ(trim("😀 "), "😀");
}

TEST(Trim, TakesAnyBytes) {
  for (const char* text :
       {"\x80", "\xA0", "\xE3\x80", "a\xE3\x80\x80\x80", "a\x80\x80\x80\x80", "\xC2", "\xF0\x9F\x98"}) {
    EXPECT_EQ(trim(text), text);
    EXPECT_EQ(trim(std::string(text) + ' '), text);
  }
}

TEST(CodePoints, AreComparedWithALimit) {
  for (const char* text : {"ab", "一二", "😀😀", "\xFF\xFF"}) {
    EXPECT_FALSE(is_longer(text, 2)) << text;
    EXPECT_TRUE(is_longer(text, 1)) << text;
  }
}

TEST(CodePoints, AreTakenFromTheFront) {
  EXPECT_EQ(first_code_points("a一😀b", 3), "a一😀");
  EXPECT_EQ(first_code_points("a一😀b", 4), "a一😀b");
  EXPECT_EQ(first_code_points("ab", 9), "ab");
  EXPECT_EQ(first_code_points("ab", 0), "");
}

TEST(Fold, CopiesOnlyWhatChanges) {
  std::string room;
  constexpr std::string_view plain = "公需1a";
  EXPECT_EQ(fold(plain, room).data(), plain.data());
  EXPECT_EQ(fold("公需 １A", room), "公需1a");
  EXPECT_EQ(narrow("１月", room), "1月");
  EXPECT_EQ(narrow(plain, room).data(), plain.data());
  EXPECT_EQ(fold("", room), "");
  EXPECT_EQ(fold(" ", room), "");
}

TEST(Fold, LeavesAnIdeographAsItIsAndNothingElse) {
  EXPECT_EQ(fold("䀀一鿿"), "䀀一鿿");
  EXPECT_EQ(fold("\xE4\xB8Ａ"),
            "\xEF\xBF\xBD"
            "a");
  EXPECT_EQ(fold("\xE9\xBFＡ\xE4"),
            "\xEF\xBF\xBD"
            "a"
            "\xEF\xBF\xBD");
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
