// SPDX-License-Identifier: MIT
#include "tests/runs/own_data/traps.hpp"

#include <algorithm>
#include <random>

#include "properties/scalars/rational_text.hpp"
#include "solvers/problems/integers.hpp"

namespace proofread::runs {

using solvers::index;
using solvers::rational;

rational value_of(const std::string& plain) { return *properties::parse_rational(plain); }

std::string decimal_text(const rational& q) {
  constexpr int places = 60;
  const rational shifted = abs(q) * properties::power(rational(10), places);
  std::string digits =
      solvers::integer(solvers::numerator_of(shifted) / solvers::denominator_of(shifted)).str();
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return (q < 0 ? "-" : "") + digits;
}

namespace {

using fractions = solvers::matrix<rational>;
using fraction_vector = solvers::vector<rational>;
using texts = std::vector<std::vector<std::string>>;

// Gauss-Jordan over Q, row by row; the columns of the pivots.
std::vector<index> reduce(fractions& A, index columns) {
  std::vector<index> pivots;
  for (index j = 0; j < columns; ++j) {
    const index top = static_cast<index>(pivots.size());
    index p = top;
    while (p < A.rows() && A(p, j) == 0) ++p;
    if (p == A.rows()) continue;
    A.row(p).swap(A.row(top));
    A.row(top) = (A.row(top) / rational(A(top, j))).eval();
    for (index i = 0; i < A.rows(); ++i) {
      if (i != top) A.row(i) = (A.row(i) - rational(A(i, j)) * A.row(top)).eval();
    }
    pivots.push_back(j);
  }
  return pivots;
}

// Some solution of the normal equations, less what it has in the null space of X; with lambda the
// penalised normal equations, in which the intercept is free.
answer solved_apart(const fractions& X, const fraction_vector& y, const rational& lambda,
                    bool intercept) {
  const index d = X.cols();
  fractions system(d, d + 1);
  system << X.transpose() * X, X.transpose() * y;
  for (index j = intercept ? 1 : 0; j < d; ++j) system(j, j) += lambda;
  const std::vector<index> pivots = reduce(system, d);
  const index rank = static_cast<index>(pivots.size());
  answer found{fraction_vector::Zero(d), rank};
  for (index k = 0; k < rank; ++k) found.w(pivots[static_cast<std::size_t>(k)]) = system(k, d);
  fractions N = fractions::Zero(d, d - rank);
  index column = 0;
  for (index j = 0; j < d; ++j) {
    if (std::find(pivots.begin(), pivots.end(), j) != pivots.end()) continue;
    N(j, column) = 1;
    for (index k = 0; k < rank; ++k) N(pivots[static_cast<std::size_t>(k)], column) = -system(k, j);
    ++column;
  }
  if (column == 0) return found;
  fractions inner(column, column + 1);
  inner << N.transpose() * N, N.transpose() * found.w;
  reduce(inner, column);
  found.w -= N * inner.col(column);
  return found;
}

class dice {
 public:
  explicit dice(unsigned seed) : random_(seed) {}
  int from(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
  }
  std::string decimal(int places) {
    std::string digits = std::to_string(from(1, 99999));
    if (places > 0) digits = std::to_string(from(0, 99)) + "." + digits;
    return (from(0, 2) == 0 ? "-" : "") + digits;
  }

