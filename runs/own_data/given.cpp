// SPDX-License-Identifier: MIT
#include "runs/own_data/given.hpp"

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <optional>

#include "identities/text/file.hpp"
#include "properties/scalars/rational_text.hpp"
#include "results/document/counted.hpp"
#include "results/document/printable.hpp"
#include "runs/conduct/nearest.hpp"
#include "runs/own_data/number_words.hpp"
#include "runs/tables/decimal.hpp"
#include "runs/tables/decoding.hpp"
#include "runs/tables/number_text.hpp"
#include "runs/tables/text_table.hpp"
#include "solvers/measurement/performance.hpp"
#include "solvers/problems/dependence.hpp"
#include "solvers/problems/elimination.hpp"
#include "solvers/problems/exact.hpp"

namespace proofread::runs {

namespace {

using identities::diagnostic;
using identities::expected;
using results::in_quotes;
using results::printable;
using solvers::index;
using solvers::rational;
using kind = given_number::kind;
using words = std::vector<std::string>;

bool is_one_of(const std::string& word, std::initializer_list<const char*> all) {
  return std::any_of(all.begin(), all.end(), [&](const char* each) { return word == each; });
}

bool names_intercept(const std::string& lower) {
  return is_one_of(lower, {"(intercept)", "intercept", "const", "constant", "_cons", "b0"});
}

std::optional<std::string> column_called(const std::string& name, const words& names) {
  if (std::find(names.begin(), names.end(), name) != names.end()) return name;
  const bool has_intercept = !names.empty() && names[0] == results::intercept_name;
  if (has_intercept && names_intercept(lower_case(name))) return names[0];
  return std::nullopt;
}

diagnostic no_column(const std::string& name, const words& names) {
  std::string all;
  for (const std::string& each : names) all += (all.empty() ? "" : ", ") + each;
  return {{},
          "--coefficients: no coefficient is called " + in_quotes(name) +
              suggestion(printable(nearest(name, names))),
          "they are " + printable(all, 200)};
}

expected<std::string> plain_number(std::string_view text) {
  if (is_missing(text)) return std::string("NA");
  if (const auto number = read_number(text, decimal_mark::point)) return number->plain;
  return diagnostic{{}, "--coefficients: " + in_quotes(text) + " is not a number", ""};
}

/// "a", "se(a)" or "R^2".
expected<given_number> named(const std::string& name, std::string_view text, const words& names) {
  const auto number = plain_number(text);
  if (!number) return number.error();
  if (const auto column = column_called(name, names))
    return given_number{kind::coefficient, *column, *number};
  const std::string lower = lower_case(name);
  if (is_one_of(lower, {"r^2", "r2", "r²", "r.squared", "rsquared", "r-squared"}))
    return given_number{kind::r_squared, "", *number};
  if (lower.substr(0, 3) == "se(" && name.back() == ')') {
    const std::string inner = name.substr(3, name.size() - 4);
    if (const auto column = column_called(inner, names))
      return given_number{kind::standard_error, *column, *number};
    return no_column(inner, names);
  }
  return no_column(name, names);
}

expected<std::vector<given_number>> read_list(std::string_view text, const words& names) {
  std::vector<given_number> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    const std::string_view item = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = item.rfind('=');
    if (equals == item.npos) {
      return diagnostic{{},
                        "--coefficients: " + in_quotes(item) + " is no name=value",
                        "a file, or a=1.25,(intercept)=3"};
    }
    const auto one = named(std::string(item.substr(0, equals)), item.substr(equals + 1), names);
    if (!one) return one.error();
    all.push_back(*one);
  }
  return all;
}

/// Where a table of other software has what.
struct given_columns {
  std::size_t name = 0, estimate = 1;
  std::optional<std::size_t> error;
};
given_columns columns_of(const text_table& table) {
  given_columns found;
  for (std::size_t j = 0; j < table.names.size() && table.named; ++j) {
    const std::string lower = lower_case(table.names[j]);
    if (is_one_of(lower, {"estimate", "coef", "coef.", "coefficient", "coefficients", "value",
                          "beta", "params"}))
      found.estimate = j;
    if (is_one_of(lower, {"std.error", "std. error", "std err", "std error", "stderr", "se", "bse",
                          "standard error"}))
      found.error = j;
  }
  return found;
}

expected<std::vector<given_number>> read_table(const std::string& file, const words& names) {
  const auto content = identities::read_file(file);
  if (!content) return diagnostic{{}, "--coefficients: " + content.error().message, ""};
  const auto text = decoded(*content);
  if (!text)
    return diagnostic{
        {}, "--coefficients: " + file + ": " + text.error().message, text.error().hint};
  const auto table = read_text_table(text->text);
  if (!table) return diagnostic{{}, render(table.error(), file, text->text), ""};
  if (table->names.size() < 2) {
    return diagnostic{{},
                      "--coefficients: " + file + " has no column of names beside the numbers",
                      "two columns, such as term,estimate"};
  }
  const given_columns where = columns_of(*table);
  std::vector<given_number> all;
  for (std::size_t i = 0; i < table->rows; ++i) {
    const std::string name(table->cell(i, where.name));
    if (name.empty()) continue;  // the heading ",0" of pandas
    const auto one = named(name, table->cell(i, where.estimate), names);
    if (!one) return one.error();
    all.push_back(*one);
    if (!where.error || one->what != kind::coefficient) continue;
    const auto error = plain_number(table->cell(i, *where.error));
    if (!error) return error.error();
    all.push_back({kind::standard_error, one->column, *error});
  }
  return all;
}

/// Half a unit of the last place of a plain decimal.
rational half_a_place(const std::string& text) {
  const std::size_t e = std::min(text.find_first_of("eE"), text.size());
  const std::size_t point = text.find('.');
  rational unit = 1;
  if (point < e) unit = *properties::parse_rational("1e-" + std::to_string(e - point - 1));
  if (e < text.size()) unit *= *properties::parse_rational("1" + text.substr(e));
  return unit / 2;
}

class answer_key {
 public:
  answer_key(const solvers::yardstick& written, const std::optional<rational>& intercept,
             const results::own_data& of, bool without)
      : written_(written), intercept_(intercept), of_(of), columns_(independent_columns(written)) {
    w_ = without ? solvers::solved_on(columns_, written.data) : written.w;
    squared_residual_ = squared_residual(written, w_);
  }

