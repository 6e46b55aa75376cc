// SPDX-License-Identifier: MIT
#include "properties/unknowns/cases.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "properties/scalars/rational_functions.hpp"
#include "properties/scalars/trouble.hpp"
#include "properties/scalars/work.hpp"

namespace proofread::properties {
namespace {

constinit thread_local case_paths* in_force = nullptr;

formula fact_of(const polynomial& p, sign_set allowed) {
  switch (allowed) {
    case zero_sign:
      return formula::of(p, relation::zero);
    case positive_sign:
      return formula::of(p, relation::positive);
    case negative_sign:
      return formula::of(-p, relation::positive);
    case positive_sign | zero_sign:
      return formula::of(p, relation::nonnegative);
    case negative_sign | zero_sign:
      return formula::of(-p, relation::nonnegative);
    default:
      return formula::of(p, relation::nonzero);
  }
}

polynomial product_of(const std::vector<polynomial>& bases) {
  polynomial product(rational(1));
  for (const polynomial& each : bases) product *= each;
  return product;
}

// One step of division: p without its first term that the leading term of `by` divides.
std::optional<polynomial> divided_once(const polynomial& p, const polynomial& by) {
  const term& leading = by.terms().front();
  for (const term& each : p.terms()) {
    auto powers = quotient_of(each.powers, leading.powers);
    if (!powers) continue;
    return p -
           polynomial::monomial(each.coefficient / leading.coefficient, std::move(*powers)) * by;
  }
  return std::nullopt;
}

}  // namespace

case_paths::case_paths(std::vector<std::string> unknowns)
    : declared_(std::move(unknowns)), names_(declared_) {}

std::uint32_t case_paths::fresh(std::string name) {
  names_.push_back(std::move(name));
  return static_cast<std::uint32_t>(names_.size() - 1);
}

polynomial case_paths::reduced(polynomial p) const {
  for (bool changed = true; changed && !p.is_zero();) {
    changed = false;
    for (const polynomial& equation : equations_) {
      while (auto less = divided_once(p, equation)) {
        p = std::move(*less);
        changed = true;
      }
    }
  }
  return p;
}

sign_set case_paths::looked_up(const polynomial& primitive) const {
  for (const known_sign& each : known_) {
    if (each.p == primitive) return each.allowed;
  }
  return any_sign;
}

sign_set case_paths::of_terms(const polynomial& p) const {
  sign_set all = zero_sign;
  for (const term& each : p.terms()) {
    sign_set here = signs_of(each.coefficient);
    for (const unknown_power& x : each.powers)
      here = sign_product(here, raised(looked_up(polynomial::unknown(x.unknown)), x.exponent));
    all = sign_sum(all, here);
    if (all == any_sign) break;
  }
  return all;
}

sign_set case_paths::of_factor(const polynomial& base) const {
  return looked_up(base) & of_terms(base);
}

case_paths::open_factors case_paths::open_of(const factored_polynomial& p) const {
  open_factors open;
  open.negative = p.constant < rational();
  for (const polynomial_factor& each : p.factors) {
    const sign_set here = of_factor(each.base);
    if (here == 0) throw impossible_case();
    const bool odd = each.exponent % 2 == 1;
    if (is_settled(here)) {
      open.negative = open.negative != (odd && here == negative_sign);
    } else {
      (odd ? open.odd : open.squares).push_back(each.base);
    }
  }
  return open;
}

// The signs of a reduced p.
sign_set case_paths::known(const polynomial& p) const {
  if (const auto number = p.constant()) return signs_of(*number);
  count_work(static_cast<std::int64_t>(known_.size() + 8 * p.terms().size()));
  const factored_polynomial split = factors_of(p);
  const open_factors open = open_of(split);
  sign_set all = open.negative ? negative_sign : positive_sign;
  for (const polynomial& base : open.squares) all = sign_product(all, raised(of_factor(base), 2));
  sign_set odd = positive_sign;
  for (const polynomial& base : open.odd) odd = sign_product(odd, of_factor(base));
  if (open.odd.size() > 1) odd &= looked_up(product_of(open.odd));
  all = sign_product(all, odd);
  if (split.factors.size() > 1) {
    const auto [factor, primitive] = primitive_of(p);
    const sign_set whole = looked_up(primitive) & of_terms(primitive);
    all &= factor < rational() ? mirrored(whole) : whole;
  }
  return all;
}

std::optional<ternary_sign> case_paths::known_sign_of(const polynomial& p) const {
  switch (known(reduced(p))) {
    case positive_sign:
      return ternary_sign::positive;
    case zero_sign:
      return ternary_sign::zero;
    case negative_sign:
      return ternary_sign::negative;
    default:
      return std::nullopt;
  }
}

bool case_paths::known_nonzero(const polynomial& p) const {
  return (known(reduced(p)) & zero_sign) == 0;
}

// Of a primitive polynomial.
void case_paths::learn(const polynomial& primitive, sign_set allowed) {
  if (primitive.constant() || allowed == any_sign) return;
  const auto same = std::find_if(known_.begin(), known_.end(),
                                 [&](const known_sign& each) { return each.p == primitive; });
  if (same == known_.end()) {
    known_.push_back({primitive, allowed});
  } else {
    same->allowed &= allowed;
    allowed = same->allowed;
  }
  if (allowed == zero_sign) equations_.push_back(primitive);
}

void case_paths::assume(const polynomial& p, sign_set allowed) {
  const polynomial less = reduced(p);
  const sign_set before = known(less), left = before & allowed;
  if (left == 0) throw impossible_case();
  if (left == before) return;
  const open_factors open = open_of(factors_of(less));
  const sign_set now = open.negative ? mirrored(left) : left;
  const bool may_vanish = (now & zero_sign) != 0;
  std::vector<polynomial> bases = open.odd;
  for (const polynomial& base : open.squares) {
    if (!may_vanish) {
      learn(base, nonzero_sign);
    } else {
      bases.push_back(base);
      if (now != zero_sign) bases.push_back(base);
    }
  }
  if (now == nonzero_sign) {
    for (const polynomial& base : bases) learn(base, now);
  } else {
    learn(primitive_of(product_of(bases)).primitive, now);
  }
}

sign_set case_paths::ask(const polynomial& p, const std::vector<sign_set>& answers) {
  if (asked_ == questions_.size()) questions_.push_back({answers, 0});
  const question& here = questions_[asked_++];
  const sign_set answer = here.answers[here.at];
  assume(p, answer);
  return answer;
}

ternary_sign case_paths::sign(const polynomial& p) {
  const polynomial less = reduced(p);
  sign_set told = known(less);
  if (told == 0) throw impossible_case();
  if (!std::has_single_bit(told)) {
    std::vector<sign_set> answers;
    for (const sign_set each : {positive_sign, zero_sign, negative_sign}) {
      if ((told & each) != 0) answers.push_back(each);
    }
    told = ask(less, answers);
  }
  return told == positive_sign ? ternary_sign::positive
         : told == zero_sign   ? ternary_sign::zero
                               : ternary_sign::negative;
}

bool case_paths::is_zero(const polynomial& p) { return has_sign(p, zero_sign, false); }
bool case_paths::is_positive(const polynomial& p) { return has_sign(p, positive_sign, true); }

bool case_paths::has_sign(const polynomial& p, sign_set sign, bool first) {
  const polynomial less = reduced(p);
  const sign_set told = known(less);
  if (told == 0) throw impossible_case();
  if ((told & sign) == 0) return false;
  if (told == sign) return true;
  const auto other = static_cast<sign_set>(told & ~sign);
  return ask(less, first ? std::vector{sign, other} : std::vector{other, sign}) == sign;
}

formula case_paths::facts() const {
  std::vector<formula> parts;
  for (const known_sign& each : known_) parts.push_back(fact_of(each.p, each.allowed));
  parts.insert(parts.end(), further_.begin(), further_.end());
  return formula::all_of(std::move(parts));
}

bool case_paths::next() {
  while (!questions_.empty() && questions_.back().at + 1 == questions_.back().answers.size())
    questions_.pop_back();
  if (questions_.empty()) return false;
  ++questions_.back().at;
  ++taken_;
  begin();
  return true;
}

void case_paths::begin() {
  names_ = declared_;
  known_.clear();
  equations_.clear();
  further_.clear();
  values_.clear();
  abstracted_.clear();
  asked_ = 0;
}

case_paths_scope::case_paths_scope(case_paths& paths) : before_(std::exchange(in_force, &paths)) {}
case_paths_scope::~case_paths_scope() { in_force = before_; }

case_paths& paths_in_force() {
  if (in_force == nullptr) throw undecidable_value("unknowns without cases cannot be compared");
  return *in_force;
}

}  // namespace proofread::properties
