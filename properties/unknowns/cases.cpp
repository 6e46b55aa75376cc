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

sign_set mirrored(sign_set s) {
  return static_cast<sign_set>((s & zero_sign) | ((s & negative_sign) << 2) |
                               ((s & positive_sign) >> 2));
}

sign_set of_number(const rational& q) {
  return q == rational() ? zero_sign : q < rational() ? negative_sign : positive_sign;
}

constexpr sign_set each_sign[] = {negative_sign, zero_sign, positive_sign};

// The signs that products and sums of numbers of these signs may have.
sign_set product(sign_set a, sign_set b) {
  sign_set all = 0;
  for (const sign_set x : each_sign) {
    for (const sign_set y : each_sign) {
      if ((a & x) == 0 || (b & y) == 0) continue;
      all |= x == zero_sign || y == zero_sign ? zero_sign : x == y ? positive_sign : negative_sign;
    }
  }
  return all;
}
sign_set sum(sign_set a, sign_set b) {
  sign_set all = 0;
  for (const sign_set x : each_sign) {
    for (const sign_set y : each_sign) {
      if ((a & x) == 0 || (b & y) == 0) continue;
      all |= x == zero_sign ? y : y == zero_sign || x == y ? x : any_sign;
    }
  }
  return all;
}

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

// The powers that every term has, and what is left of p without them.
struct common_powers {
  std::vector<unknown_power> powers;
  polynomial rest;
};
common_powers without_common(const polynomial& p) {
  common_powers found{p.terms().front().powers, p};
  for (const term& each : p.terms()) {
    std::vector<unknown_power> kept;
    for (const unknown_power& x : found.powers) {
      const auto here = std::find_if(each.powers.begin(), each.powers.end(),
                                     [&](const auto& y) { return y.unknown == x.unknown; });
      if (here != each.powers.end())
        kept.push_back({x.unknown, std::min(x.exponent, here->exponent)});
    }
    found.powers = std::move(kept);
  }
  found.rest = *exact_quotient(std::move(found.rest), polynomial::monomial(1, found.powers));
  return found;
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

// The signs of x times these powers, x having one of `some`.
sign_set case_paths::of_product(sign_set some, const std::vector<unknown_power>& powers) const {
  for (const unknown_power& x : powers) {
    const sign_set base = looked_up(polynomial::unknown(x.unknown));
    some = product(some, x.exponent % 2 == 1 ? base : product(base, base) & ~negative_sign);
  }
  return some;
}

sign_set case_paths::of_terms(const polynomial& p) const {
  sign_set all = zero_sign;
  for (const term& each : p.terms())
    all = sum(all, of_product(of_number(each.coefficient), each.powers));
  return all;
}

// The signs of a reduced p.
sign_set case_paths::known(const polynomial& p) const {
  if (const auto number = p.constant()) return of_number(*number);
  count_work(static_cast<std::int64_t>(known_.size() + 8 * p.terms().size()));
  const auto [factor, primitive] = primitive_of(p);
  const common_powers split = without_common(primitive);
  sign_set all = looked_up(primitive) & of_terms(primitive);
  if (!split.powers.empty())
    all &= of_product(looked_up(split.rest) & of_terms(split.rest), split.powers);
  return factor < rational() ? mirrored(all) : all;
}

void case_paths::assume(const polynomial& p, sign_set allowed) {
  const polynomial less = reduced(p);
  const sign_set left = known(less) & allowed;
  if (left == 0) throw impossible_case();
  if (less.constant()) return;
  const auto [factor, primitive] = primitive_of(less);
  const sign_set now = factor < rational() ? mirrored(left) : left;
  const auto same = std::find_if(known_.begin(), known_.end(),
                                 [&](const known_sign& each) { return each.p == primitive; });
  if (same == known_.end()) {
    known_.push_back({primitive, now});
  } else {
    same->allowed &= now;
  }
  if (now == zero_sign) equations_.push_back(primitive);
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

bool case_paths::is_zero(const polynomial& p) {
  const polynomial less = reduced(p);
  const sign_set told = known(less);
  if (told == 0) throw impossible_case();
  if ((told & zero_sign) == 0) return false;
  if (told == zero_sign) return true;
  const auto other = static_cast<sign_set>(told & ~zero_sign);
  return ask(less, {other, zero_sign}) == zero_sign;
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
