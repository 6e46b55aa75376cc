// SPDX-License-Identifier: MIT
#include "properties/decide/elimination.hpp"

#include <algorithm>
#include <utility>

#include "properties/linear_algebra/unknown_entries.hpp"
#include "properties/unknowns/coefficients.hpp"
#include "properties/unknowns/fraction.hpp"

namespace proofread::properties {
namespace {

void collect(const formula& f, unknown_set& all) {
  add_unknowns(f.compared.p, all);
  for (const formula& part : f.parts) collect(part, all);
}

int sign_of(const rational& q) { return q == rational() ? 0 : q < rational() ? -1 : 1; }

// u = -d/c, c not 0.
struct solved {
  std::uint32_t unknown = 0;
  polynomial c, d;
};

// p there, times a power of c, an even one where the sign of p matters.
polynomial substituted(const polynomial& p, const solved& by, bool signed_too) {
  const auto all = coefficients_in(p, by.unknown);
  if (all.size() == 1) return p;
  polynomial sum, power(rational(1));
  polynomial scale(rational(1));
  const bool odd = all.size() % 2 == 0;
  if (odd && signed_too) scale = by.c;
  for (std::size_t k = all.size(); k-- > 0;) {
    polynomial numerator = all[k] * scale;
    for (std::size_t times = 0; times < k; ++times) numerator *= -by.d;
    sum += numerator;
    scale *= by.c;
  }
  return sum;
}

std::vector<fraction> minors_of(const matrix<polynomial>& form) {
  matrix<fraction> entries(form.rows(), form.cols());
  for (int k = 0; k < form.size(); ++k) entries[k] = fraction(form[k]);
  return principal_minors(entries);
}

// The facts of a path, by and by in fewer unknowns.
class elimination {
 public:
  explicit elimination(const case_paths& paths) : paths_(&paths) {
    for (formula& each : paths.facts().parts) {
      if (each.kind == formula::form::comparison) {
        compared_.push_back(std::move(each.compared));
      } else {
        collect(each, kept_);
        others_.push_back(std::move(each));
      }
    }
  }

  bool fewer() const { return fewer_; }

  /// Adds what is left to ask.
  void run(std::vector<formula>& alternatives) {
    while (const auto found = linear(true)) substitute(*found);
    if (!tidy()) return;
    const auto found = splits_ < most_splits ? linear(false) : std::nullopt;
    if (found) {
      for (const relation how : {relation::nonzero, relation::zero}) {
        elimination part = *this;
        ++part.splits_;
        part.compared_.push_back({found->second.c, how});
        part.run(alternatives);
      }
      fewer_ = true;
      return;
    }
    if (auto ends = without_quadratic()) {
      fewer_ = true;
      for (formula& each : *ends) alternatives.push_back(std::move(each));
    } else {
      alternatives.push_back(rest(compared_.size()));
    }
  }

 private:
  using equation = std::pair<std::size_t, solved>;  // which fact it was

  bool is_nonzero(const polynomial& c) const {
    if (const auto number = c.constant()) return *number != rational();
    const auto all = factors_of(c).factors;
    return std::all_of(all.begin(), all.end(), [&](const polynomial_factor& factor) {
      const auto says = [&](const comparison_of_polynomial& each) {
        return (each.how == relation::nonzero || each.how == relation::positive) &&
               primitive_of(each.p).primitive == factor.base;
      };
      return paths_->known_nonzero(factor.base) ||
             std::any_of(compared_.begin(), compared_.end(), says);
    });
  }

  // An equation and the unknown that it gives, of the shortest coefficient.
  std::optional<equation> linear(bool nonzero) const {
    std::optional<equation> best;
    const auto cost = [](const polynomial& c) { return c.terms().size() * (1 + c.degree()); };
    for (std::size_t k = 0; k < compared_.size(); ++k) {
      if (compared_[k].how != relation::zero) continue;
      unknown_set here;
      add_unknowns(compared_[k].p, here);
      for (const std::uint32_t u : here) {
        if (kept_.count(u) > 0) continue;
        auto all = coefficients_in(compared_[k].p, u);
        const bool better = all.size() == 2 && (!best || cost(all[1]) < cost(best->second.c));
        if (better && (!nonzero || is_nonzero(all[1])))
          best = {k, {u, std::move(all[1]), std::move(all[0])}};
      }
    }
    return best;
  }

