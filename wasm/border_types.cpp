// Replaces the native half of Embind. The original registers thirty types, each with JavaScript that converts it; only
// texts cross this border, so this one registers `void` and `std::string`. It saves a tenth of the core.
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <string>
#include <typeinfo>

extern "C" {

// Embind calls it for an error about an unregistered type. Every type that is used here is registered.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return nullptr; }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
}
}
