// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <string>

#include "tests/fuzz/readers.hpp"

// One fuzzer for each reader: PROOFREAD_READER is its function.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  proofread::fuzz::PROOFREAD_READER(text);
  return 0;
}
