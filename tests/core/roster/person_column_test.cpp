#include "core/roster/person_column.h"

#include <gtest/gtest.h>

namespace xueshi::roster {
namespace {

TEST(NamesUnit, KnowsWhatPeopleAreGroupedBy) {
  for (const char* word : {"单位", " 工作 单位", "所在部门", "科室"}) EXPECT_TRUE(names_unit(word)) << word;
  for (const char* word : {"", "编号", "单位学时", "姓名"}) EXPECT_FALSE(names_unit(word)) << word;
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
