#include "core/policy/policy_reader.h"

#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/json/reader.h"

namespace xueshi {
namespace {

using json::Kind;
using json::Value;

// A member with the place it stands at; `value` is null where it is absent (missing, null or ""). What it stands in
// outlives it: the pointer is spelled out only where a fault is told.
struct Member {
  const Value* value;
  const Member* inside;  // null for the policy as a whole
  std::string_view name;
};

bool is_absent(const Value* value) {
  return !value || value->kind == Kind::null || (value->kind == Kind::text && value->text.empty());
}

void append_token(std::string& pointer, std::string_view name) {
  pointer += '/';
  for (const char c : name) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::string pointer_to(const Member& at) {
  if (!at.inside) return {};
  std::string pointer = pointer_to(*at.inside);
  const Value& holder = *at.inside->value;
  if (holder.kind == Kind::list) return pointer + '/' + std::to_string(at.value - holder.items.data());
  append_token(pointer, at.name);
  return pointer;
}

Member member(const Member& object, std::string_view name) {
  const Value* value = object.value->find(name);
  return {is_absent(value) ? nullptr : value, &object, name};
}

// A member that is checked and handed on to the page alone.
struct Spare {
  std::string_view name;
  Kind kind;  // an object holds a text in several languages
};

constexpr Spare platform_spares[] = {{"url", Kind::text}, {"hotline", Kind::text}};
constexpr Spare declaring_place_spares[] = {{"label", Kind::object}, {"url", Kind::text}};
constexpr Spare seminar_spares[] = {{"number", Kind::number}, {"title", Kind::text}, {"applicant", Kind::text},
                                    {"host", Kind::text},     {"month", Kind::text}, {"city", Kind::text}};
constexpr Spare contact_spares[] = {{"label", Kind::object}, {"phone", Kind::text}};
constexpr Spare clause_spares[] = {{"part", Kind::text}, {"paragraph", Kind::number}, {"summary", Kind::object}};

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
    const Member whole{root ? &*root : nullptr, nullptr, {}};
    if (!root) {
      tell(whole, "not-json");
    } else if (root->kind != Kind::object) {
      tell(whole, "wrong-type");
    } else {
      read_members(whole);
    }
    return std::move(reading_);
  }

 private:
  enum class Need { required, optional };

  void tell(const Member& at, std::string_view code) { reading_.faults.push_back({pointer_to(at), code}); }

  // The member where it is there and of that kind; else nothing, and the fault is told.
  const Value* get(const Member& at, Kind kind, Need need) {
    if (at.value && at.value->kind == kind) return at.value;
    if (at.value) {
      tell(at, "wrong-type");
    } else if (need == Need::required) {
      tell(at, "missing");
    }
    return nullptr;
  }

  // Empty where it is absent.
  std::string_view text(const Member& at, Need need) {
    const Value* value = get(at, Kind::text, need);
    return value ? std::string_view(value->text) : std::string_view{};
  }

  std::optional<CivilDate> date(const Member& at, Need need) {
    const Value* value = get(at, Kind::text, need);
    if (!value) return std::nullopt;
    const auto day = parse_iso_date(value->text);
    if (!day) tell(at, "not-a-date");
    return day;
  }

  template <class Read>
  void each(const Member& at, Kind kind, Read read_one) {
    const Value* list = get(at, Kind::list, Need::optional);
    if (!list) return;
    for (const Value& value : list->items) {
      const Member item{&value, &at, {}};
      if (get(item, kind, Need::required)) read_one(item);
    }
  }

  // The members of an object as they stand, whatever their names.
  template <class Read>
  void each_named(const Member& at, Kind kind, Need need, Read read_one) {
    const Value* object = get(at, Kind::object, need);
    if (!object) return;
    for (std::size_t i = 0; i < object->names.size(); ++i) {
      const Member item{&object->items[i], &at, object->names[i]};
      if (get(item, kind, Need::required)) read_one(item);
    }
  }

  // A text in several languages: language tag → text.
  template <class Read>
  void each_label(const Member& at, Need need, Read read_one) {
    each_named(at, Kind::text, need, read_one);
  }
  void labels(const Member& at, Need need) {
    each_label(at, need, [](const Member&) {});
  }

  template <std::size_t Count>
  void check(const Member& object, const Spare (&spares)[Count]) {
    for (const Spare& spare : spares) {
      const Member at = member(object, spare.name);
      if (spare.kind == Kind::object) {
        labels(at, Need::optional);
      } else {
        get(at, spare.kind, Need::optional);
      }
    }
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
    each(member(root, "seminars"), Kind::object, [this](const Member& seminar) { check(seminar, seminar_spares); });
    each(member(root, "contacts"), Kind::object, [this](const Member& contact) { check(contact, contact_spares); });
    each_named(member(root, "clauses"), Kind::object, Need::required,
               [this](const Member& cited) { check(cited, clause_spares); });
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
    if (!year || *year < 1) return tell(at, "wrong-type");
    reading_.policy.year = *year;
  }

  void read_period(const Member& at, const Member& year) {
    if (!get(at, Kind::object, Need::required)) return;
    const Member to = member(at, "to");
    const auto first = date(member(at, "from"), Need::required);
    const auto last = date(to, Need::required);
    if (!first || !last) return;
    if (*last < *first) return tell(to, "impossible");
    Policy& policy = reading_.policy;
    policy.period = {*first, *last};
    has_period_ = true;
    const bool in_period = year_of(*first) <= policy.year && policy.year <= year_of(*last);
    if (policy.year != 0 && !in_period) tell(year, "impossible");
  }

