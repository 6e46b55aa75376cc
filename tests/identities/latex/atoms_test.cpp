// SPDX-License-Identifier: MIT
#include "identities/latex/atoms.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "identities/latex/commands.hpp"
#include "identities/latex/rows.hpp"

namespace proofread::identities {
namespace {

std::string outline(const std::vector<atom>& atoms);

std::string outline(const atom& a) {
  std::string text = a.text;
  if (a.kind == atom_kind::fraction) text = "frac";
  if (a.kind == atom_kind::root) text = "root";
  if (a.kind == atom_kind::matrix) text = "matrix" + std::to_string(a.columns);
  if (a.kind == atom_kind::unread) text = "?";
  if (a.kind == atom_kind::sum) text = "sum";
  if (a.kind == atom_kind::row_end) text = "//";
  for (const std::string& accent : a.accents) text += "~" + accent;
  for (const auto& part : a.parts) text += "{" + outline(part) + "}";
  if (!a.below.empty()) text += "_" + outline(a.below);
  if (!a.above.empty()) text += "^" + outline(a.above);
  return text + std::string(a.primes, '\'');
}

std::string outline(const std::vector<atom>& atoms) {
  std::string text;
  for (const atom& each : atoms) text += (text.empty() ? "" : " ") + outline(each);
  return text;
}

std::string read_back(const std::string& latex) { return outline(read_atoms(mapped(latex))); }

TEST(atoms, scripts_belong_to_what_stands_before_them) {
  EXPECT_EQ(read_back("X^T y_i"), "X^T y_i");
  EXPECT_EQ(read_back("A^{-1} x_{ij}^2"), "A^- 1 x_i j^2");
  EXPECT_EQ(read_back("x^12"), "x^1 2");
  EXPECT_EQ(read_back("A' B''"), "A' B''");
  EXPECT_EQ(read_back("\\mathbf{1}{^T} x"), "1^T x");
  EXPECT_EQ(read_back("\\hat{y}\\_{i}"), "y~hat_i");
}

TEST(atoms, bars_pair_by_where_they_stand) {
  EXPECT_EQ(read_back("|A| + |B|"), "|{A} + |{B}");
  EXPECT_EQ(read_back("||Ax - b||^2_2"), "||{A x - b}_2^2");
  EXPECT_EQ(read_back("\\|x\\|_2 \\lVert y \\rVert"), "||{x}_2 ||{y}");
  EXPECT_EQ(read_back("p(y|x)"), "p ({y | x}");
}

TEST(atoms, fonts_and_accents_leave_the_letter) {
  EXPECT_EQ(read_back("\\mathbf{X}\\boldsymbol\\beta \\vec{w}"), "X beta w");
  EXPECT_EQ(read_back("\\hat{\\mathbf w}"), "w~hat");
  EXPECT_EQ(read_back("\\MX^\\top \\Vy"), "X^T y");
}

TEST(atoms, what_is_not_known_costs_one_atom) {
  EXPECT_EQ(read_back("a + \\foobar + b"), "a + ? + b");
  EXPECT_EQ(read_back("\\int f + (b"), "? f + ? b");
}

TEST(atoms, fractions_roots_matrices) {
  EXPECT_EQ(read_back("\\frac12 {a \\over b} \\sqrt{x}"), "frac{1}{2} {frac{a}{b}} root{x}");
  EXPECT_EQ(read_back("\\begin{bmatrix} 1 & x \\\\ 0 & y \\end{bmatrix}^T"),
            "matrix2{1}{x}{0}{y}^T");
}

TEST(atoms, letters_that_are_words) {
  EXPECT_EQ(read_back("tr(AB) + \\operatorname{tr} A + \\text{Tr}(B)"),
            "tr ({A B} + tr A + tr ({B}");
  EXPECT_EQ(read_back("trx"), "t r x");
}

TEST(atoms, places_are_kept) {
  const auto atoms = read_atoms(mapped("a + \\beta_2", 10));
  ASSERT_EQ(atoms.size(), 3U);
  EXPECT_EQ(atoms[2].where.begin, 14U);
  EXPECT_EQ(atoms[2].where.end, 21U);
}

TEST(atoms, no_text_is_refused_and_none_takes_long) {
  std::string deep, bars, scripts;
  for (int i = 0; i < 20000; ++i) {
    deep += "{(";
    bars += "|";
    scripts += "_^\\left(\\frac";
  }
  for (const std::string& text : {deep, bars, scripts, std::string("\\"), std::string("^_'&}")})
    read_atoms(mapped(text));
}

TEST(rows, continue_and_part) {
  const auto count = [](const std::string& latex) {
    std::string sides;
    for (const chain& each : chains_of(read_atoms(mapped(latex))))
      sides += (sides.empty() ? "" : " ") + each.arrow + std::to_string(each.sides.size()) +
               (each.continues ? "+" : "");
    return sides;
  };
  EXPECT_EQ(count("\\begin{align} a &= b \\\\ &= c \\end{align}"), "3");
  EXPECT_EQ(count("\\begin{align} a &= b \\\\ c &= d \\end{align}"), "2 2");
  EXPECT_EQ(count("a = b \\Rightarrow c = d"), "2 implies2");
  EXPECT_EQ(count("= b"), "2+");
  EXPECT_EQ(count("a = b, \\quad c = d"), "2 2");
  EXPECT_EQ(count("a &= b \\\\ &+ c"), "2");
}

TEST(rows, what_stands_behind_a_finished_equation_is_a_remark) {
  const auto atoms_on_the_right = [](const std::string& latex) {
    const std::vector<chain> chains = chains_of(read_atoms(mapped(latex)));
    return chains.size() == 1 ? chains[0].sides.back().size() : 0;
  };
  EXPECT_EQ(atoms_on_the_right("a = b \\quad (i = 1, 2)"), 1U);
  EXPECT_EQ(atoms_on_the_right("a &= b & \\text{why}"), 1U);
  EXPECT_EQ(atoms_on_the_right("a = b \\quad (i = 1) \\quad + \\quad c"), 3U);
  EXPECT_EQ(atoms_on_the_right("a = b + \\quad c"), 3U);
  EXPECT_EQ(atoms_on_the_right("a = \\quad b c"), 2U);
}

TEST(commands, a_command_stands_once_in_the_table) {
  std::set<std::string_view> names;
  for (const tex_command& row : tex_commands()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_EQ(find_tex_command(row.name), &row);
  }
  EXPECT_GE(names.size(), 250U);
  EXPECT_EQ(find_tex_command("foobar"), nullptr);
}

}  // namespace
}  // namespace proofread::identities
