#include "core/roster/person_column.h"

#include <gtest/gtest.h>

namespace xueshi::roster {
namespace {

TEST(PersonWord, KnowsNumbersNamesAndUnitsByTheirParts) {
  for (const char* word :
       {"工号", " 工 号 ", "职工号", "人员编号", "学员账号", "用户名", "身份证号码", "证件号", "学员手机号"}) {
    EXPECT_EQ(read_person_word(word), PersonWord::number) << word;
  }
  for (const char* word : {"姓名", "学员姓名", "参训人员", "教师姓名"}) {
    EXPECT_EQ(read_person_word(word), PersonWord::name) << word;
  }
  for (const char* word : {"单位", "工作单位", "所在部门", "科室"}) {
    EXPECT_EQ(read_person_word(word), PersonWord::unit) << word;
  }
  for (const char* word : {"", "编号", "课程名称", "单位学时", "人员类别"}) {
    EXPECT_EQ(read_person_word(word), PersonWord::none) << word;
  }
}

TEST(MangledNumber, IsOneThatASpreadsheetHasRounded) {
  for (const char* text : {"4.1E+17", "4E+17", "4.10105E17", "1e5", "410105199001010000", "4101051990010000"}) {
    EXPECT_TRUE(is_mangled_number(text)) << text;
  }
  for (const char* text :
       {"", "G0001", "1000", "410105199001010", "41010519900101001X", "410105199001010017", "4.E+1", "E5"}) {
    EXPECT_FALSE(is_mangled_number(text)) << text;
  }
}

}  // namespace
}  // namespace xueshi::roster
