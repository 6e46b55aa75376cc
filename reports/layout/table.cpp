// SPDX-License-Identifier: MIT
#include "reports/layout/table.hpp"

#include <algorithm>

#include "reports/layout/markdown.hpp"

namespace proofread::reports {

namespace {

std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool numeric(const table& rows, std::size_t column) {
  bool some = false;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (column >= rows[i].size() || rows[i][column].empty()) continue;
    if (rows[i][column] == "NA") continue;
    if (rows[i][column].find_first_not_of("0123456789.+-/e%") != std::string::npos) return false;
    some = true;
  }
  return some;
}

/// A bar ends a cell of code, too, unless a backslash stands before it; two of them are none.
std::string code_cell(const std::string& cell) {
  std::string text;
  for (const char c : markdown_code(cell)) {
    if (c == '|') text += !text.empty() && text.back() == '\\' ? " \\" : "\\";
    text += c;
  }
  return text;
}

}  // namespace

std::string plain_table(const table& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t j = 0; j < row.size(); ++j) widths[j] = std::max(widths[j], width(row[j]));
  }
  std::vector<bool> right;
  for (std::size_t j = 0; j < widths.size(); ++j) right.push_back(numeric(rows, j));
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t j = 0; j < row.size(); ++j) {
      const std::string padding(widths[j] - width(row[j]), ' ');
      if (j > 0) line += "  ";
      line += right[j] ? padding + row[j] : row[j] + padding;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string markdown_table(const table& rows, const std::set<std::size_t>& code) {
  std::string text;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += "|";
    for (std::size_t j = 0; j < rows[i].size(); ++j) {
      const bool is_code = i > 0 && code.count(j) > 0;
      text += " " + (is_code ? code_cell(rows[i][j]) : markdown_text(rows[i][j])) + " |";
    }
    text += "\n";
    if (i > 0) continue;
    text += "|";
    for (std::size_t j = 0; j < rows[0].size(); ++j)
      text += numeric(rows, j) ? " ---: |" : " --- |";
    text += "\n";
  }
  return text;
}

}  // namespace proofread::reports
