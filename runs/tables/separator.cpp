// SPDX-License-Identifier: MIT
#include "runs/tables/separator.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

#include "runs/tables/number_text.hpp"
#include "runs/tables/row_reader.hpp"

namespace proofread::runs {

namespace {

bool is_number(std::string_view text) {
  return read_number(text, decimal_mark::point) || read_number(text, decimal_mark::comma);
}

/// How well a separator parts the first rows; larger is better.
struct fitness {
  bool even = true;    ///< as many fields in every row
  double numbers = 0;  ///< the share of the fields that are numbers
  std::size_t fields = 0;
  bool operator<(const fitness& other) const {
    return std::tie(even, numbers, fields) < std::tie(other.even, other.numbers, other.fields);
  }
};

/// Nothing where it parts no row.
std::optional<fitness> fitness_of(std::string_view text, std::size_t begin, char separator) {
  constexpr int sample = 20;
  row_reader reader(text, separator, begin);
  fitness fit;
  std::size_t all = 0, numbers = 0;
  auto row = reader.next();
  const std::size_t width = row.size();
  for (int rows = 0; !row.empty() && rows < sample; ++rows, row = reader.next()) {
    all += row.size();
    fit.fields = std::max(fit.fields, row.size());
    fit.even = fit.even && row.size() == width;
    numbers += static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const field& f) { return is_number(f.text); }));
  }
  if (fit.fields < 2) return std::nullopt;
  fit.numbers = static_cast<double>(numbers) / static_cast<double>(all);
  return fit;
}

}  // namespace

char separator_of(std::string_view text, std::size_t begin) {
  std::optional<fitness> best;
  char found = ',';
  for (const char separator : {'\t', ';', '|', ',', blanks}) {
    const auto fit = fitness_of(text, begin, separator);
    if (!fit || (best && !(*best < *fit))) continue;
    best = fit;
    found = separator;
  }
  return found;
}

}  // namespace proofread::runs
