// The JSON lexer turns every number into a binary one. The core reads numbers from their digits, so these stand-ins
// keep the C library's own out of the download.

namespace {

// The lexer asserts that a number was read to its end.
template <class Number>
Number pass_over(const char* text, char** end) {
  while (*text != '\0') ++text;
  *end = const_cast<char*>(text);
  return 0;
}

}  // namespace

extern "C" {

float strtof(const char* text, char** end) { return pass_over<float>(text, end); }
double strtod(const char* text, char** end) { return pass_over<double>(text, end); }
long double strtold(const char* text, char** end) { return pass_over<long double>(text, end); }

// These four come from one file of the C library: together or not at all.
long strtol(const char* text, char** end, int) { return pass_over<long>(text, end); }
unsigned long strtoul(const char* text, char** end, int) { return pass_over<unsigned long>(text, end); }
long long strtoll(const char* text, char** end, int) { return pass_over<long long>(text, end); }
unsigned long long strtoull(const char* text, char** end, int) { return pass_over<unsigned long long>(text, end); }
}