  /// nullopt where there is none: ridge has no standard errors, a column that depends on others
  /// neither.
  std::optional<rational> exact(const given_number& of) {
    if (of.what == kind::r_squared) return r_squared();
    auto at = std::find(of_.names.begin(), of_.names.end(), of.column) - of_.names.begin();
    if (intercept_ && at-- == 0) {
      return of.what == kind::coefficient ? intercept_ : std::nullopt;
    }
    if (of.what == kind::coefficient) return w_(at);
    return standard_error(at);
  }

 private:
  static std::vector<index> independent_columns(const solvers::yardstick& written) {
    if (!written.unique) return solvers::dependences_of(written.data.gram).independent;
    std::vector<index> all(static_cast<std::size_t>(written.data.d));
    std::iota(all.begin(), all.end(), index(0));
    return all;
  }

  std::optional<rational> r_squared() const {
    const solvers::moments& m = written_.data;
    rational total = m.squared_y;
    if (!intercept_ && of_.names[0] == results::intercept_name)
      total -= m.right(0) * m.right(0) / rational(m.n);
    if (total == 0) return std::nullopt;
    return 1 - squared_residual_ / total;
  }

  std::optional<rational> standard_error(index column) {
    const solvers::moments& m = written_.data;
    const index rank = static_cast<index>(columns_.size());
    const auto place = std::find(columns_.begin(), columns_.end(), column);
    if (written_.lambda != 0 || m.n == rank || place == columns_.end()) return std::nullopt;
    if (inverse_.size() == 0) {
      inverse_ = written_.unique && m.n >= m.d
                     ? written_.inverse
                     : solvers::inverse(solvers::gram_of(columns_, m.gram));
    }
    const index k = place - columns_.begin();
    const rational variance = inverse_(k, k) * squared_residual_ / rational(m.n - rank);
    return solvers::exact(solvers::root(variance));
  }

  const solvers::yardstick& written_;
  const std::optional<rational>& intercept_;  // of centred columns, which `written` is of
  const results::own_data& of_;
  std::vector<index> columns_;  // independent ones
  solvers::vector<rational> w_;
  rational squared_residual_;
  solvers::matrix<rational> inverse_;  // of their Gram matrix, once it is asked for
};

std::string name_of(const given_number& of) {
  if (of.what == kind::r_squared) return "R^2";
  return (of.what == kind::standard_error ? "standard error of " : "") + of.column;
}

bool leaves_out_dependent(const std::vector<given_number>& given, const results::own_data& of) {
  return std::all_of(of.dependent.begin(), of.dependent.end(), [&](const auto& each) {
    return std::none_of(given.begin(), given.end(), [&](const given_number& one) {
      return one.what == kind::coefficient && one.column == each.column && one.text != "NA";
    });
  });
}

}  // namespace

expected<std::vector<given_number>> read_given(const std::string& file_or_list,
                                               const std::vector<std::string>& names) {
  std::error_code ignored;
  const bool list = file_or_list.find('=') != std::string::npos &&
                    !std::filesystem::exists(file_or_list, ignored);
  return list ? read_list(file_or_list, names) : read_table(file_or_list, names);
}

void enter_given(const std::vector<given_number>& given, const solvers::yardstick& written,
                 const std::optional<rational>& intercept, results::own_data& into) {
  const bool without = !written.unique && leaves_out_dependent(given, into);
  answer_key key(written, intercept, into, without);
  const bool errors = std::any_of(given.begin(), given.end(), [](const given_number& one) {
    return one.what == kind::standard_error;
  });
  if (errors && !written.unique && !without) {
    into.remarks.emplace_back(
        "standard errors are held to those without the dependent columns: beside a solution of "
        "minimal norm there are none");
  }
  const double most = -std::log10(std::numeric_limits<double>::epsilon() / 2);
  for (const given_number& one : given) {
    if (one.text == "NA") continue;
    const auto exact = key.exact(one);
    if (!exact) {
      into.remarks.push_back(name_of(one) + " has no exact value to be held to");
      continue;
    }
    const rational said = *properties::parse_rational(one.text);
    into.given.push_back({name_of(one), one.text, to_17_digits(*exact),
                          solvers::digits_of(said, *exact, most),
                          abs(said - *exact) <= half_a_place(one.text)});
  }
  for (const std::string& name : into.names) {
    const bool there = std::any_of(given.begin(), given.end(), [&](const given_number& one) {
      return one.what == kind::coefficient && one.column == name;
    });
    if (!there) into.remarks.push_back("--coefficients has no value for " + name);
  }
}

}  // namespace proofread::runs
