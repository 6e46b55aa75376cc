// SPDX-License-Identifier: MIT
#pragma once

#include "properties/functions/functions_linear.hpp"
#include "properties/linear_algebra/definiteness.hpp"
#include "properties/statements/statements_sides.hpp"

namespace proofread::properties {

/// The words of a declaration as predicates, `in range`, `in null`, shapes and defined().

/// A decision that the scalar (or the log) settled; `field` only ever agrees.
template <typename S>
outcome settled(machine<S>& m, const instruction& node, bool holds, const matrix<S>& shown) {
  if constexpr (is_field<S>) {
    return holds ? told(truth::consistent)
                 : told(truth::unknown, "it fails in a finite field, which says nothing",
                        node.source->where);
  } else {
    if (!holds && m.explain && !m.failed)
      m.failed = failure<S>{node.source, 0, shown, {}, -1, -1, {}};
    return told(holds ? truth::yes : truth::no, {}, node.source->where);
  }
}

/// A matrix compared with what the word makes of it.
template <typename S>
outcome same_as(machine<S>& m, const instruction& node, const matrix<S>& a,
                const matrix<S>& wanted) {
  outcome result = compare(m, node, a, comparison::equal, wanted);
  if constexpr (is_ball<S>) {
    if (result.value != truth::yes && a.size() > 0) report(result, measure(a, wanted, a.size()), 1);
  }
  return result;
}

template <typename S>
matrix<S> diagonal_part(const matrix<S>& a) {
  matrix<S> made(a.rows(), a.cols());
  for (int k = 0; k < a.rows() && k < a.cols(); ++k) made(k, k) = a(k, k);
  return made;
}

template <typename S>
outcome definite(machine<S>& m, const instruction& node, const matrix<S>& a, bool strictly) {
  if constexpr (is_field<S>) {
    throw undecidable_value("a finite field has no order");
  } else {
    m.steer();
    outcome symmetric = same_as(m, node, a, transposed(a));
    if (symmetric.value == truth::no) return symmetric;
    const tribool holds = strictly ? posdef_if_symmetric(a) : psd_if_symmetric(a);
    outcome result =
        holds == tribool::unknown
            ? told(truth::unknown, "an enclosure cannot tell definiteness", node.source->where)
            : settled(m, node, holds == tribool::yes, a);
    return conjunction(std::move(result), std::move(symmetric));
  }
}

template <typename S>
outcome invertible_outcome(machine<S>& m, const instruction& node, const matrix<S>& a) {
  if (a.rows() != a.cols()) throw undefined_value("only square matrices can be invertible");
  return settled(m, node, rank_of(m, a) == a.rows(), a);
}

template <typename S>
outcome word_outcome(machine<S>& m, const instruction& node) {
  const matrix<S> a = settled_value(m, node.arguments[0]);
  const bool square = a.rows() == a.cols();
  const bool needs_square =
      node.word == predicate_word::symmetric || node.word == predicate_word::skew ||
      node.word == predicate_word::posdef || node.word == predicate_word::psd ||
      node.word == predicate_word::orthogonal;
  if (needs_square && !square) throw undefined_value("the matrix is not square");
  switch (node.word) {
    case predicate_word::symmetric:
      return same_as(m, node, a, transposed(a));
    case predicate_word::skew:
      return same_as(m, node, a, negate(transposed(a)));
    case predicate_word::diagonal:
      return same_as(m, node, a, diagonal_part(a));
    case predicate_word::orthogonal:
      return same_as(m, node, product(transposed(a), a), identity_matrix<S>(a.rows()));
    case predicate_word::unit:
      return same_as(m, node, matrix<S>(inner_product(a, a)), matrix<S>(S(1)));
    case predicate_word::nonzero: {
      if constexpr (is_field<S>) {
        const auto nonzero = [](const S& x) { return is_zero(x) == tribool::no; };
        return settled(m, node, std::any_of(a.begin(), a.end(), nonzero), a);
      }
      return compare(m, node, a, comparison::not_equal, matrix<S>(a.rows(), a.cols(), S(0)));
    }
    case predicate_word::posdef:
      return definite(m, node, a, true);
    case predicate_word::psd:
      return definite(m, node, a, false);
    case predicate_word::invertible:
      return invertible_outcome(m, node, a);
    case predicate_word::full_column_rank:
      return settled(m, node, rank_of(m, a) == a.cols(), a);
    case predicate_word::full_row_rank:
      return settled(m, node, rank_of(m, a) == a.rows(), a);
    case predicate_word::rank: {
      if (node.arguments.size() < 2) throw undecidable_value("rank of what?");
      return settled(m, node, rank_of(m, a) == m.integer_or_throw(node.arguments[1]), a);
    }
    default:
      throw undecidable_value("this word is not available");
  }
}

/// b in range(A): what the rows of a rank profile of A solve, all rows do.
template <typename S>
outcome range_outcome(machine<S>& m, const instruction& node) {
  const matrix<S> b = settled_value(m, node.arguments[0]);
  const matrix<S> a = settled_value(m, node.arguments[1]);
  if (a.rows() != b.rows()) throw undefined_value("shapes do not fit at these sizes");
  m.steer();
  m.used.rank = true;
  const matrix<S> residual = range_residual(a, b, m.log);
  return same_as(m, node, residual, matrix<S>(residual.rows(), residual.cols(), S(0)));
}

/// b in null(A): A*b = 0.
template <typename S>
outcome null_outcome(machine<S>& m, const instruction& node) {
  const matrix<S> b = settled_value(m, node.arguments[0]);
  const matrix<S> a = settled_value(m, node.arguments[1]);
  const matrix<S> image = product(a, b);
  return same_as(m, node, image, matrix<S>(image.rows(), image.cols(), S(0)));
}

template <typename S>
outcome shape_outcome(machine<S>& m, const instruction& node) {
  const matrix<S> value = settled_value(m, node.arguments[0]);
  const auto size = [&](std::size_t k) {
    return k < node.arguments.size() ? m.integer_or_throw(node.arguments[k]) : std::int64_t{1};
  };
  const bool fits = value.rows() == size(1) && value.cols() == size(2);
  return told(fits ? truth::yes : truth::no, {}, node.source->where);
}

/// defined(EXPR). An irrational value of Q is a value.
template <typename S>
outcome defined_outcome(machine<S>& m, const instruction& node) {
  m.irrational.clear();
  try {
    m.template evaluate<S>(node.arguments[0]);
  } catch (const undefined_value& reason) {
    if (!m.irrational.empty() || is_field<S>) throw undecidable_value(reason.what());
    return told(truth::no, reason.what(), node.source->where);
  }
  const bool drawn = !std::exchange(m.irrational, {}).empty();
  if (drawn) m.forget();
  return told(is_field<S> || drawn ? truth::consistent : truth::yes);
}

}  // namespace proofread::properties
