// xueshi_judge_lines POLICY: reads calls from standard input, each a line of as-of, a tab and the courses as JSON, and
// writes the answers line by line.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "core/call/assess.h"
#include "core/policy/policy_reader.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file(arguments[1]);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const xueshi::PolicyReading reading = xueshi::read_policy(text);
  if (!reading) return 1;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    std::cout << xueshi::assess(reading.value(), line.substr(tab + 1), line.substr(0, tab)) << '\n';
  }
}
