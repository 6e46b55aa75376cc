// SPDX-License-Identifier: MIT
#include "tests/fuzz/defect.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace proofread::fuzz {

void defect(const char* what, std::string_view text) {
  std::fprintf(stderr, "%s\n%s\n", what, std::string(text).c_str());
  std::abort();
}

void check_place(const identities::diagnostic& problem, std::string_view text) {
  if (problem.where.begin > problem.where.end || problem.where.end > text.size() ||
      problem.message.empty())
    defect("a diagnostic without message or outside the text", problem.message);
  if (render(problem, "text", text).size() > 4096 + problem.message.size() + problem.hint.size())
    defect("a diagnostic shows too much", problem.message);
}

}  // namespace proofread::fuzz