  void read_tree(const Member& at) {
    if (get(at, Kind::object, Need::required)) read_category(at, root_category, 0);
  }

  void read_category(const Member& at, CategoryIndex parent, std::size_t depth) {
    auto& categories = reading_.policy.categories;
    const CategoryIndex self = categories.size();
    categories.emplace_back();
    categories[self].parent = parent;
    categories[self].depth = depth;
    read_category_words(at, self);
    read_minimum(member(at, "min"), self);
    categories[self].clause = clause(at);
    each(member(at, "children"), Kind::object,
         [this, self, depth](const Member& child) { read_category(child, self, depth + 1); });
    categories[self].end = categories.size();
    reading_.policy.post_order.push_back(self);
  }

  void read_category_words(const Member& at, CategoryIndex self) {
    const Member id = member(at, "id");
    const std::string name(text(id, Need::required));
    reading_.policy.categories[self].id = name;
    if (!name.empty()) {
      if (find_or_add(category_ids_, name, self) != self) {
        tell(id, "duplicate-id");
      } else {
        add_word(id, name, self);
      }
    }
    const auto add = [this, self](const Member& word) { add_word(word, word.value->text, self); };
    each_label(member(at, "label"), Need::optional, add);
    each(member(at, "words"), Kind::text, add);
  }

  void add_word(const Member& at, std::string_view word, CategoryIndex self) {
    if (word.empty()) return;
    const CategoryIndex owner = find_or_add(reading_.policy.category_words, fold(word), self);
    if (owner != self) tell(at, "duplicate-word");
  }

  void read_minimum(const Member& at, CategoryIndex self) {
    const Value* value = get(at, Kind::number, Need::optional);
    if (!value) return;
    const auto minimum = to_minimum(value->text);
    if (!minimum) return tell(at, "not-hours");
    reading_.policy.categories[self].minimum = minimum;
  }

  // The id of the clause that an object cites.
  std::string_view clause(const Member& object) {
    const Member at = member(object, "clause");
    const std::string_view id = text(at, Need::optional);
    if (!id.empty() && !(clauses_ && clauses_->find(id))) tell(at, "unknown-reference");
    return id;
  }

  // The category that an object names by its id.
  std::optional<CategoryIndex> category(const Member& object) {
    const Member at = member(object, "category");
    const std::string_view id = text(at, Need::required);
    if (id.empty()) return std::nullopt;
    const auto& categories = reading_.policy.categories;
    for (CategoryIndex i = 0; i < categories.size(); ++i) {
      if (categories[i].id == id) return i;
    }
    tell(at, "unknown-reference");
    return std::nullopt;
  }

  void read_platforms(const Member& at) {
    Lookup ids;
    std::size_t number = 0;
    each(at, Kind::object, [this, &ids, &number](const Member& platform) {
      const Member id = member(platform, "id");
      const std::string_view name = text(id, Need::required);
      ++number;
      if (!name.empty() && find_or_add(ids, std::string(name), number) != number) tell(id, "duplicate-id");
      const auto add = [this, number](const Member& word) {
        if (!word.value->text.empty()) find_or_add(reading_.policy.platform_words, fold(word.value->text), number);
      };
      if (!name.empty()) add(id);
      each_label(member(platform, "label"), Need::optional, add);
      each(member(platform, "words"), Kind::text, add);
      check(platform, platform_spares);
    });
  }

  void read_listed_only(const Member& at) {
    if (!get(at, Kind::object, Need::optional)) return;
    const auto top = category(at);
    const Member mode_at = member(at, "mode");
    const std::string_view mode = text(mode_at, Need::required);
    clause(at);
    if (mode.empty()) return;
    if (mode != "online" && mode != "in-person") return tell(mode_at, "unknown-reference");
    if (top) reading_.policy.listed_only = ListedOnly{*top, mode == "online" ? Mode::online : Mode::in_person};
  }

  void read_topic(const Member& at) {
    const auto filed = category(at);
    auto& topics = reading_.policy.topics;
    topics.push_back({filed.value_or(root_category), "{", {}});
    Topic& topic = topics.back();
    each_label(member(at, "label"), Need::optional, [&topic](const Member& label) {
      if (topic.label.size() > 1) topic.label += ',';
      json::append_quoted(topic.label, label.name);
      topic.label += ':';
      json::append_quoted(topic.label, label.value->text);
    });
    topic.label += '}';
    each(member(at, "keywords"), Kind::text,
         [&topic](const Member& keyword) { topic.keywords.push_back(keyword.value->text); });
  }

  void read_declaration(const Member& at) {
    if (!get(at, Kind::object, Need::optional)) return;
    const Member by = member(at, "by");
    const auto last_day = date(by, Need::required);
    const Member where = member(at, "where");
    if (get(where, Kind::object, Need::optional)) check(where, declaring_place_spares);
    clause(at);
    if (!last_day) return;
    if (has_period_ && *last_day < reading_.policy.period.from) return tell(by, "impossible");
    reading_.policy.declare_by = last_day;
  }

  PolicyReading reading_;
  Lookup category_ids_;
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
