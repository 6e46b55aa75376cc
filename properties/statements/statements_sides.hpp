// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "properties/statements/obligation.hpp"

namespace proofread::properties {

/// Begins a part of the statement, for the record of decisions: `key` tells parts of one trial
/// apart. Values kept from other parts are dropped, so that exact scalars and balls decide the same
/// things.
template <typename S>
void begin_part(machine<S>& m, int key) {
  if (m.log == nullptr) return;
  m.forget();
  m.log->begin((m.trial << 20) + key);
}

/// What `compute` gives in a statement. Irrational values of Q were drawn: the result counts only
/// if a second drawing gives the same, and what was decided meanwhile is not recorded.
template <typename S, typename Compute>
matrix<S> settled_result(machine<S>& m, int key, Compute&& compute) {
  m.irrational.clear();
  begin_part(m, key);
  if constexpr (!is_rational<S>) {
    return compute();
  } else {
    const std::size_t mark = m.log ? m.log->mark() : 0;
    std::string irrational;
    const auto drop = [&] {
      irrational = std::exchange(m.irrational, {});
      m.round = 0;
      m.forget();
      if (!irrational.empty() && m.log) m.log->rewind(mark);
    };
    try {
      matrix<S> first = compute();
      if (m.irrational.empty()) return first;
      m.forget();
      m.round = 1;
      const matrix<S> second = compute();
      drop();
      for (int k = 0; k < first.size(); ++k) {
        if (!(first[k] == second[k])) throw undecidable_value(irrational);
      }
      return first;
    } catch (const undefined_value&) {
      if (m.irrational.empty()) throw;
      drop();
      throw undecidable_value(irrational);
    } catch (...) {
      if (!m.irrational.empty()) drop();
      throw;
    }
  }
}

template <typename S>
matrix<S> settled_value(machine<S>& m, int node) {
  return settled_result(m, node, [&] { return m.template evaluate<S>(node).take(); });
}

/// One operand of a relation: its value, or why it has none.
template <typename S>
struct side {
  std::optional<matrix<S>> value;
  outcome trouble;
  bool no_finite_value = false;  ///< a limit that does not exist
};

/// Does a limit stand at the top of an expression, so that its divergence is the divergence of the
/// whole?
inline bool limit_on_top(const program& code, int node) {
  using identities::form;
  const instruction& what = code[node];
  switch (what.kind) {
    case form::limit:
      return true;
    case form::negate:
    case form::transpose:
      return limit_on_top(code, what.arguments[0]);
    case form::add:
    case form::subtract:
      return limit_on_top(code, what.arguments[0]) != limit_on_top(code, what.arguments[1]);
    case form::symbol:
      return what.slot >= 0 && code.definition(what.slot) >= 0 &&
             limit_on_top(code, code.definition(what.slot));
    default:
      return false;
  }
}

/// Runs `attempt`; what it throws becomes the truth of the statement at `where`.
template <typename Attempt>
outcome guarded(const identities::span& where, Attempt&& attempt) {
  try {
    return attempt();
  } catch (const undefined_value& reason) {
    return told(truth::undefined, reason.what(), where);
  } catch (const undecidable_value& reason) {
    return told(truth::unknown, reason.what(), where);
  } catch (const series_too_short& reason) {
    return told(truth::unknown, reason.what(), where);
  }
}

template <typename S>
side<S> side_of(machine<S>& m, int node) {
  side<S> result;
  result.trouble = guarded((*m.code)[node].source->where, [&] {
    try {
      result.value = settled_value(m, node);
    } catch (const no_limit&) {
      result.no_finite_value = limit_on_top(*m.code, node);
      throw;
    }
    return told(truth::yes);
  });
  return result;
}

}  // namespace proofread::properties
