#include "core/json/writer.h"

#include <gtest/gtest.h>

namespace xueshi::json {
namespace {

TEST(JsonWriter, PutsCommasBetweenItemsAndMembers) {
  Writer out;
  out.open_object();
  out.text("a", "x");
  out.name("b");
  out.open_list();
  out.number(-1);
  out.boolean(true);
  out.null();
  out.open_object();
  out.close_object();
  out.close_list();
  out.hours("c", Hours{650});
  out.boolean("d", false);
  out.close_object();
  EXPECT_EQ(out.take(), R"({"a":"x","b":[-1,true,null,{}],"c":6.5,"d":false})");
}

TEST(JsonWriter, EscapesWhatJsonAsksFor) {
  Writer out;
  out.text("a\"\\\n\x01 四");
  EXPECT_EQ(out.take(), R"("a\"\\\u000a\u0001 四")");
}

TEST(JsonWriter, IsEmptyOnceItsTextIsTaken) {
  Writer out;
  out.number(1);
  EXPECT_EQ(out.take(), "1");
  out.number(2);
  EXPECT_EQ(out.take(), "2");
}

}  // namespace
}  // namespace xueshi::json
