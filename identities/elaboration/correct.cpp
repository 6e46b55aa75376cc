// SPDX-License-Identifier: MIT
#include "identities/elaboration/correct.hpp"

#include <algorithm>
#include <utility>

namespace proofread::identities {
namespace {

constexpr std::size_t most_lines = 3;
constexpr int most_mends = 12;

/// A mend `X : SHAPE |- ` without a place is one more declaration.
std::string mended(std::string text, const edit& by) {
  const std::string turnstile = " |- ";
  if (by.where.end == 0 && by.text.ends_with(turnstile)) {
    const bool others = text.find("|-") != std::string::npos || text.find("⊢") != std::string::npos;
    return by.text.substr(0, by.text.size() - turnstile.size()) + (others ? ", " : turnstile) +
           text;
  }
  const std::size_t begin = std::min(by.where.begin, text.size());
  const std::size_t end = std::min(std::max(begin, by.where.end), text.size());
  return text.replace(begin, end - begin, by.text);
}

/// One line without blanks at its ends.
std::string flattened(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

}  // namespace

void add_corrected(diagnostic& problem, const std::string& text,
                   const std::function<std::optional<diagnostic>(const std::string&)>& read) {
  int fewest = most_mends;
  auto& lines = problem.corrected;
  for (std::size_t k = 0; k < std::min(problem.mends.size(), most_lines); ++k) {
    std::string whole = mended(text, problem.mends[k]);
    std::optional<diagnostic> next = read(whole);
    int mends = 1;
    for (; mends < fewest && next && !next->mends.empty(); ++mends) {
      whole = mended(std::move(whole), next->mends[std::min(k, next->mends.size() - 1)]);
      next = read(whole);
    }
    if (next) continue;
    if (mends < fewest) lines.clear();
    fewest = mends;
    whole = flattened(std::move(whole));
    if (std::find(lines.begin(), lines.end(), whole) == lines.end())
      lines.push_back(std::move(whole));
  }
}

}  // namespace proofread::identities
