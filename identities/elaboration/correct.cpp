// SPDX-License-Identifier: MIT
#include "identities/elaboration/correct.hpp"

#include <algorithm>
#include <utility>
#include <vector>

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

using line_reader = std::function<std::optional<diagnostic>(const std::string&)>;

/// A text, and what is wrong with it.
struct mended_text {
  std::string text;
  std::optional<diagnostic> problem;
};

/// The next mend: the k-th way, or else the first after which nothing is wrong or more can be
/// mended.
mended_text mended_further(const mended_text& at, std::size_t k, const line_reader& read) {
  const std::vector<edit>& mends = at.problem->mends;
  const std::size_t first = std::min(k, mends.size() - 1);
  std::optional<mended_text> fallback;
  for (std::size_t i = 0; i < mends.size(); ++i) {
    const std::size_t which = i == 0 ? first : i <= first ? i - 1 : i;
    mended_text next{mended(at.text, mends[which]), {}};
    next.problem = read(next.text);
    if (!next.problem || !next.problem->mends.empty()) return next;
    if (!fallback) fallback = std::move(next);
  }
  return *fallback;
}

}  // namespace

void add_corrected(diagnostic& problem, const std::string& text, const line_reader& read) {
  int fewest = most_mends;
  auto& lines = problem.corrected;
  for (std::size_t k = 0; k < std::min(problem.mends.size(), most_lines); ++k) {
    mended_text at{mended(text, problem.mends[k]), {}};
    at.problem = read(at.text);
    int mends = 1;
    for (; mends < fewest && at.problem && !at.problem->mends.empty(); ++mends)
      at = mended_further(at, k, read);
    if (at.problem) continue;
    if (mends < fewest) lines.clear();
    fewest = mends;
    std::string whole = flattened(std::move(at.text));
    if (std::find(lines.begin(), lines.end(), whole) == lines.end())
      lines.push_back(std::move(whole));
  }
}

}  // namespace proofread::identities
