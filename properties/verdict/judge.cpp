// SPDX-License-Identifier: MIT
#include "properties/verdict/judge.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "identities/language/print.hpp"
#include "properties/generators/word_check.hpp"
#include "properties/scalars/mp.hpp"
#include "properties/scalars/trouble.hpp"

namespace proofread::properties {
namespace {

template <typename S>
matrix<S> convert_matrix(const matrix<rational>& from) {
  matrix<S> to(from.rows(), from.cols());
  for (int k = 0; k < from.size(); ++k) to[k] = from_rational<S>(from[k]);
  return to;
}

// An evaluator and the point it stands at, which has to stay alive beside it.
template <typename S>
class station {
 public:
  explicit station(const identities::proposition& problem) : evaluator_(problem) {}

  evaluator<S>& at(const assignment<rational>& point, decision_log* log = nullptr) {
    point_ = convert<S>(point);
    evaluator_.move_to(point_, log);
    return evaluator_;
  }

 private:
  assignment<S> point_;
  evaluator<S> evaluator_;
};

template <typename S>
station<S>& made(std::optional<station<S>>& slot, const identities::proposition& problem) {
  if (!slot) slot.emplace(problem);
  return *slot;
}

// Balls that contain the whole segment from one point to the other.
assignment<ball<mp50>> hull(const assignment<rational>& one, const assignment<rational>& other) {
  assignment<ball<mp50>> result = convert<ball<mp50>>(one);
  const assignment<ball<mp50>> far = convert<ball<mp50>>(other);
  for (std::size_t slot = 0; slot < result.values.size(); ++slot) {
    for (int k = 0; result.values[slot] && k < result.values[slot]->size(); ++k) {
      ball<mp50>& entry = (*result.values[slot])[k];
      const ball<mp50> length = (*far.values[slot])[k] - entry;
      if (!length.is_exact_zero()) entry += ball<mp50>(mp50(0), length.upper());
    }
  }
  return result;
}

bool holds_or_may(const outcome& told) {
  return told.value == truth::yes || told.value == truth::consistent;
}

}  // namespace

struct judge::state {
  explicit state(const identities::proposition& of) : problem(of), exact(of) {}

  template <typename S>
  outcome enclose(std::optional<station<S>>& slot, const assignment<rational>& point);

  const identities::proposition& problem;
  evaluator<rational> exact;
  std::optional<station<ball<double>>> in_double;
  std::optional<station<ball<mp50>>> in_mp50;
  std::optional<station<ball<mp100>>> in_mp100;
};

judge::judge(const identities::proposition& problem) : state_(std::make_unique<state>(problem)) {}
judge::~judge() = default;

std::string judge::missed_hypothesis(const assignment<rational>& point) {
  if (std::string word = missed_word(state_->problem, point); !word.empty()) return word;
  if (state_->problem.hypotheses.empty()) return {};
  state_->exact.move_to(point);
  for (const auto& hypothesis : state_->problem.hypotheses) {
    truth told = state_->exact.decide(*hypothesis).value;
    if (told == truth::unknown) {
      told = made(state_->in_mp50, state_->problem).at(point).decide(*hypothesis).value;
    }
    if (told != truth::yes) return identities::to_text(*hypothesis);
  }
  return {};
}

judgement judge::decide(const assignment<rational>& point, bool enclosures) {
  judgement result;
  result.missed = missed_hypothesis(point);
  result.admitted = result.missed.empty();
  if (!result.admitted) return result;
  state_->exact.move_to(point);
  result.statement = state_->exact.decide(*state_->problem.statement);
  if (result.statement.value == truth::unknown && enclosures) {
    outcome told = enclose(level::mp50, point);
    if (told.value != truth::unknown) {
      result.statement = std::move(told);
      result.by_enclosure = true;
    }
  }
  return result;
}

bool judge::fails_between(const assignment<rational>& one, const assignment<rational>& other) {
  const identities::proposition& problem = state_->problem;
  try {
    const assignment<ball<mp50>> point = hull(one, other);
    evaluator<ball<mp50>> at(problem, point);
    const identities::expression* statement = problem.statement.get();
    bool admitted = std::all_of(problem.hypotheses.begin(), problem.hypotheses.end(),
                                [&](const auto& each) { return holds_or_may(at.decide(*each)); });
    if (statement->kind == identities::form::implication) {
      admitted = admitted && holds_or_may(at.decide(*statement->arguments[0]));
      statement = statement->arguments[1].get();
    }
    return admitted && at.decide(*statement).value == truth::no;
  } catch (const undecidable_value&) {
    return false;
  }
}

bool judge::open_between(const assignment<rational>& one, const assignment<rational>& other) {
  const identities::proposition& problem = state_->problem;
  try {
    const assignment<ball<mp50>> point = hull(one, other);
    evaluator<ball<mp50>> at(problem, point);
    return std::all_of(problem.hypotheses.begin(), problem.hypotheses.end(),
                       [&](const auto& each) { return at.decide(*each).value == truth::yes; }) &&
           at.decide(*problem.statement).value == truth::unknown;
  } catch (const undecidable_value&) {
    return false;
  }
}

template <typename S>
outcome judge::state::enclose(std::optional<station<S>>& slot, const assignment<rational>& point) {
  station<S>& here = made(slot, problem);
  outcome told = here.at(point).decide(*problem.statement);
  if (told.value != truth::unknown) return told;
  decision_log log;
  log.recording = true;
  exact.move_to(point, &log);
  outcome exactly = exact.decide(*problem.statement);
  if (exactly.value == truth::undefined) return exactly;
  if (log.empty()) return told;
  log.recording = false;
  return here.at(point, &log).decide(*problem.statement);
}

outcome judge::enclose(level at, const assignment<rational>& point) {
  switch (at) {
    case level::mp50:
      return state_->enclose(state_->in_mp50, point);
    case level::mp100:
      return state_->enclose(state_->in_mp100, point);
    default:
      return state_->enclose(state_->in_double, point);
  }
}

template <typename S>
assignment<S> convert(const assignment<rational>& point) {
  assignment<S> result;
  result.integers = point.integers;
  result.values.resize(point.values.size());
  result.functions.resize(point.functions.size());
  result.roots.resize(point.roots.size());
  for (std::size_t slot = 0; slot < point.values.size(); ++slot) {
    if (point.values[slot]) result.values[slot] = convert_matrix<S>(*point.values[slot]);
  }
  for (std::size_t slot = 0; slot < point.functions.size(); ++slot) {
    if (!point.functions[slot]) continue;
    const auto& from = *point.functions[slot];
    result.functions[slot] =
        polynomial_map<S>{from.inputs, from.exponents, convert_matrix<S>(from.coefficients)};
  }
  return result;
}

template assignment<ball<double>> convert(const assignment<rational>&);
template assignment<ball<mp50>> convert(const assignment<rational>&);
template assignment<ball<mp100>> convert(const assignment<rational>&);

}  // namespace proofread::properties
