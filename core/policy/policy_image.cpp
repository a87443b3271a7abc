#include "core/policy/policy_image.h"

#include <chrono>
#include <cstdint>
#include <utility>

#include "core/json/cursor.h"
#include "core/json/writer.h"

namespace xueshi {
namespace {

// Writes and reads walk through the members in the same order. What can be absent is null, a list begins with its
// length.
class ImageWriter {
 public:
  std::string write(const Policy& policy) {
    out_.open_list();
    out_.text(policy.id);
    number(policy.year);
    date(policy.period.from);
    date(policy.period.to);
    each(policy.categories, [this](const Category& category) { write_category(category); });
    each(policy.post_order, [this](CategoryIndex index) { number(index); });
    write_words(policy.category_words);
    write_words(policy.platform_words);
    each(policy.topics, [this](const Topic& topic) { write_topic(topic); });
    policy.declare_by ? date(*policy.declare_by) : out_.null();
    if (policy.listed_only) {
      number(policy.listed_only->category);
      number(static_cast<int>(policy.listed_only->mode));
    } else {
      out_.null();
    }
    out_.close_list();
    return out_.take();
  }

 private:
  template <class Number>
  void number(Number value) {
    out_.number(static_cast<std::int64_t>(value));
  }

  void date(CivilDate day) { number(day.time_since_epoch().count()); }

  template <class List, class Write>
  void each(const List& list, Write write_one) {
    number(list.size());
    for (const auto& item : list) write_one(item);
  }

  void write_category(const Category& category) {
    out_.text(category.id);
    category.minimum ? number(category.minimum->hundredths) : out_.null();
    out_.text(category.clause);
    number(category.parent);
    number(category.end);
    number(category.depth);
  }

  void write_words(const Lookup& words) {
    each(words, [this](const auto& word) {
      out_.text(word.first);
      number(word.second);
    });
  }

  void write_topic(const Topic& topic) {
    number(topic.category);
    each(topic.labels, [this](const Label& label) {
      out_.text(label.language);
      out_.text(label.text);
    });
    each(topic.keywords, [this](const std::string& keyword) { out_.text(keyword); });
  }

  json::Writer out_;
};

class ImageReader {
 public:
  explicit ImageReader(std::string_view image) : in_(image) { in_.open(); }

  Policy read() {
    Policy policy;
    policy.id = text();
    policy.year = static_cast<int>(number());
    policy.period.from = date();
    policy.period.to = date();
    each([this, &policy] { read_category(policy.categories.emplace_back()); });
    each([this, &policy] { policy.post_order.push_back(index()); });
    read_words(policy.category_words);
    read_words(policy.platform_words);
    each([this, &policy] { read_topic(policy.topics.emplace_back()); });
    if (is_there()) policy.declare_by = to_date(here());
    if (is_there()) {
      ListedOnly& listed = policy.listed_only.emplace();
      listed.category = static_cast<CategoryIndex>(here());
      listed.mode = static_cast<Mode>(number());
    }
    return policy;
  }

 private:
  static CivilDate to_date(std::int64_t day) { return CivilDate(std::chrono::days(day)); }

  std::string_view text() {
    in_.next();
    return in_.take_text();
  }

  // Whether the next member is no null. If so, `here` takes its number.
  bool is_there() {
    in_.next();
    if (in_.kind() != json::Kind::null) return true;
    in_.skip();
    return false;
  }

  std::int64_t here() {
    std::int64_t value = 0;
    bool is_negative = false;
    for (const char c : in_.take_number()) {
      if (c == '-') is_negative = true;
      if (c != '-') value = value * 10 + (c - '0');
    }
    return is_negative ? -value : value;
  }

  std::int64_t number() {
    in_.next();
    return here();
  }

  CategoryIndex index() { return static_cast<CategoryIndex>(number()); }

  CivilDate date() { return to_date(number()); }

  template <class Read>
  void each(Read read_one) {
    for (std::int64_t left = number(); left > 0; --left) read_one();
  }

  void read_category(Category& category) {
    category.id = text();
    if (is_there()) category.minimum = Hours{here()};
    category.clause = text();
    category.parent = index();
    category.end = index();
    category.depth = index();
  }

  void read_words(Lookup& words) {
    each([this, &words] {
      std::string word(text());
      find_or_add(words, std::move(word), index());
    });
  }

  void read_topic(Topic& topic) {
    topic.category = index();
    each([this, &topic] {
      Label& label = topic.labels.emplace_back();
      label.language = text();
      label.text = text();
    });
    each([this, &topic] { topic.keywords.emplace_back(text()); });
  }

  json::Cursor in_;
};

}  // namespace

std::string write_image(const Policy& policy) { return ImageWriter{}.write(policy); }

Policy read_image(std::string_view image) { return ImageReader(image).read(); }

}  // namespace xueshi