  void substitute(const equation& found) {
    compared_.erase(compared_.begin() + static_cast<std::ptrdiff_t>(found.first));
    for (auto& each : compared_) {
      const bool signed_too = each.how == relation::positive || each.how == relation::nonnegative;
      each.p = substituted(each.p, found.second, signed_too);
    }
    fewer_ = true;
  }

  // Drops what holds; false if something does not.
  bool tidy() {
    std::vector<comparison_of_polynomial> left;
    for (auto& each : compared_) {
      const auto number = each.p.constant();
      if (!number) {
        left.push_back(std::move(each));
      } else if (!holds(each.how, sign_of(*number))) {
        return false;
      }
    }
    compared_ = std::move(left);
    return true;
  }
  // The facts but for one.
  formula rest(std::size_t but) const {
    std::vector<formula> parts = others_;
    for (std::size_t k = 0; k < compared_.size(); ++k) {
      if (k != but) parts.push_back(formula::of(compared_[k].p, compared_[k].how));
    }
    return formula::all_of(std::move(parts));
  }

  // Unknowns of one fact that no other has.
  unknown_set own_unknowns(std::size_t which) const {
    unknown_set own, elsewhere = kept_;
    add_unknowns(compared_[which].p, own);
    for (std::size_t k = 0; k < compared_.size(); ++k) {
      if (k != which) add_unknowns(compared_[k].p, elsewhere);
    }
    for (const std::uint32_t u : elsewhere) own.erase(u);
    return own;
  }

  // As many of these as the fact holds together in degree 2 at most, those of low degree first.
  static std::vector<std::uint32_t> quadratic_of(const polynomial& p, const unknown_set& own) {
    std::vector<std::uint32_t> order(own.begin(), own.end());
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return coefficients_in(p, a).size() < coefficients_in(p, b).size();
    });
    std::vector<std::uint32_t> chosen;
    for (const std::uint32_t u : order) {
      chosen.push_back(u);
      if (chosen.size() > most_together || !bordered_form(p, chosen)) chosen.pop_back();
    }
    return chosen;
  }

  std::optional<std::vector<formula>> without_quadratic() const {
    std::size_t which = 0;
    std::vector<std::uint32_t> most;
    for (std::size_t k = 0; k < compared_.size(); ++k) {
      const bool open =
          compared_[k].how == relation::positive || compared_[k].how == relation::nonzero;
      auto chosen =
          open ? quadratic_of(compared_[k].p, own_unknowns(k)) : std::vector<std::uint32_t>();
      if (chosen.size() <= most.size()) continue;
      which = k;
      most = std::move(chosen);
    }
    if (most.empty()) return std::nullopt;
    return without_fact(which, most);
  }

  std::vector<formula> without_fact(std::size_t which,
                                    const std::vector<std::uint32_t>& own) const {
    const auto& [p, how] = compared_[which];
    std::vector<formula> ends;
    if (how == relation::positive) {
      for (const fraction& minor : minors_of(*bordered_form(-p, own)))
        ends.push_back(formula::of(-minor.numerator(), relation::positive));
    } else {
      for (polynomial& each : coefficients_in(p, own))
        ends.push_back(formula::of(std::move(each), relation::nonzero));
    }
    std::vector<formula> alternatives;
    for (formula& end : ends) {
      const auto number = end.compared.p.constant();
      if (number && !holds(how, sign_of(*number))) continue;
      alternatives.push_back(rest(which));
      alternatives.back().parts.push_back(std::move(end));
    }
    return alternatives;
  }

  static constexpr std::size_t most_together = 5;  // the minors double with each

  static constexpr int most_splits = 3;

  const case_paths* paths_;
  bool fewer_ = false;
  int splits_ = 0;
  std::vector<comparison_of_polynomial> compared_;
  std::vector<formula> others_;
  unknown_set kept_;  // of the others
};

}  // namespace

std::optional<std::vector<formula>> with_fewer_unknowns(const case_paths& paths) {
  elimination all(paths);
  std::vector<formula> alternatives;
  all.run(alternatives);
  if (!all.fewer()) return std::nullopt;
  return alternatives;
}

}  // namespace proofread::properties
