// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "solvers/measurement/regression.hpp"
#include "solvers/methods/all_solvers.hpp"
#include "tests/solvers/problems/strd_files.hpp"

namespace proofread::solvers {
namespace {

/// What a row of the tables is named after: a program that reads n, d and the rows of [X y] in
/// hexadecimal from the file argv[1] and prints the d coefficients.
struct library {
  std::string solver, interpreter, needs, program;
};

// A copy of python3 that has the modules, or none.
std::string python_with(const std::string& modules) {
  for (const char* one : {"python3", "/usr/bin/python3"}) {
    const std::string tried = std::string(one) + " -c 'import " + modules + "' 2> /dev/null";
    if (std::system(tried.c_str()) == 0) return one;
  }
  return "";
}

const std::string read_in_python =
    "import sys, numpy as np\n"
    "rows = [[float.fromhex(x) for x in line.split()] for line in open(sys.argv[1])]\n"
    "A = np.array(rows); X = A[:, :-1]; y = A[:, -1]\n";
const std::string print_in_python = "print(' '.join(float(x).hex() for x in w))\n";

library numpy() {
  return {"lapack_gelsd", python_with("numpy"), "NumPy",
          read_in_python + "w = np.linalg.lstsq(X, y, rcond=None)[0]\n" + print_in_python};
}
library scipy() {
  return {
      "scipy_lstsq", python_with("scipy.linalg"), "SciPy",
      read_in_python + "import scipy.linalg\nw = scipy.linalg.lstsq(X, y)[0]\n" + print_in_python};
}
library sklearn() {
  return {"sklearn_linear", python_with("sklearn.linear_model"), "scikit-learn",
          read_in_python +
              "from sklearn.linear_model import LinearRegression\n"
              "ones = bool((X[:, 0] == 1).all())\n"
              "m = LinearRegression(fit_intercept=ones).fit(X[:, 1:] if ones else X, y)\n"
              "w = ([m.intercept_] if ones else []) + list(m.coef_)\n" +
              print_in_python};
}
library r_lm_itself() {
  const bool there = std::system("Rscript --version > /dev/null 2>&1") == 0;
  return {"r_lm", there ? "Rscript" : "", "R",
          "A <- as.matrix(read.table(commandArgs(TRUE)[1], colClasses = 'character'))\n"
          "A <- matrix(as.numeric(A), nrow(A))\n"
          "d <- ncol(A) - 1\n"
          "w <- lm.fit(A[, 1:d, drop = FALSE], A[, d + 1])$coefficients\n"
          "cat(ifelse(is.na(w), '0', sprintf('%a', w)))\n"};
}

class folder {
 public:
  folder() { std::filesystem::create_directories(at_); }
  ~folder() { std::filesystem::remove_all(at_); }
  std::string file(const char* name) const { return (at_ / name).string(); }

 private:
  std::filesystem::path at_ =
      std::filesystem::temp_directory_path() / ("proofread-libraries-" + std::to_string(getpid()));
};

void write_rows(const std::string& file, const problem<double>& p) {
  std::ofstream out(file);
  out << std::hexfloat;
  for (index i = 0; i < p.X.rows(); ++i) {
    for (index j = 0; j < p.X.cols(); ++j) out << p.X(i, j) << ' ';
    out << p.y(i) << '\n';
  }
}

vector<double> answer_of(const library& from, const problem<double>& p) {
  const folder here;
  write_rows(here.file("rows"), p);
  std::ofstream(here.file("program")) << from.program;
  const std::string command =
      from.interpreter + " " + here.file("program") + " " + here.file("rows");
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
    text += static_cast<char>(c);
  vector<double> w(p.X.cols());
  std::istringstream words(text);
  std::string word;
  for (index j = 0; j < w.size(); ++j) {
    words >> word;
    w(j) = std::strtod(word.c_str(), nullptr);
  }
  EXPECT_FALSE(words.fail()) << command << " gave: " << text;
  return w;
}

vector<double> answer_of(std::string_view name, const problem<double>& p) {
  for (const entry<double>& solver : all_solvers<double>()) {
    if (solver.what.name == name) return std::get<solution<double>>(solver.solve(p)).w;
  }
  return {};
}

double worst_digits(const vector<double>& w, const regression<real>& truth) {
  const working_precision scope(table_bits);
  double least = certified_digits;
  for (index j = 0; j < w.size(); ++j) least = std::min(least, digits(real(w(j)), truth.w(j)));
  return least;
}

struct rows_of_libraries : testing::TestWithParam<library> {};

TEST_P(rows_of_libraries, have_the_digits_of_the_library_on_every_strd_set) {
  const library& named = GetParam();
  if (named.interpreter.empty()) GTEST_SKIP() << named.needs << " is not installed";
  constexpr double agreement = 0.5;
  for (const std::string& name : strd_names) {
    const strd_set set = strd(name);
    const problem<double> p = working_problem<double>(set);
    const auto truth = exact_regression(working_problem<rational>(set), set.intercept);
    const vector<double> ours = answer_of(named.solver, p);
    if (ours.size() == 0) GTEST_SKIP() << "built without LAPACK";
    const double here = worst_digits(ours, truth);
    const double there = worst_digits(answer_of(named, p), truth);
    std::printf("%-10s %-15s %5.2f   %-13s %5.2f\n", name.c_str(), named.solver.c_str(), here,
                named.needs.c_str(), there);
    EXPECT_LE(std::abs(here - there), agreement) << named.needs << " on " << name;
  }
}

INSTANTIATE_TEST_SUITE_P(all, rows_of_libraries,
                         testing::Values(numpy(), scipy(), sklearn(), r_lm_itself()),
                         [](const auto& one) { return one.param.solver; });

}  // namespace
}  // namespace proofread::solvers
