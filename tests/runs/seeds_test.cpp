// SPDX-License-Identifier: MIT
#include "runs/conduct/seeds.hpp"

#include <gtest/gtest.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "tests/cli/program_run.hpp"

namespace proofread::runs {

using cli::program_run;
using cli::run_program;
namespace {

bool same(const entropy& a, const entropy& b) { return a.seed == b.seed && a.key == b.key; }

TEST(seeds, pinned_repeats_and_fresh_does_not) {
  EXPECT_TRUE(same(pinned_entropy(17), pinned_entropy(17)));
  EXPECT_FALSE(pinned_entropy(17).key == pinned_entropy(18).key);
  EXPECT_FALSE(same(fresh_entropy(), fresh_entropy()));
  EXPECT_EQ(pinned_entropy(17).seed, 17U);
}

/// The test program's own getrandom stands before that of the system: it gives short counts, is
/// interrupted, and counts up from 1.
int interruptions = -1;  // -1: as the system
unsigned char next_byte = 0;

}  // namespace
}  // namespace proofread::runs

extern "C" ssize_t getrandom(void* into, std::size_t size, unsigned int flags) {
  using namespace proofread::runs;
  if (interruptions < 0) return ::syscall(SYS_getrandom, into, size, flags);
  if (interruptions-- > 0) {
    errno = EINTR;
    return -1;
  }
  interruptions = 1;
  auto* bytes = static_cast<unsigned char*>(into);
  const std::size_t count = std::min<std::size_t>(size, 7);
  for (std::size_t k = 0; k < count; ++k) bytes[k] = ++next_byte;
  return static_cast<ssize_t>(count);
}

namespace proofread::runs {
namespace {

TEST(seeds, fresh_ones_are_bits_of_the_operating_system) {
  interruptions = 1;
  const entropy fresh = fresh_entropy();
  interruptions = -1;
  unsigned char expected = 0;
  for (const std::uint64_t word :
       {fresh.seed, fresh.key[0], fresh.key[1], fresh.key[2], fresh.key[3]}) {
    std::array<unsigned char, 8> bytes{};
    std::memcpy(bytes.data(), &word, 8);
    for (const unsigned char byte : bytes) EXPECT_EQ(byte, ++expected);
  }
}

TEST(seeds, are_whole_numbers_of_64_bits) {
  std::optional<std::uint64_t> seed;
  EXPECT_FALSE(read_seed("18446744073709551615", seed));
  EXPECT_EQ(seed, 18446744073709551615U);
  for (const char* wrong : {"", "-1", "abc", "1.5", "7 ", "18446744073709551616", "1e3"}) {
    const auto message = read_seed(wrong, seed);
    ASSERT_TRUE(message) << wrong;
    EXPECT_LT(message->size(), 120U);
  }
  EXPECT_EQ(seed, 18446744073709551615U);
  EXPECT_EQ(run_program({"check", "a = a", "--seed", "99999999999999999999"}).code, 2);
  const program_run run = run_program({"test", "ridge/note"}, {"PROOFREAD_SEED=abc"});
  EXPECT_EQ(run.code, 2);
  EXPECT_NE(run.err.find("PROOFREAD_SEED: 'abc'"), std::string::npos) << run.err;
}

TEST(seeds, each_goal_has_its_own) {
  const entropy run = pinned_entropy(0);
  EXPECT_TRUE(same(entropy_of(run, "ridge/a"), entropy_of(run, "ridge/a")));
  EXPECT_NE(entropy_of(run, "ridge/a").seed, entropy_of(run, "ridge/b").seed);
  EXPECT_NE(entropy_of(run, "ridge/a").key, entropy_of(run, "ridge/b").key);
}

}  // namespace
}  // namespace proofread::runs
