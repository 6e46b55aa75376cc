// SPDX-License-Identifier: MIT
// What reading whole notes costs, without checking them: notes made from a table of formulas, each
// behind a sentence that says what its names are. bench_note_reading TABLE [NOTES] [FORMULAS]
// [SEED].
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "identities/notes/note.hpp"
#include "identities/printing/print.hpp"
#include "identities/syntax/parse.hpp"
#include "identities/text/tab_separated.hpp"

namespace {

using namespace proofread;

/// "Let $X \in \mathbb{R}^{n \times d}$ and $y \in \mathbb{R}^{n}$."
std::string sentence(const std::string& declared) {
  const auto items = identities::parse_declarations(declared);
  std::string said;
  if (!items) return said;
  for (const identities::declaration_item& item : *items) {
    if (item.kind != identities::declaration_item::sort::variables) continue;
    std::string shape;
    if (item.rows) shape = "^{" + to_text(*item.rows);
    if (item.cols) shape += " \\times " + to_text(*item.cols);
    if (item.rows) shape += "}";
    for (const std::string& name : item.names)
      said += (said.empty() ? "Let $" : " and $") + name + " \\in \\mathbb{R}" + shape + "$";
  }
  return said.empty() ? said : said + ".\n\n";
}

std::string made_note(const std::vector<identities::tab_separated_row>& table, int formulas,
                      std::mt19937_64& random) {
  std::string text;
  for (int k = 0; k < formulas; ++k) {
    if (k % 8 == 0) text += "# Section " + std::to_string(k / 8 + 1) + "\n\n";
    const auto& row = table[random() % table.size()];
    const std::string& latex = row[4];
    const bool environment = latex.rfind("\\begin", 0) == 0;
    text += sentence(row[5]) + (environment ? latex : "$$" + latex + "$$") + "\n\n";
  }
  return text;
}

long argument(int argc, char** argv, int k, long usual) {
  return argc > k ? std::strtol(argv[k], nullptr, 10) : usual;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: bench_note_reading TABLE [NOTES] [FORMULAS] [SEED]\n";
    return 2;
  }
  const auto table = identities::read_tab_separated(argv[1]);
  if (table.empty()) {
    std::cerr << argv[1] << ": no formulas\n";
    return 2;
  }
  const long notes = argument(argc, argv, 2, 1000), formulas = argument(argc, argv, 3, 40);
  std::mt19937_64 random(static_cast<std::uint64_t>(argument(argc, argv, 4, 1)));
  std::vector<double> costs;  // of each note, in ms a formula
  std::size_t read = 0, claims = 0;
  for (long k = 0; k < notes; ++k) {
    const std::string text = made_note(table, static_cast<int>(formulas), random);
    const auto start = std::chrono::steady_clock::now();
    const identities::note made = identities::read_note("note.md", text);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    costs.push_back(took.count() / static_cast<double>(formulas));
    read += made.formulas.size();
    claims += made.blocks.size();
  }
  std::sort(costs.begin(), costs.end());
  double sum = 0;
  for (const double cost : costs) sum += cost;
  std::cout << notes << " notes of " << formulas << " formulas, " << read << " formulas listed, "
            << claims << " blocks\n"
            << "ms a formula: mean " << sum / static_cast<double>(costs.size()) << ", median "
            << costs[costs.size() / 2] << ", slowest note " << costs.back() << '\n';
}
