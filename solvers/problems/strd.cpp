// SPDX-License-Identifier: MIT
#include "solvers/problems/strd.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>

#include "properties/scalars/rational_text.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::solvers {

namespace {

using words = std::vector<std::string>;

std::vector<words> split(std::string_view file) {
  std::vector<words> lines;
  std::istringstream in{std::string(file)};
  for (std::string line; std::getline(in, line);) {
    std::istringstream tokens(line);
    words row;
    for (std::string token; tokens >> token;) row.push_back(token);
    lines.push_back(row);
  }
  return lines;
}

bool is_decimal(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && text.front() != '-' &&
         text.front() != 'i' && text.front() != 'n';
}

struct reader {
  std::vector<words> lines;
  strd_set set;
  int line = 0;  // the last one looked at, from 0
  std::string trouble;

  // The first line that begins with these words, from `line` on; the words after them.
  std::optional<words> find(const words& start) {
    for (int i = line; i < static_cast<int>(lines.size()); ++i) {
      const words& at = lines[static_cast<size_t>(i)];
      if (at.size() < start.size() || !std::equal(start.begin(), start.end(), at.begin())) continue;
      line = i;
      return words(at.begin() + static_cast<std::ptrdiff_t>(start.size()), at.end());
    }
    trouble = "no line begins with `" + start.front() + "`";
    return std::nullopt;
  }

  bool number(const words& from, size_t at, std::string& to) {
    if (at < from.size() && is_decimal(from[at])) {
      to = from[at];
      return true;
    }
    trouble = at < from.size() ? "`" + from[at] + "` is not a number" : "a number is missing";
    return false;
  }

  bool count(const words& from, size_t& to) {
    std::string text;
    if (!number(from, 0, text)) return false;
    to = static_cast<size_t>(std::max(0, std::atoi(text.c_str())));
    return true;
  }
};

struct layout {
  size_t predictors = 0, observations = 0, parameters = 0;
  int first_row = 0;
};

// Data:          1 Response Variable (y)
//                1 Predictor Variable (x)
//                82 Observations
// Model:         Polynomial Class
//                11 Parameters (B0,B1,...,B10)
bool read_header(reader& in, layout& sizes) {
  auto name = in.find({"Dataset", "Name:"});
  if (!name || name->empty()) return false;
  in.set.name = name->front();
  auto rows = in.find({"Data", "(lines"});
  size_t first = 0;
  if (!rows || !in.count(*rows, first)) return false;
  sizes.first_row = static_cast<int>(first) - 1;
  if (!in.find({"Data:"})) return false;
  const auto at = [&in](int offset) {
    const size_t i = static_cast<size_t>(in.line + offset);
    return i < in.lines.size() ? in.lines[i] : words{};
  };
  if (!in.count(at(1), sizes.predictors) || !in.count(at(2), sizes.observations)) return false;
  if (!in.find({"Model:"}) || !in.count(at(1), sizes.parameters)) return false;
  const words& list = at(1);
  in.set.intercept = list.size() > 2 && list[2].rfind("(B0", 0) == 0;
  in.set.polynomial = sizes.predictors == 1;
  if (sizes.parameters != 0) return true;
  in.trouble = "the model has no parameters";
  return false;
}

bool read_certified(reader& in, const layout& sizes) {
  if (!in.find({"Parameter", "Estimate"})) return false;
  in.set.estimates.resize(sizes.parameters);
  in.set.deviations.resize(sizes.parameters);
  for (size_t k = 0; k < sizes.parameters; ++k) {
    auto row = in.find({"B" + std::to_string(in.set.intercept ? k : k + 1)});
    if (!row || !in.number(*row, 0, in.set.estimates[k]) ||
        !in.number(*row, 1, in.set.deviations[k])) {
      return false;
    }
  }
  auto deviation = in.find({"Standard", "Deviation"});
  if (!deviation || !in.number(*deviation, 0, in.set.residual_deviation)) return false;
  auto explained = in.find({"R-Squared"});
  if (!explained || !in.number(*explained, 0, in.set.r_squared)) return false;
  auto residual = in.find({"Residual"});
  return residual && in.number(*residual, 1, in.set.residual_sum_of_squares);
}

bool read_data(reader& in, const layout& sizes) {
  for (size_t i = 0; i < sizes.observations; ++i) {
    in.line = sizes.first_row + static_cast<int>(i);
    const words row = static_cast<size_t>(in.line) < in.lines.size()
                          ? in.lines[static_cast<size_t>(in.line)]
                          : words{};
    std::string value;
    if (!in.number(row, 0, value)) return false;
    in.set.y.push_back(value);
    in.set.x.emplace_back();
    for (size_t j = 1; j <= sizes.predictors; ++j) {
      if (!in.number(row, j, value)) return false;
      in.set.x.back().push_back(value);
    }
    if (row.size() != sizes.predictors + 1) {
      in.trouble = "more numbers than variables";
      return false;
    }
  }
  return true;
}

}  // namespace

std::variant<strd_set, strd_error> parse_strd(std::string_view file) {
  reader in{split(file), {}, 0, ""};
  layout sizes;
  if (read_header(in, sizes) && read_certified(in, sizes) && read_data(in, sizes)) return in.set;
  return strd_error{in.line + 1, in.trouble.empty() ? "not an StRD file" : in.trouble};
}

rational decimal(std::string_view text) { return *properties::parse_rational(text); }

template <class S>
problem<S> working_problem(const strd_set& set) {
  const index n = static_cast<index>(set.y.size());
  const index d = static_cast<index>(set.estimates.size());
  problem<S> p{matrix<S>::Constant(n, d, S(1)), vector<S>(n)};
  const index shift = set.intercept ? 1 : 0;
  for (index i = 0; i < n; ++i) {
    p.y(i) = rounded<S>(decimal(set.y[static_cast<size_t>(i)]));
    const auto& row = set.x[static_cast<size_t>(i)];
    for (index j = shift; j < d; ++j) {
      const size_t predictor = set.polynomial ? 0 : static_cast<size_t>(j - shift);
      const S x = rounded<S>(decimal(row[predictor]));
      p.X(i, j) = set.polynomial && j > 0 ? S(p.X(i, j - 1) * x) : x;
    }
  }
  return p;
}

template <class S>
problem<rational> stored_problem(const strd_set& set, powers how) {
  if (how == powers::working) return exact(working_problem<S>(set));
  const problem<rational> decimals = working_problem<rational>(set);
  problem<rational> p = decimals;
  const index shift = set.intercept ? 1 : 0;
  for (index i = 0; i < p.X.rows(); ++i) {
    p.y(i) = exact(rounded<S>(decimals.y(i)));
    for (index j = shift; j < p.X.cols(); ++j) {
      const rational x = exact(rounded<S>(decimals.X(i, set.polynomial ? shift : j)));
      p.X(i, j) = set.polynomial && j > 0 ? rational(p.X(i, j - 1) * x) : x;
    }
  }
  return p;
}

#define INSTANTIATE(S)                                  \
  template problem<S> working_problem(const strd_set&); \
  template problem<rational> stored_problem<S>(const strd_set&, powers);
PROOFREAD_SOLVER_SCALARS(INSTANTIATE)
#undef INSTANTIATE

}  // namespace proofread::solvers
