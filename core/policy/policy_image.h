// A policy that has been read, as a text that opens at once: an image of `Policy`, member by member.
//
// Reading a policy's own JSON takes a reader that names every fault (policy_reader.h), a quarter of the judge's code.
// So a visitor does not load it: the policies that come with the tool travel as images, and a module of its own reads
// others.
#pragma once

#include <string>
#include <string_view>

#include "core/policy/policy.h"

namespace xueshi {

// One JSON list. Each build reads its own images alone, so they carry no version.
std::string write_image(const Policy& policy);

// REQUIRES: `write_image` has written it.
Policy read_image(std::string_view image);

}  // namespace xueshi
