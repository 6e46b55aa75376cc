// SPDX-License-Identifier: MIT
#include "properties/draws/construct.hpp"

#include "properties/draws/structured.hpp"

namespace proofread::properties {
namespace {

template <typename Draw>
class builder {
 public:
  using S = typename Draw::scalar;
  builder(Draw& draw, const blueprint& plan)
      : draw_(draw), plan_(plan), n_(plan.rows), least_(std::min(plan.rows, plan.cols)) {}

  matrix<S> build() {
    switch (plan_.made) {
      case construction::plain:
        return plain();
      case construction::zero:
        return matrix<S>(plan_.rows, plan_.cols);
      case construction::identity:
        return identity_matrix<S>(plan_.rows, plan_.cols);
      case construction::invertible:
      case construction::full_column_rank:
      case construction::full_row_rank:
        return full_rank_matrix(draw_, plan_.rows, plan_.cols);
      case construction::rank:
        return rank_matrix(draw_, plan_.rows, plan_.cols, plan_.r);
      case construction::unit:
        return unit_matrix(draw_, plan_.rows, plan_.cols, component());
      case construction::nonzero:
        return not_zero(free_matrix(draw_, plan_.rows, plan_.cols), 0);
      case construction::orthogonal:
        return orthogonal_matrix(draw_, n_, component(), true);
      default:
        return build_square();
    }
  }

 private:
  int component() const { return std::max(plan_.component, 0); }

  matrix<S> build_square() {
    switch (plan_.made) {
      case construction::symmetric:
        return symmetric_matrix(draw_, n_);
      case construction::symmetric_invertible:
        return repaired_rank(symmetric_matrix(draw_, n_));
      case construction::symmetric_nonzero:
        return not_zero(symmetric_matrix(draw_, n_), 0);
      case construction::symmetric_rank:
        return symmetric_rank();
      case construction::skew:
        return skew_matrix(draw_, n_);
      case construction::skew_invertible:
        return skew_invertible_matrix(draw_, n_);
      case construction::skew_nonzero:
        return skew_not_zero();
      case construction::skew_rank:
        return skew_rank();
      case construction::posdef:
        return posdef();
      case construction::psd:
        return psd();
      case construction::psd_rank:
        return gram(full_rank_matrix(draw_, plan_.r, n_));
      case construction::psd_nonzero:
        return not_zero(psd(), 0);
      case construction::orthogonal_symmetric:
        return orthogonal_symmetric();
      case construction::orthogonal_skew:
        return congruent(orthogonal_matrix(draw_, n_, 0),
                         symplectic_blocks<S>(n_, component() == 1));
      default:
        return build_diagonal();
    }
  }

  matrix<S> build_diagonal() {
    std::vector<S> entries(static_cast<std::size_t>(least_), S(0L));
    const auto fill = [&](auto&& value) {
      for (S& each : entries) each = value();
    };
    switch (plan_.made) {
      case construction::diagonal:
      case construction::diagonal_nonzero:
        fill([&] { return draw_.entry(); });
        break;
      case construction::diagonal_full:
        fill([&] { return draw_.nonzero(); });
        break;
      case construction::diagonal_positive:
        fill([&] { return draw_.positive(); });
        break;
      case construction::diagonal_nonnegative:
        fill([&] { return draw_.variant(4) == 3 ? S(0L) : draw_.positive(); });
        break;
      case construction::diagonal_rank:
        for (const int i : places(least_, plan_.r, component())) {
          entries[static_cast<std::size_t>(i)] = draw_.nonzero();
        }
        break;
      case construction::diagonal_places:
      case construction::diagonal_places_positive:
        fill_places(entries);
        break;
      case construction::diagonal_unit:
        entries[0] = S(component() == 1 ? -1L : 1L);
        break;
      case construction::orthogonal_diagonal:
        return signs(component());
      default:
        break;
    }
    matrix<S> result = diagonal_matrix(plan_.rows, plan_.cols, entries);
    return plan_.made == construction::diagonal_nonzero ? not_zero(std::move(result), 0) : result;
  }

  void fill_places(std::vector<S>& entries) {
    const bool positive = plan_.made == construction::diagonal_places_positive;
    for (int i = 0; i < least_; ++i) {
      if (((component() >> i) & 1) == 0) continue;
      entries[static_cast<std::size_t>(i)] = positive ? draw_.positive() : draw_.nonzero();
    }
  }

