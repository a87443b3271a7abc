// The JSON parser turns every number into a binary one and words its errors with snprintf. The core reads numbers from
// their digits and shows no such error, so these stand-ins keep the C library's own out of the download.
#include <cstdarg>
#include <cstddef>

namespace {

// The parser asserts that a number was read to its end.
char* end_of(const char* text) {
  while (*text != '\0') ++text;
  return const_cast<char*>(text);
}

}  // namespace

extern "C" {

float strtof(const char* text, char** end) {
  *end = end_of(text);
  return 0;
}

double strtod(const char* text, char** end) {
  *end = end_of(text);
  return 0;
}

long double strtold(const char* text, char** end) {
  *end = end_of(text);
  return 0;
}

int snprintf(char* text, std::size_t size, const char*, ...) {
  if (size > 0) *text = '\0';
  return 0;
}
}
