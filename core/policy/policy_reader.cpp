#include "core/policy/policy_reader.h"

#include <optional>
#include <utility>

#include "core/base/scan.h"
#include "core/base/text.h"
#include "core/json/reader.h"
#include "core/json/writer.h"
#include "core/policy/category_reader.h"
#include "core/policy/policy_extras.h"

namespace xueshi {
namespace {

using json::Kind;
using json::Value;
using Presence = PolicyWalk::Presence;

class PolicyReader {
 public:
  PolicyReading read(std::string_view text) {
    const std::optional<Value> root = json::parse(text);
    const PolicyMember whole{root ? &*root : nullptr, nullptr, {}};
    if (!root) {
      walk_.report(whole, PolicyFaultCode::not_json);
    } else if (root->kind != Kind::object) {
      walk_.report(whole, PolicyFaultCode::wrong_type);
    } else {
      read_members(whole);
    }
    std::vector<PolicyFault> faults = walk_.take_faults();
    if (!faults.empty()) return faults;
    return std::move(policy_);
  }

 private:
  void read_members(const PolicyMember& root) {
    walk_.set_clauses(root.value->find("clauses"));
    policy_.id = walk_.text(member_of(root, "id"), Presence::required);
    check_heading(walk_, root);
    const PolicyMember year = member_of(root, "year");
    read_year(year);
    read_period(member_of(root, "period"), year);
    read_categories(walk_, member_of(root, "categories"), policy_);
    read_platforms(member_of(root, "platforms"));
    read_listed_only(member_of(root, "listedOnly"));
    walk_.each(member_of(root, "topics"), Kind::object, [this](const PolicyMember& topic) { read_topic(topic); });
    read_declaration(member_of(root, "declaration"));
    check_annexes(walk_, root);
    walk_.each(member_of(root, "silences"), Kind::object, [this](const PolicyMember& silence) {
      walk_.text(member_of(silence, "id"), Presence::optional);
      walk_.clause(silence);
      walk_.labels(member_of(silence, "summary"), Presence::optional);
    });
  }

  void read_year(const PolicyMember& at) {
    const Value* value = walk_.get(at, Kind::number, Presence::required);
    if (!value) return;
    const auto year = parse_whole_number(value->text, 4);
    if (!year || *year < 1) return walk_.report(at, PolicyFaultCode::wrong_type);
    policy_.year = *year;
  }

  void read_period(const PolicyMember& at, const PolicyMember& year) {
    if (!walk_.get(at, Kind::object, Presence::required)) return;
    const PolicyMember to = member_of(at, "to");
    const auto first = walk_.date(member_of(at, "from"), Presence::required);
    const auto last = walk_.date(to, Presence::required);
    if (!first || !last) return;
    if (*last < *first) return walk_.report(to, PolicyFaultCode::impossible);
    policy_.period = {*first, *last};
    has_period_ = true;
    const bool in_period = year_of(*first) <= policy_.year && policy_.year <= year_of(*last);
    if (policy_.year != 0 && !in_period) walk_.report(year, PolicyFaultCode::impossible);
  }

  // The category that an object names by its id.
  std::optional<CategoryIndex> category(const PolicyMember& object) {
    const PolicyMember at = member_of(object, "category");
    const std::string_view id = walk_.text(at, Presence::required);
    if (id.empty()) return std::nullopt;
    const auto& categories = policy_.categories;
    for (CategoryIndex i = 0; i < categories.size(); ++i) {
      if (categories[i].id == id) return i;
    }
    walk_.report(at, PolicyFaultCode::unknown_reference);
    return std::nullopt;
  }

  void read_platforms(const PolicyMember& at) {
    Lookup ids;
    std::size_t number = 0;
    walk_.each(at, Kind::object, [this, &ids, &number](const PolicyMember& platform) {
      const PolicyMember id = member_of(platform, "id");
      const std::string_view name = walk_.text(id, Presence::required);
      ++number;
      if (!name.empty() && find_or_add(ids, std::string(name), number) != number)
        walk_.report(id, PolicyFaultCode::duplicate_id);
      const auto add = [this, number](const PolicyMember& word) {
        if (!word.value->text.empty()) find_or_add(policy_.platform_words, fold(word.value->text), number);
      };
      if (!name.empty()) add(id);
      walk_.each_named(member_of(platform, "label"), Kind::text, Presence::optional, add);
      walk_.each(member_of(platform, "words"), Kind::text, add);
      check_platform_extras(walk_, platform);
    });
  }

  void read_listed_only(const PolicyMember& at) {
    if (!walk_.get(at, Kind::object, Presence::optional)) return;
    const auto top = category(at);
    const PolicyMember mode_at = member_of(at, "mode");
    const std::string_view mode = walk_.text(mode_at, Presence::required);
    walk_.clause(at);
    if (mode.empty()) return;
    if (mode != "online" && mode != "in-person") return walk_.report(mode_at, PolicyFaultCode::unknown_reference);
    if (top) policy_.listed_only = ListedOnly{*top, mode == "online" ? Mode::online : Mode::in_person};
  }

  void read_topic(const PolicyMember& at) {
    const auto filed = category(at);
    Topic& topic = policy_.topics.emplace_back();
    topic.category = filed.value_or(root_category);
    walk_.each_named(member_of(at, "label"), Kind::text, Presence::optional, [&topic](const PolicyMember& label) {
      topic.labels.push_back({std::string(label.name), label.value->text});
    });
    walk_.each(member_of(at, "keywords"), Kind::text,
               [&topic](const PolicyMember& keyword) { topic.keywords.push_back(keyword.value->text); });
  }

  void read_declaration(const PolicyMember& at) {
    if (!walk_.get(at, Kind::object, Presence::optional)) return;
    const PolicyMember by = member_of(at, "by");
    const auto last_day = walk_.date(by, Presence::required);
    check_declaring_place(walk_, at);
    walk_.clause(at);
    if (!last_day) return;
    if (has_period_ && *last_day < policy_.period.from) return walk_.report(by, PolicyFaultCode::impossible);
    policy_.declare_by = last_day;
  }

  PolicyWalk walk_;
  Policy policy_;
  bool has_period_ = false;
};

}  // namespace

PolicyReading read_policy(std::string_view json) { return PolicyReader{}.read(json); }

std::string write_faults(const PolicyReading& reading) {
  json::Writer out;
  out.open_list();
  if (!reading) {
    for (const PolicyFault& fault : reading.fault()) {
      out.open_object();
      out.text("pointer", fault.pointer);
      out.text("code", name_of(fault.code));
      out.close_object();
    }
  }
  out.close_list();
  return out.take();
}

}  // namespace xueshi