  // Graded rows and nearly dependent columns for the stress family; now and then a lower rank.
  matrix<S> plain() {
    if constexpr (Draw::ordered) {
      const int how = draw_.variant(12);
      if (how >= (plan_.often_deficient ? 8 : 11) && least_ > 0) {
        return rank_matrix(draw_, plan_.rows, plan_.cols, draw_.variant(least_ + 1));
      }
      matrix<S> result = free_matrix(draw_, plan_.rows, plan_.cols);
      if (draw_.kind() == family::stress) strain(result, how);
      return result;
    } else {
      return free_matrix(draw_, plan_.rows, plan_.cols);
    }
  }

  void strain(matrix<S>& m, int how) const {
    const S tiny = inverse(S(1024L));
    for (int i = 0; how % 3 == 1 && m.cols() > 1 && i < m.rows(); ++i) {
      m(i, m.cols() - 1) = m(i, 0) + tiny * m(i, m.cols() - 1);
    }
    S factor(1L);
    for (int i = 0; how % 3 == 2 && i < m.rows(); ++i, factor = factor * inverse(S(16L))) {
      for (int j = 0; j < m.cols(); ++j) m(i, j) = m(i, j) * factor;
    }
  }

  static matrix<S> not_zero(matrix<S> m, int place) {
    for (const S& each : m) {
      if (!vanishes(each)) return m;
    }
    if (m.size() > 0) m[place] = S(1L);
    return m;
  }

  matrix<S> skew_not_zero() {
    matrix<S> m = skew_matrix(draw_, n_);
    for (const S& each : m) {
      if (!vanishes(each)) return m;
    }
    m(1, 0) = S(1L);
    m(0, 1) = S(-1L);
    return m;
  }

  static matrix<S> gram(const matrix<S>& b) { return times(transposed(b), b); }

  static matrix<S> scaled(matrix<S> m, const S& factor) {
    for (S& each : m) each = each * factor;
    return m;
  }

  // s·B'·B: every scale. For balls, half the draws are well conditioned: B'·B + s·I.
  matrix<S> posdef() {
    matrix<S> b = full_rank_matrix(draw_, n_, n_);
    if constexpr (Draw::ordered) {
      const S s = draw_.positive();
      const bool tame = draw_.kind() == family::unit && draw_.variant(2) == 1;
      return tame ? sum_of(gram(b), s, identity_matrix<S>(n_, n_)) : scaled(gram(b), s);
    } else {
      return gram(b);
    }
  }

  matrix<S> psd() {
    if constexpr (Draw::ordered) {
      const int rows = n_ - draw_.variant(n_ + 1);
      const S s = draw_.positive();
      return scaled(gram(free_matrix(draw_, rows, n_)), s);
    } else {
      return gram(free_matrix(draw_, n_, n_));
    }
  }

  matrix<S> symmetric_rank() {
    const matrix<S> b = full_rank_matrix(draw_, plan_.r, n_);
    std::vector<S> entries;
    for (int i = 0; i < plan_.r; ++i) entries.push_back(draw_.nonzero());
    return congruent(b, diagonal_matrix(plan_.r, plan_.r, entries));
  }

  matrix<S> skew_rank() {
    const matrix<S> b = full_rank_matrix(draw_, plan_.r, n_);
    return congruent(b, skew_invertible_matrix(draw_, plan_.r));
  }

  matrix<S> signs(int component) const {
    std::vector<S> entries;
    for (const bool minus : sign_pattern(n_, component)) entries.push_back(S(minus ? -1L : 1L));
    return diagonal_matrix(n_, n_, entries);
  }

  matrix<S> orthogonal_symmetric() {
    std::vector<S> entries;
    for (int i = 0; i < n_; ++i) entries.push_back(S(i < component() ? -1L : 1L));
    return congruent(orthogonal_matrix(draw_, n_, 0), diagonal_matrix(n_, n_, entries));
  }

  Draw& draw_;
  const blueprint& plan_;
  int n_;
  int least_;
};

}  // namespace

matrix<field> construct(field_draw& draw, const blueprint& plan) {
  return builder<field_draw>(draw, plan).build();
}

matrix<rational> construct(choice_draw& draw, const blueprint& plan) {
  return builder<choice_draw>(draw, plan).build();
}

}  // namespace proofread::properties
