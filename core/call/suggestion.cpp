#include "core/call/suggestion.h"

#include "core/base/text.h"
#include "core/json/reader.h"

namespace xueshi {

std::string suggest_category(const Policy& policy, std::string_view title) {
  const std::string folded_title = fold(title);
  std::string list = "[";
  for (const Topic& topic : policy.topics) {
    for (const std::string& keyword : topic.keywords) {
      const std::string folded = fold(keyword);
      if (folded.empty() || folded_title.find(folded) == std::string::npos) continue;
      if (list.size() > 1) list += ',';
      list += "{\"category\":";
      json::append_quoted(list, policy.categories[topic.category].id);
      list += ",\"topic\":" + topic.label + ",\"keyword\":";
      json::append_quoted(list, keyword);
      list += '}';
      break;
    }
  }
  return list + ']';
}

}  // namespace xueshi
