// SPDX-License-Identifier: MIT
#include "reports/html/mathml.hpp"
#include "identities/expression/expression.hpp"
#include "identities/printing/print.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace proofread::reports::html {

namespace {

constexpr std::string_view name_space = " xmlns=\"http://www.w3.org/1998/Math/MathML\"";
constexpr std::string_view begin_math = "<math>", end_math = "</math>";

constexpr std::array<std::string_view, 27> elements = {
    "math",  "mrow",    "mi",         "mo",     "mn",      "mtext",    "mspace", "msup",
    "msub",  "msubsup", "mfrac",      "msqrt",  "mroot",   "mtable",   "mtr",    "mtd",
    "mover", "munder",  "munderover", "mstyle", "mpadded", "mphantom", "ms",     "mmultiscripts",
    "none",  "merror",  "menclose"};
constexpr std::array<std::string_view, 12> attributes = {
    "fence",  "stretchy", "mathvariant", "display", "form",        "lspace",
    "rspace", "width",    "separator",   "accent",  "columnalign", "movablelimits"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& known, std::string_view word) {
  return std::find(known.begin(), known.end(), word) != known.end();
}

/// What stands between < and >: a known element, and known attributes with quoted values.
bool known_tag(std::string_view tag) {
  if (!tag.empty() && tag.front() == '/') tag.remove_prefix(1);
  if (!tag.empty() && tag.back() == '/') tag.remove_suffix(1);
  std::size_t end = std::min(tag.find(' '), tag.size());
  if (!is_one_of(elements, tag.substr(0, end))) return false;
  while (end < tag.size()) {
    tag.remove_prefix(end + 1);
    const std::size_t equals = tag.find("=\"");
    if (equals == std::string_view::npos || !is_one_of(attributes, tag.substr(0, equals)))
      return false;
    const std::size_t close = tag.find('"', equals + 2);
    if (close == std::string_view::npos) return false;
    end = close + 1;
    if (end < tag.size() && tag[end] != ' ') return false;
  }
  return true;
}

bool starts(std::string_view text, std::string_view with) {
  return text.substr(0, with.size()) == with;
}

/// What is inside <math> ... </math>.
std::string_view inside(std::string_view math) {
  return math.substr(begin_math.size(), math.size() - begin_math.size() - end_math.size());
}

/// The children of the outermost <mrow>, or nothing.
std::vector<std::string_view> children(std::string_view row) {
  std::vector<std::string_view> parts;
  if (!starts(row, "<mrow>")) return parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < row.size();) {
    const std::size_t open = row.find('<', at);
    const std::size_t close = row.find('>', std::min(open, row.size()));
    if (close == std::string_view::npos) return {};
    const bool ends = row[open + 1] == '/', empty = row[close - 1] == '/';
    if (!ends && depth == 1) begin = open;
    depth += empty ? 0 : ends ? -1 : 1;
    if (depth == 1 && (ends || empty)) parts.push_back(row.substr(begin, close + 1 - begin));
    if (depth == 0 && close + 1 != row.size()) return {};
    at = close + 1;
  }
  return parts;
}

bool relates(std::string_view child) {
  static constexpr std::array<std::string_view, 8> signs = {"=", "≠", "≤",    "≥",
                                                            "⇔", "⇒", "&lt;", "&gt;"};
  const std::string_view open = "<mo>", close = "</mo>";
  return starts(child, open) && child.size() > open.size() + close.size() &&
         is_one_of(signs, child.substr(open.size(), child.size() - open.size() - close.size()));
}

std::string wrapped(const std::vector<std::string_view>& parts, std::size_t begin,
                    std::size_t end) {
  std::string text(begin_math);
  text += "<mrow>";
  for (std::size_t i = begin; i < end; ++i) text += parts[i];
  return text + "</mrow>" + std::string(end_math);
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '&' ? "&amp;" : std::string(1, c);
  }
  return out;
}

std::string number(std::string text) {
  std::string sign;
  if (!text.empty() && text[0] == '-') {
    sign = "<mo form=\"prefix\">−</mo>";
    text.erase(0, 1);
  }
  const std::size_t slash = text.find('/');
  const std::string value = slash == std::string::npos
                                ? "<mn>" + escaped(text) + "</mn>"
                                : "<mfrac><mn>" + escaped(text.substr(0, slash)) + "</mn><mn>" +
                                      escaped(text.substr(slash + 1)) + "</mn></mfrac>";
  return sign.empty() ? value : "<mrow>" + sign + value + "</mrow>";
}

}  // namespace

std::string checked_mathml(const std::string& mathml) {
  std::string text = mathml;
  if (const std::size_t at = text.find(name_space); at != std::string::npos) {
    text.erase(at, name_space.size());
  }
  if (!starts(text, begin_math) || text.size() < begin_math.size() + end_math.size() ||
      text.substr(text.size() - end_math.size()) != end_math) {
    return "";
  }
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos;) {
    const std::size_t close = text.find('>', at);
    if (close == std::string::npos || !known_tag({text.data() + at + 1, close - at - 1})) return "";
    at = close;
  }
  return text;
}

chain_link split_relation(const std::string& mathml) {
  const std::string text = checked_mathml(mathml);
  if (text.empty()) return {};
  const std::vector<std::string_view> parts = children(inside(text));
  for (std::size_t i = parts.size(); i-- > 1;) {
    if (relates(parts[i])) return {wrapped(parts, 0, i), wrapped(parts, i, parts.size())};
  }
  return {"", text};
}

std::string name_mathml(const std::string& name) {
  const auto symbol = identities::make(identities::form::symbol, {}, name);
  const std::string text = checked_mathml(identities::to_mathml(*symbol));
  return text.empty() ? "<mi>" + escaped(name) + "</mi>" : std::string(inside(text));
}

std::string matrix_mathml(const properties::named_matrix& value, int row, int col) {
  const auto entry = [&value](int i, int j) {
    const auto k = static_cast<std::size_t>(i * value.cols + j);
    return k < value.entries.size() ? number(value.entries[k]) : std::string("<mtext>?</mtext>");
  };
  if (value.rows == 1 && value.cols == 1) return entry(0, 0);
  std::string text = "<mrow><mo fence=\"true\">[</mo><mtable>";
  for (int i = 0; i < value.rows; ++i) {
    text += "<mtr>";
    for (int j = 0; j < value.cols; ++j) {
      const bool marked = i + 1 == row && j + 1 == col;
      text += (marked ? "<mtd class=\"differs\">" : "<mtd>") + entry(i, j) + "</mtd>";
    }
    text += "</mtr>";
  }
  return text + "</mtable><mo fence=\"true\">]</mo></mrow>";
}

}  // namespace proofread::reports::html
