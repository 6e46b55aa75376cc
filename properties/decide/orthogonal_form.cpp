// SPDX-License-Identifier: MIT
#include "properties/decide/orthogonal_form.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <utility>

#include "properties/decide/spaces.hpp"
#include "properties/structure/svd_plan.hpp"

namespace proofread::properties {
namespace {

using identities::declaration;
using identities::role;

bool has(const declaration& symbol, std::initializer_list<const char*> words) {
  return std::any_of(symbol.words.begin(), symbol.words.end(), [&](const auto& each) {
    return std::find(words.begin(), words.end(), each.name) != words.end();
  });
}

class choice {
 public:
  explicit choice(const identities::proposition& problem)
      : problem_(problem), where_(problem), forms_(problem.symbols.size(), orthogonal_form::all) {}

  std::vector<orthogonal_form> run() {
    for (const svd_plan& each : svd_plans(problem_)) {
      spoken_for_.insert(each.matrix);
      for (const int factor : {each.left, each.right}) {
        if (factor >= 0) turn_to_identity(factor);
      }
    }
    // Matrices before vectors: they leave fewer entries.
    for (const bool vectors : {false, true}) {
      for (std::size_t slot = 0; slot < forms_.size(); ++slot) {
        const declaration& symbol = problem_.symbols[slot];
        if (symbol.what != role::variable || spoken_for_.count(static_cast<int>(slot)) > 0)
          continue;
        const bool vector =
            symbol.type.rows.as_constant() == 1 || symbol.type.cols.as_constant() == 1;
        if (vector == vectors) forms_[slot] = form_of(static_cast<int>(slot), symbol);
      }
    }
    return std::move(forms_);
  }

 private:
  void turn_to_identity(int slot) {
    const matrix_spaces of = where_.of(slot);
    if (!where_.is_free(of.rows) || where_.same(of.rows, of.cols)) return;
    forms_[static_cast<std::size_t>(slot)] = orthogonal_form::identity;
    where_.join(of.rows, of.cols);  // what keeps it the identity turns both
  }

  orthogonal_form form_of(int slot, const declaration& symbol) {
    const auto [rows, cols] = where_.of(slot);
    const bool left = where_.is_free(rows), right = where_.is_free(cols);
    const bool one_space = where_.same(rows, cols);
    if ((!left && !right) || has(symbol, {"diagonal", "skew"})) return orthogonal_form::all;
    if (one_space && !has(symbol, {"symmetric", "posdef", "psd"})) return orthogonal_form::all;
    if (left && !one_space && has(symbol, {"orthogonal"})) {
      where_.join(rows, cols);
      return orthogonal_form::identity;
    }
    where_.spend(rows);
    where_.spend(cols);
    if (left && right) return orthogonal_form::diagonal;
    return left ? orthogonal_form::upper : orthogonal_form::lower;
  }

  const identities::proposition& problem_;
  spaces where_;
  std::vector<orthogonal_form> forms_;
  std::set<int> spoken_for_;
};

}  // namespace

std::vector<orthogonal_form> orthogonal_forms(const identities::proposition& problem) {
  return choice(problem).run();
}

}  // namespace proofread::properties
