// SPDX-License-Identifier: MIT
#include "identities/latex/commands.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "identities/expression/functions.hpp"
#include "identities/text/greek.hpp"

namespace proofread::identities {
namespace {

constexpr tex_command table[] = {
#define PROOFREAD_TEX(command, role, meaning) tex_command{#command, tex_role::role, meaning},
#include "identities/latex/commands.def"
#undef PROOFREAD_TEX
};

using entry = std::pair<std::string_view, std::string_view>;

constexpr std::array drawn_letters{
    entry{"∇", "nabla"},  entry{"∂", "partial"}, entry{"⊤", "top"},       entry{"ᵀ", "top"},
    entry{"‖", "Vert"},   entry{"∥", "Vert"},    entry{"·", "cdot"},      entry{"⋅", "cdot"},
    entry{"×", "times"},  entry{"⊗", "otimes"},  entry{"⊙", "odot"},      entry{"∘", "circ"},
    entry{"≤", "le"},     entry{"≥", "ge"},      entry{"≠", "ne"},        entry{"∈", "in"},
    entry{"∑", "sum"},    entry{"∏", "prod"},    entry{"√", "sqrt"},      entry{"∞", "infty"},
    entry{"→", "to"},     entry{"⇒", "implies"}, entry{"⇔", "iff"},       entry{"≈", "approx"},
    entry{"…", "ldots"},  entry{"⋯", "cdots"},   entry{"†", "dagger"},    entry{"′", "prime"},
    entry{"⪰", "succeq"}, entry{"≻", "succ"},    entry{"≜", "triangleq"}, entry{"∝", "propto"},
    entry{"−", "-"},      entry{"ℝ", "R"},       entry{"ℓ", "ell"},       entry{"≔", "coloneqq"},
};

// Other words for what the claim language has a function for, and what it writes out.
constexpr std::array upright_words{
    entry{"Tr", "tr"},           entry{"trace", "tr"},     entry{"Trace", "tr"},
    entry{"Diag", "diag"},       entry{"rk", "rank"},      entry{"Vec", "vec"},
    entry{"ln", "log"},          entry{"sgn", "sign"},     entry{"softmax", "softmax"},
    entry{"Softmax", "softmax"}, entry{"ReLU", "relu"},    entry{"sigmoid", "sigmoid"},
    entry{"minimize", "min"},    entry{"minimise", "min"}, entry{"maximize", "max"},
    entry{"maximise", "max"},
};

// Every function of the claim language that the table has no row for is a command of its name.
std::vector<tex_command> commands_of_functions() {
  std::vector<tex_command> rows;
  for (const builtin_facts& facts : builtins()) {
    const auto same = [&](const tex_command& row) { return row.name == facts.name; };
    if (std::none_of(std::begin(table), std::end(table), same))
      rows.push_back({facts.name, tex_role::function, facts.name});
  }
  return rows;
}

template <typename Table>
std::string_view look_up(const Table& in, std::string_view key) {
  const auto at =
      std::find_if(in.begin(), in.end(), [&](const entry& e) { return e.first == key; });
  return at == in.end() ? std::string_view{} : at->second;
}

}  // namespace

std::span<const tex_command> tex_commands() { return table; }

const tex_command* find_tex_command(std::string_view name) {
  static const std::vector<tex_command> functions = commands_of_functions();
  static const std::vector<const tex_command*> sorted = [] {
    std::vector<const tex_command*> rows;
    for (const tex_command& row : table) rows.push_back(&row);
    for (const tex_command& row : functions) rows.push_back(&row);
    std::sort(rows.begin(), rows.end(),
              [](const tex_command* a, const tex_command* b) { return a->name < b->name; });
    return rows;
  }();
  const auto at =
      std::lower_bound(sorted.begin(), sorted.end(), name,
                       [](const tex_command* row, std::string_view n) { return row->name < n; });
  return at == sorted.end() || (*at)->name != name ? nullptr : *at;
}

std::string_view command_of_letter(std::string_view letter) {
  if (const auto found = look_up(drawn_letters, letter); !found.empty()) return found;
  for (const auto& list :
       {std::span<const named_letter>(greek_letters), std::span<const named_letter>(look_alikes)}) {
    for (const named_letter& each : list)
      if (each.text == letter) return each.name;
  }
  return {};
}

std::string_view function_of_word(std::string_view word) {
  if (const auto found = look_up(upright_words, word); !found.empty()) return found;
  const builtin_facts* const named = word.size() > 1 ? find_builtin(word) : nullptr;
  return named ? named->name : std::string_view{};
}

}  // namespace proofread::identities