 private:
  std::mt19937 random_;
};

texts drawn(dice& d, int rows, int columns, int places) {
  texts all(static_cast<std::size_t>(rows));
  for (auto& row : all) {
    for (int j = 0; j <= columns; ++j) row.push_back(d.decimal(places));
  }
  return all;
}

void set_column(texts& cells, std::size_t column,
                const std::function<rational(const std::vector<std::string>&)>& of) {
  for (auto& row : cells) row[column] = decimal_text(of(row));
}

std::string with_comma(std::string x) {
  std::replace(x.begin(), x.end(), '.', ',');
  return x;
}

// "12345.6" as "12,345.6", in quotes.
std::string with_thousands(const std::string& x) {
  const std::size_t point = std::min(x.find('.'), x.size());
  std::string out = x.substr(point);
  std::size_t count = 0;
  for (std::size_t i = point; i-- > 0;) {
    if (count > 0 && count % 3 == 0 && x[i] != '-') out.insert(0, ",");
    out.insert(0, 1, x[i]);
    ++count;
  }
  return '"' + out + '"';
}

}  // namespace

trap trap_of(std::size_t kind, unsigned seed) {
  dice d(seed);
  const int columns = d.from(2, 4);
  trap t;
  t.kind = kinds[kind];
  t.intercept = d.from(0, 1) == 1;
  const bool wide = t.kind == "wide" || t.kind == "ridge, wide";
  const int rows = t.kind == "one row" ? 1 : wide ? d.from(1, columns) : columns + d.from(1, 6);
  t.cells = drawn(d, rows, columns, t.kind == "near 2^53" ? 0 : d.from(0, 1));
  const std::size_t last = static_cast<std::size_t>(columns) - 1;
  const auto first_times = [](const char* factor) {
    return [factor](const auto& row) -> rational { return value_of(factor) * value_of(row[0]); };
  };
  if (t.kind == "sum of columns")
    set_column(t.cells, last, [&](const auto& row) -> rational {
      return value_of(row[0]) + (last > 1 ? value_of(row[1]) : rational(0));
    });
  if (t.kind == "inches beside centimetres") set_column(t.cells, last, first_times("2.54"));
  if (t.kind == "identical columns") set_column(t.cells, last, first_times("1"));
  if (t.kind == "zero column") set_column(t.cells, last, first_times("0"));
  if (t.kind == "all zero")
    for (std::size_t j = 0; j <= last; ++j) set_column(t.cells, j, first_times("0"));
  if (t.kind == "large offset")
    set_column(t.cells, 0, [](const auto& row) -> rational {
      return value_of("1700000000000") + value_of(row[0]);
    });
  if (t.kind == "tiny scale") set_column(t.cells, 0, first_times("1e-14"));
  if (t.kind == "huge scale") set_column(t.cells, last, first_times("1e15"));
  if (t.kind == "mixed scales") {
    set_column(t.cells, last, [](const auto& row) -> rational {
      return value_of(row.back()) * value_of("1e-9") + value_of(row[0]) * value_of("1e9");
    });
  }
  if (t.kind == "constant")
    set_column(t.cells, last, [](const auto&) -> rational { return value_of("7.5"); });
  if (t.kind == "near 2^53")
    set_column(t.cells, 0, [](const auto& row) -> rational {
      return value_of("9007199254740993") + value_of(row[0]);
    });
  if (t.kind == "shares of 100") {
    t.intercept = true;
    set_column(t.cells, last, [&](const auto& row) -> rational {
      rational left = 100;
      for (std::size_t j = 0; j < last; ++j) left -= value_of(row[j]);
      return left;
    });
  }
  if (t.kind == "nearly dependent")
    set_column(t.cells, last, [](const auto& row) -> rational {
      return value_of(row[0]) * 3 + value_of(row.back()) * value_of("1e-11");
    });
  if (t.kind == "perfect fit")
    set_column(t.cells, last + 1, [](const auto& row) -> rational {
      return value_of(row[0]) * 2 - value_of(row[1]) / 4;
    });
  if (t.kind == "identical rows") {
    const texts once = t.cells;
    t.cells.insert(t.cells.end(), once.begin(), once.end());
  }
  if (t.kind == "decimal comma") {
    t.separator = ';';
    t.write = with_comma;
    for (auto& row : t.cells) row[0] = "0.5" + row[0].substr(row[0].find_first_of("0123456789"), 1);
  }
  if (t.kind == "thousands") {
    t.write = with_thousands;
    t.cells[0][0] = "1234567.25";  // it says what the commas are
  }
  if (t.kind == "exponents") {
    for (auto& row : t.cells) row[0] += "e-3";
    t.write = [](std::string x) {
      std::replace(x.begin(), x.end(), 'e', 'D');
      return x;
    };
  }
  if (t.kind == "currency") t.write = [](const std::string& x) { return "$" + x; };
  if (t.kind == "line ends") t.line_end = d.from(0, 1) == 0 ? "\r\n" : "\r";
  if (t.kind.substr(0, 5) == "ridge") t.lambda = d.from(0, 1) == 0 ? "0.25" : "1/3";
  return t;
}

std::string file_of(const trap& t) {
  std::string text;
  for (std::size_t j = 0; j < t.cells[0].size(); ++j) {
    text += j + 1 == t.cells[0].size() ? std::string("y") : "c" + std::to_string(j) + t.separator;
  }
  text += t.line_end;
  for (const auto& row : t.cells) {
    for (std::size_t j = 0; j < row.size(); ++j)
      text += (j == 0 ? "" : std::string(1, t.separator)) + t.write(row[j]);
    text += t.line_end;
  }
  return text;
}

answer expected_of(const trap& t) {
  const index n = static_cast<index>(t.cells.size());
  const index d = static_cast<index>(t.cells[0].size()) - 1;
  const index ones = t.intercept ? 1 : 0;
  fractions X(n, d + ones);
  fraction_vector y(n);
  for (index i = 0; i < n; ++i) {
    const auto& row = t.cells[static_cast<std::size_t>(i)];
    if (t.intercept) X(i, 0) = 1;
    for (index j = 0; j < d; ++j) X(i, j + ones) = value_of(row[static_cast<std::size_t>(j)]);
    y(i) = value_of(row.back());
  }
  return solved_apart(X, y, value_of(t.lambda), t.intercept);
}

}  // namespace proofread::runs
