// Any text is read as a policy; one without a fault is judged under.
#include "core/call/assess.h"
#include "core/json/reader.h"
#include "core/policy/policy_image.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xueshi;
  const PolicyReading reading = read_policy(fuzz::as_text(data, size));
  const auto faults = json::parse(write_faults(reading));
  fuzz::check(faults && faults->items.size() == (reading ? 0 : reading.fault().size()), "faults are a JSON list");
  if (!reading) return 0;
  const std::string courses = R"([{"id":"a","title":"x","hours":5,"year":2021,"mode":"online","provider":"y"}])";
  const auto answer = json::parse(assess(reading.value(), courses, "2021-11-01"));
  fuzz::check(answer && answer->find("status"), "a policy without faults judges");
  const std::string image = write_image(reading.value());
  fuzz::check(write_image(read_image(image)) == image, "an image opens as the same policy");
  return 0;
}
