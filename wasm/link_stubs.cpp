// Stand-ins for the C library's number readers, so that those are not linked into what a phone loads.
//
// The JSON lexer converts every number to a binary one, and nothing uses the result: the core reads numbers from their
// digits. So each of these skips the text and returns 0. They are linked into what ships, and into nothing else; the
// tests in tests/package run what ships.

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

// One file of the C library defines these four, so all of them have to be replaced.
long strtol(const char* text, char** end, int) { return pass_over<long>(text, end); }
unsigned long strtoul(const char* text, char** end, int) { return pass_over<unsigned long>(text, end); }
long long strtoll(const char* text, char** end, int) { return pass_over<long long>(text, end); }
unsigned long long strtoull(const char* text, char** end, int) { return pass_over<unsigned long long>(text, end); }
}
