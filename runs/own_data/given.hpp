// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "identities/text/source.hpp"
#include "results/document/own_data.hpp"
#include "solvers/measurement/yardstick.hpp"

namespace proofread::runs {

/// What other software gave: a coefficient, a standard error, or R^2.
struct given_number {
  enum class kind { coefficient, standard_error, r_squared };
  kind what = kind::coefficient;
  std::string column;  ///< whose; empty for R^2
  std::string text;    ///< a plain decimal, or a missing value: the column was left out
};

/// "a=1.25,(intercept)=3,se(a)=0.1,R^2=0.98", or a table of names and numbers in a file, with
/// columns for estimates and standard errors as R's tidy tables, pandas and spreadsheets write
/// them. Errors: a file that cannot be read, an item that is none, a name that is no column.
identities::expected<std::vector<given_number>> read_given(const std::string& file_or_list,
                                                           const std::vector<std::string>& names);

/// Holds them to the exact solution. Of several solutions the one without the dependent columns is
/// meant if the numbers leave these out, else the one of minimal norm. An intercept beside
/// `written` is given with its value; `into` has its name first. Remarks into `into`, too.
void enter_given(const std::vector<given_number>& given, const solvers::yardstick& written,
                 const std::optional<solvers::rational>& intercept, results::own_data& into);

}  // namespace proofread::runs
