// SPDX-License-Identifier: MIT
#include "reports/layout/matrices.hpp"

#include <fmt/core.h>

#include <array>
#include <set>

namespace proofread::reports {

using properties::named_matrix;

namespace {

std::string latex_entry(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return text;
  const bool negative = text[0] == '-';
  return fmt::format("{}\\tfrac{{{}}}{{{}}}", negative ? "-" : "",
                     text.substr(negative ? 1 : 0, slash - (negative ? 1 : 0)),
                     text.substr(slash + 1));
}

std::string eigen_entry(const std::string& text) {
  const std::size_t slash = text.find('/');
  const auto real = [](const std::string& digits) {
    return digits.find_first_of(".e") == std::string::npos ? digits + ".0" : digits;
  };
  if (slash == std::string::npos) return real(text);
  return real(text.substr(0, slash)) + "/" + real(text.substr(slash + 1));
}

std::string entry_text(const std::string& text, matrix_format how) {
  if (how == matrix_format::latex) return latex_entry(text);
  return how == matrix_format::eigen ? eigen_entry(text) : text;
}

struct brackets {
  const char *open, *row_open, *between, *row_close, *row_between, *close;
};

brackets notation(matrix_format how) {
  switch (how) {
    case matrix_format::numpy:
      return {"np.array([", "[", ", ", "]", ", ", "])"};
    case matrix_format::eigen:
      return {"", "", ", ", "", ", ", ""};
    case matrix_format::latex:
      return {"\\begin{pmatrix} ", "", " & ", "", " \\\\ ", " \\end{pmatrix}"};
    case matrix_format::plain:
      break;
  }
  return {"[", "", ", ", "", "; ", "]"};
}

std::string name_text(const std::string& name, matrix_format how) {
  static const std::set<std::string> greek = {
      "alpha",  "beta",  "gamma", "delta", "epsilon", "zeta",   "eta",   "theta", "iota", "kappa",
      "lambda", "mu",    "nu",    "xi",    "pi",      "rho",    "sigma", "tau",   "phi",  "chi",
      "psi",    "omega", "Gamma", "Delta", "Theta",   "Lambda", "Sigma", "Phi",   "Psi",  "Omega"};
  if (how == matrix_format::numpy && name == "lambda") return "lambda_";
  if (how != matrix_format::latex || name.size() == 1) return name;
  return greek.count(name) > 0 ? "\\" + name : "\\mathrm{" + name + "}";
}

}  // namespace

std::optional<matrix_format> matrix_format_from_text(const std::string& text) {
  if (text == "plain") return matrix_format::plain;
  if (text == "numpy") return matrix_format::numpy;
  if (text == "eigen") return matrix_format::eigen;
  if (text == "latex") return matrix_format::latex;
  return std::nullopt;
}

std::string value_text(const named_matrix& value, matrix_format how) {
  if (value.rows == 1 && value.cols == 1 && value.entries.size() == 1) {
    return entry_text(value.entries[0], how);
  }
  const brackets b = notation(how);
  std::string text = b.open;
  std::size_t k = 0;
  for (int i = 0; i < value.rows; ++i) {
    if (i > 0) text += b.row_between;
    text += b.row_open;
    for (int j = 0; j < value.cols && k < value.entries.size(); ++j, ++k) {
      if (j > 0) text += b.between;
      text += entry_text(value.entries[k], how);
    }
    text += b.row_close;
  }
  return text + b.close;
}

std::string definition_text(const named_matrix& value, matrix_format how) {
  const std::string name = name_text(value.name, how);
  const std::string content = value_text(value, how);
  if (how != matrix_format::eigen) return name + " = " + content;
  if (value.rows == 1 && value.cols == 1)
    return fmt::format("const double {} = {};", name, content);
  return fmt::format("Eigen::MatrixXd {0}({1}, {2}); {0} << {3};", name, value.rows, value.cols,
                     content);
}

}  // namespace proofread::reports
