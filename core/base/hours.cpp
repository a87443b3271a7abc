#include "core/base/hours.h"

namespace xueshi {

std::string to_text(Hours hours) {
  std::string text = std::to_string(hours.hundredths / 100);
  const auto fraction = hours.hundredths % 100;
  if (fraction == 0) return text;
  text += '.';
  text += static_cast<char>('0' + fraction / 10);
  if (fraction % 10 != 0) text += static_cast<char>('0' + fraction % 10);
  return text;
}

}  // namespace xueshi
