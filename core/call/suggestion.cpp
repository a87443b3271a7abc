#include "core/call/suggestion.h"

#include "core/base/text.h"
#include "core/course/course.h"
#include "core/json/writer.h"

namespace xueshi {
namespace {

// The first of the topic's keywords that the title contains. Returns null if it contains none.
const std::string* find_keyword(const Topic& topic, const std::string& folded_title) {
  for (const std::string& keyword : topic.keywords) {
    const std::string folded = fold(keyword);
    if (!folded.empty() && folded_title.find(folded) != std::string::npos) return &keyword;
  }
  return nullptr;
}

}  // namespace

std::string suggest_category(const Policy& policy, std::string_view title) {
  const std::string folded_title = fold(first_code_points(title, longest_title));
  json::Writer out;
  out.open_list();
  for (const Topic& topic : policy.topics) {
    const std::string* keyword = find_keyword(topic, folded_title);
    if (!keyword) continue;
    out.open_object();
    out.text("category", policy.categories[topic.category].id);
    out.name("topic");
    out.open_object();
    for (const Label& label : topic.labels) out.text(label.language, label.text);
    out.close_object();
    out.text("keyword", *keyword);
    out.close_object();
  }
  out.close_list();
  return out.take();
}

}  // namespace xueshi
