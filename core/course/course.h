// A course: what was understood of an entry under a policy. Its members have been checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/civil_date.h"
#include "core/base/hours.h"
#include "core/course/entry.h"
#include "core/judge/finding.h"
#include "core/policy/policy.h"

namespace xueshi {

enum class Provider { absent, listed, other };

struct Course {
  std::string id;
  std::string folded_title;
  std::optional<CategoryIndex> category;  // the root where none was given; nothing where it cannot be read
  bool has_category = false;              // whether one was given
  std::optional<Hours> hours;
  std::optional<CivilDate> completed_on;
  std::optional<int> stated_year;      // as the certificate prints it
  std::optional<int> attributed_year;  // the year the course counts for, where it is known
  std::optional<Mode> mode;
  Provider provider = Provider::absent;
  std::optional<CivilDate> declared_on;
  bool declared = false;
  std::optional<std::string> folded_certificate;
  bool sum = false;
  bool planned = false;
  bool valid = true;
  std::vector<FindingCode> settled;
  std::vector<Finding> findings;  // those of reading, in the order of FindingCode's first part
};

Course read_course(const Policy& policy, const Entry& entry);

bool has_settled(const Course& course, FindingCode code);

}  // namespace xueshi
