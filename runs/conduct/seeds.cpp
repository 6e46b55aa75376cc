// SPDX-License-Identifier: MIT
#include "runs/conduct/seeds.hpp"

#include <sys/random.h>

#include <cerrno>
#include <charconv>
#include <system_error>

namespace proofread::runs {

namespace {

std::uint64_t mixed(std::uint64_t z) {
  z += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

std::uint64_t hashed(const std::string& name) {
  std::uint64_t h = 0xcbf29ce484222325U;
  for (char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return mixed(h);
}

}  // namespace

entropy fresh_entropy() {
  std::array<std::uint64_t, 5> drawn{};
  char* const bytes = reinterpret_cast<char*>(drawn.data());
  for (std::size_t done = 0; done < sizeof drawn;) {
    const ssize_t count = ::getrandom(bytes + done, sizeof drawn - done, 0);
    if (count < 0 && errno != EINTR)
      throw std::system_error(errno, std::generic_category(), "no random numbers of the system");
    if (count > 0) done += static_cast<std::size_t>(count);
  }
  return {drawn[0], {drawn[1], drawn[2], drawn[3], drawn[4]}};
}

entropy pinned_entropy(std::uint64_t seed) {
  entropy pinned;
  pinned.seed = seed;
  std::uint64_t state = seed;
  for (std::uint64_t& part : pinned.key) part = state = mixed(state);
  return pinned;
}

std::optional<std::string> read_seed(const std::string& text, std::optional<std::uint64_t>& into) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || last != end || text.empty()) {
    return "'" + text + "' is not a seed: a whole number from 0 to 18446744073709551615";
  }
  into = value;
  return std::nullopt;
}

entropy entropy_of(const entropy& run, const std::string& name) {
  const std::uint64_t salt = hashed(name);
  entropy own;
  own.seed = mixed(run.seed ^ salt);
  for (std::size_t k = 0; k < own.key.size(); ++k) own.key[k] = mixed(run.key[k] ^ salt);
  return own;
}

}  // namespace proofread::runs
