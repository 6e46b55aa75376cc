// SPDX-License-Identifier: MIT
#include "identities/expression/builtins.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "identities/text/greek.hpp"

namespace proofread::identities {
namespace {

constexpr std::size_t many = 64;

constexpr std::array table{
    builtin{"abs", 1, 1, true},
    builtin{"adj"},
    builtin{"cos", 1, 1, true},
    builtin{"det"},
    builtin{"diag"},
    builtin{"diagvec"},
    builtin{"dot", 2, 2},
    builtin{"e", 2, 2},
    builtin{"exp", 1, 1, true},
    builtin{"inv"},
    builtin{"kron", 2, many},
    builtin{"log", 1, 1, true},
    builtin{"logdet"},
    builtin{"max", 1, many, true},
    builtin{"min", 1, many, true},
    builtin{"norm"},
    builtin{"norm1"},
    builtin{"ones", 1, 2},
    builtin{"pinv"},
    builtin{"rank"},
    builtin{"relu", 1, 1, true},
    builtin{"sign", 1, 1, true},
    builtin{"sin", 1, 1, true},
    builtin{"sqrt", 1, 1, true},
    builtin{"step", 1, 1, true},
    builtin{"sum"},
    builtin{"sumsq"},
    builtin{"tan", 1, 1, true},
    builtin{"tanh", 1, 1, true},
    builtin{"tr"},
    builtin{"vec"},
    builtin{"zeros", 1, 2},
};

constexpr std::array<std::string_view, 12> words{
    "symmetric",     "skew",       "diagonal",   "posdef",
    "psd",           "orthogonal", "invertible", "full column rank",
    "full row rank", "rank",       "unit",       "nonzero",
};

constexpr std::array<std::string_view, 20> other_reserved{
    "I",    "and", "argmax",  "argmin", "at",  "defined", "diff", "exists", "forall", "grad",
    "hess", "iff", "implies", "in",     "inf", "limit",   "not",  "or",     "pi",     "svd",
};

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::span<const builtin> builtins() { return table; }

const builtin* find_builtin(std::string_view name) {
  const auto* const found = std::lower_bound(
      table.begin(), table.end(), name,
      [](const builtin& entry, std::string_view wanted) { return entry.name < wanted; });
  return found != table.end() && found->name == name ? found : nullptr;
}

std::span<const std::string_view> declaration_words() { return words; }

bool is_declaration_word(std::string_view name) {
  return std::find(words.begin(), words.end(), name) != words.end();
}

bool is_reserved(std::string_view name) {
  return (name != "e" && find_builtin(name) != nullptr) ||
         std::find(other_reserved.begin(), other_reserved.end(), name) != other_reserved.end();
}

std::string_view greek_letter(std::string_view letter_name) {
  for (const named_letter& letter : greek_letters)
    if (letter.name == letter_name) return letter.text;
  return {};
}

bool is_greek(std::string_view name) {
  const std::size_t stem = std::min(name.find_first_of("_0123456789"), name.size());
  return !greek_letter(name.substr(0, stem)).empty();
}

std::string_view nearest_word(std::string_view mistyped) {
  if (mistyped.size() < 3 || mistyped.size() > 24) return {};
  std::string_view best;
  std::size_t best_distance = mistyped.size() < 5 ? 2 : 3;
  const auto consider = [&](std::string_view candidate) {
    const std::size_t distance = edit_distance(mistyped, candidate);
    if (distance < best_distance) {
      best = candidate;
      best_distance = distance;
    }
  };
  for (const builtin& entry : table) consider(entry.name);
  for (const std::string_view entry : words) consider(entry);
  for (const std::string_view entry : other_reserved) consider(entry);
  return best;
}

}  // namespace proofread::identities
