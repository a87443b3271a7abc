#include "core/policy_reader.h"

#include <optional>
#include <utility>

#include "core/json.h"
#include "core/text.h"

namespace xueshi {
namespace {

using json::Kind;
using json::Value;

// A member with the place it stands at; `value` is null where it is absent (missing, null or "").
struct Member {
  const Value* value;
  std::string pointer;
};

bool is_absent(const Value* value) {
  return !value || value->kind == Kind::null || (value->kind == Kind::text && value->text.empty());
}

std::string pointer_token(std::string_view name) {
  std::string token;
  for (const char c : name) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

Member member(const Member& object, std::string_view name) {
  const Value* value = object.value->find(name);
  return {is_absent(value) ? nullptr : value, object.pointer + '/' + pointer_token(name)};
}

std::optional<int> to_small_integer(const Value& value) {
  if (value.kind != Kind::number || value.text.empty() || value.text.size() > 4) return std::nullopt;
  int number = 0;
  for (const char c : value.text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// A minimum has at most two decimals and no exponent.
std::optional<Hours> to_minimum(std::string_view digits) {
  Hours hours;
  std::size_t decimals = 0;
  bool in_fraction = false;
  for (const char c : digits) {
    if (c == '.' && !in_fraction) {
      in_fraction = true;
    } else if (c < '0' || c > '9' || hours.hundredths > 100'000'000) {
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

class PolicyReader {
 public:
  PolicyReading read(std::string_view text) {
    const std::optional<Value> root = json::parse(text);
    if (!root) {
      tell("", "not-json");
    } else if (root->kind != Kind::object) {
      tell("", "wrong-type");
    } else {
      read_members({&*root, ""});
    }
    return std::move(reading_);
  }

 private:
  enum class Need { required, optional };

  void tell(std::string pointer, std::string_view code) { reading_.faults.push_back({std::move(pointer), code}); }

  // The member where it is there and of that kind; else nothing, and the fault is told.
  const Value* get(const Member& at, Kind kind, Need need) {
    if (!at.value) {
      if (need == Need::required) tell(at.pointer, "missing");
      return nullptr;
    }
    if (at.value->kind == kind) return at.value;
    tell(at.pointer, "wrong-type");
    return nullptr;
  }

  std::string text(const Member& at, Need need) {
    const Value* value = get(at, Kind::text, need);
    return value ? value->text : std::string{};
  }

  std::optional<CivilDate> date(const Member& at, Need need) {
    const Value* value = get(at, Kind::text, need);
    if (!value) return std::nullopt;
    const auto day = parse_iso_date(value->text);
    if (!day) tell(at.pointer, "not-a-date");
    return day;
  }

  template <class Read>
  void each(const Member& at, Kind kind, Read read_one) {
    const Value* list = get(at, Kind::list, Need::optional);
    if (!list) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      const Member item{&list->items[i], at.pointer + '/' + std::to_string(i)};
      if (get(item, kind, Need::required)) read_one(item);
    }
  }

  // A text in several languages: language tag → text.
  template <class Read>
  void each_label(const Member& at, Need need, Read read_one) {
    const Value* labels = get(at, Kind::object, need);
    if (!labels) return;
    for (std::size_t i = 0; i < labels->names.size(); ++i) {
      const Member label{&labels->items[i], at.pointer + '/' + pointer_token(labels->names[i])};
      if (get(label, Kind::text, Need::required)) read_one(label);
    }
  }
  void labels(const Member& at, Need need) {
    each_label(at, need, [](const Member&) {});
  }
  void words(const Member& at) {
    each(at, Kind::text, [](const Member&) {});
  }

  void read_members(const Member& root) {
    clauses_ = root.value->find("clauses");
    Policy& policy = reading_.policy;
    policy.id = text(member(root, "id"), Need::required);
    labels(member(root, "title"), Need::required);
    read_text_or_labels(member(root, "document"), Need::required);
    read_text_or_labels(member(root, "issuer"), Need::optional);
    date(member(root, "issuedOn"), Need::optional);
    const Member year = member(root, "year");
    read_year(year);
    read_period(member(root, "period"), year);
    read_tree(member(root, "categories"));
    read_platforms(member(root, "platforms"));
    read_listed_only(member(root, "listedOnly"));
    each(member(root, "topics"), Kind::object, [this](const Member& topic) { read_topic(topic); });
    read_declaration(member(root, "declaration"));
    each(member(root, "seminars"), Kind::object, [this](const Member& seminar) { read_seminar(seminar); });
    each(member(root, "contacts"), Kind::object, [this](const Member& contact) {
      labels(member(contact, "label"), Need::optional);
      text(member(contact, "phone"), Need::optional);
    });
    read_clauses(member(root, "clauses"));
    each(member(root, "silences"), Kind::object, [this](const Member& silence) {
      text(member(silence, "id"), Need::optional);
      clause(silence);
      labels(member(silence, "summary"), Need::optional);
    });
  }

  void read_text_or_labels(const Member& at, Need need) {
    if (at.value && at.value->kind == Kind::object) {
      labels(at, need);
    } else {
      text(at, need);
    }
  }

  void read_year(const Member& at) {
    const Value* value = get(at, Kind::number, Need::required);
    if (!value) return;
    const auto year = to_small_integer(*value);
    if (!year || *year < 1) return tell(at.pointer, "wrong-type");
    reading_.policy.year = *year;
  }

  void read_period(const Member& at, const Member& year) {
    if (!get(at, Kind::object, Need::required)) return;
    const Member to = member(at, "to");
    const auto first = date(member(at, "from"), Need::required);
    const auto last = date(to, Need::required);
    if (!first || !last) return;
    if (*last < *first) return tell(to.pointer, "impossible");
    Policy& policy = reading_.policy;
    policy.period = {*first, *last};
    has_period_ = true;
    const bool in_period = year_of(*first) <= policy.year && policy.year <= year_of(*last);
    if (policy.year != 0 && !in_period) tell(year.pointer, "impossible");
  }

  void read_tree(const Member& at) {
    if (!get(at, Kind::object, Need::required)) return;
    read_category(at, root_category, 0);
  }

  void read_category(const Member& at, CategoryIndex parent, std::size_t depth) {
    auto& categories = reading_.policy.categories;
    const CategoryIndex self = categories.size();
    categories.push_back({text(member(at, "id"), Need::required), {}, {}, parent, self + 1, depth});
    read_category_words(at, self);
    read_minimum(member(at, "min"), self);
    categories[self].clause = clause(at);
    each(member(at, "children"), Kind::object,
         [this, self, depth](const Member& child) { read_category(child, self, depth + 1); });
    reading_.policy.categories[self].end = reading_.policy.categories.size();
    reading_.policy.post_order.push_back(self);
  }

  void read_category_words(const Member& at, CategoryIndex self) {
    const Member id = member(at, "id");
    const std::string& name = reading_.policy.categories[self].id;
    if (!name.empty()) {
      if (!category_ids_.emplace(name).second) {
        tell(id.pointer, "duplicate-id");
      } else {
        add_word(id, self);
      }
    }
    each_label(member(at, "label"), Need::optional, [this, self](const Member& label) { add_word(label, self); });
    each(member(at, "words"), Kind::text, [this, self](const Member& word) { add_word(word, self); });
  }

  void add_word(const Member& at, CategoryIndex self) {
    const auto added = reading_.policy.category_words.emplace(fold(at.value->text), self);
    if (!added.second && added.first->second != self) tell(at.pointer, "duplicate-word");
  }

  void read_minimum(const Member& at, CategoryIndex self) {
    const Value* value = get(at, Kind::number, Need::optional);
    if (!value) return;
    const auto minimum = to_minimum(value->text);
    if (!minimum) return tell(at.pointer, "not-hours");
    reading_.policy.categories[self].minimum = minimum;
  }

  // The id of the clause that an object cites.
  std::string clause(const Member& object) {
    const Member at = member(object, "clause");
    std::string id = text(at, Need::optional);
    if (!id.empty() && !(clauses_ && clauses_->find(id))) tell(at.pointer, "unknown-reference");
    return id;
  }

  // The category that an object names by its id.
  std::optional<CategoryIndex> category(const Member& object) {
    const Member at = member(object, "category");
    const std::string id = text(at, Need::required);
    if (id.empty()) return std::nullopt;
    const auto& categories = reading_.policy.categories;
    for (CategoryIndex i = 0; i < categories.size(); ++i) {
      if (categories[i].id == id) return i;
    }
    tell(at.pointer, "unknown-reference");
    return std::nullopt;
  }

  void read_platforms(const Member& at) {
    std::unordered_set<std::string> ids;
    each(at, Kind::object, [this, &ids](const Member& platform) {
      const Member id = member(platform, "id");
      const std::string name = text(id, Need::required);
      if (!name.empty() && !ids.emplace(name).second) tell(id.pointer, "duplicate-id");
      auto& known = reading_.policy.platform_words;
      if (!name.empty()) known.insert(fold(name));
      const auto add = [&known](const Member& word) { known.insert(fold(word.value->text)); };
      each_label(member(platform, "label"), Need::optional, add);
      each(member(platform, "words"), Kind::text, add);
      text(member(platform, "url"), Need::optional);
      text(member(platform, "hotline"), Need::optional);
    });
  }

  void read_listed_only(const Member& at) {
    if (!get(at, Kind::object, Need::optional)) return;
    const auto top = category(at);
    const Member mode_at = member(at, "mode");
    const std::string mode = text(mode_at, Need::required);
    clause(at);
    if (mode.empty()) return;
    if (mode != "online" && mode != "in-person") return tell(mode_at.pointer, "unknown-reference");
    if (top) reading_.policy.listed_only = ListedOnly{*top, mode == "online" ? Mode::online : Mode::in_person};
  }

  void read_topic(const Member& at) {
    const auto filed = category(at);
    Topic topic{filed.value_or(root_category), "{", {}};
    each_label(member(at, "label"), Need::optional, [&topic](const Member& label) {
      if (topic.label.size() > 1) topic.label += ',';
      json::append_quoted(topic.label, label.pointer.substr(label.pointer.rfind('/') + 1));
      topic.label += ':';
      json::append_quoted(topic.label, label.value->text);
    });
    topic.label += '}';
    each(member(at, "keywords"), Kind::text,
         [&topic](const Member& keyword) { topic.keywords.push_back(keyword.value->text); });
    reading_.policy.topics.push_back(std::move(topic));
  }

  void read_declaration(const Member& at) {
    if (!get(at, Kind::object, Need::optional)) return;
    const Member by = member(at, "by");
    const auto last_day = date(by, Need::required);
    if (const Member where = member(at, "where"); get(where, Kind::object, Need::optional)) {
      labels(member(where, "label"), Need::optional);
      text(member(where, "url"), Need::optional);
    }
    clause(at);
    if (!last_day) return;
    if (has_period_ && *last_day < reading_.policy.period.from) return tell(by.pointer, "impossible");
    reading_.policy.declare_by = last_day;
  }

  void read_seminar(const Member& at) {
    get(member(at, "number"), Kind::number, Need::optional);
    for (const char* name : {"title", "applicant", "host", "month", "city"}) text(member(at, name), Need::optional);
  }

  void read_clauses(const Member& at) {
    const Value* clauses = get(at, Kind::object, Need::required);
    if (!clauses) return;
    for (std::size_t i = 0; i < clauses->names.size(); ++i) {
      const Member item{&clauses->items[i], at.pointer + '/' + pointer_token(clauses->names[i])};
      if (!get(item, Kind::object, Need::required)) continue;
      text(member(item, "part"), Need::optional);
      get(member(item, "paragraph"), Kind::number, Need::optional);
      labels(member(item, "summary"), Need::optional);
    }
  }

  PolicyReading reading_;
  std::unordered_set<std::string> category_ids_;
  const Value* clauses_ = nullptr;
  bool has_period_ = false;
};

}  // namespace

PolicyReading read_policy(std::string_view json) { return PolicyReader{}.read(json); }

std::string write_faults(const std::vector<PolicyFault>& faults) {
  std::string list = "[";
  for (const PolicyFault& fault : faults) {
    if (list.size() > 1) list += ',';
    list += "{\"pointer\":";
    json::append_quoted(list, fault.pointer);
    list += ",\"code\":";
    json::append_quoted(list, fault.code);
    list += '}';
  }
  return list + ']';
}

}  // namespace xueshi
