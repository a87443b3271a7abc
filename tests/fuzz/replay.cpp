// Gives each text of a packed corpus (see corpus.mjs) to a fuzzer: what was once found stays mended.
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int count, char** given) {
  using xueshi::fuzz::check;
  check(count == 2, "one packed corpus is named");
  const std::string pack = xueshi::fuzz::read_file(given[1]);
  std::size_t texts = 0;
  for (std::size_t at = 0; at < pack.size(); ++texts) {
    const std::size_t start = pack.find('\n', at) + 1;
    const std::size_t size = std::strtoull(pack.c_str() + at, nullptr, 10);
    check(start > at && start + size <= pack.size(), "the pack is whole");
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(pack.data()) + start, size);
    at = start + size;
  }
  check(texts > 0, "the pack holds texts");
  std::printf("%zu texts replayed\n", texts);
  return 0;
}
