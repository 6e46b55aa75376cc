// SPDX-License-Identifier: MIT
#include "identities/printing/print_latex.hpp"

#include <string>

namespace proofread::identities {
namespace {

std::string braced(const box& content) { return "{" + latex_of(content) + "}"; }

/// One letter or one command needs no braces as a script.
std::string script(const box& content) {
  const bool bare = (content.what == box::kind::sign || content.what == box::kind::number ||
                     content.what == box::kind::name) &&
                    (content.latex.size() == 1 || content.latex == "\\top");
  return bare ? content.latex : braced(content);
}

/// Blanks between parts, but none before a comma, after a leading minus, or before the arguments of
/// a function.
std::string row(const box& content) {
  std::string out;
  bool joined = true;
  for (const box& part : content.parts) {
    const std::string next = latex_of(part);
    const bool application = part.what == box::kind::sign && part.mathml == "\u2061";
    if (next.empty()) {
      joined = joined || application;
      continue;
    }
    out += (joined || next == "," ? "" : " ") + next;
    joined = out == "-";
  }
  return out;
}

std::string latex_table(const box& content) {
  std::string out = "\\begin{bmatrix} ";
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    if (i > 0) out += i % content.columns == 0 ? " \\\\ " : " & ";
    out += latex_of(content.parts[i]);
  }
  return out + " \\end{bmatrix}";
}

}  // namespace

std::string latex_of(const box& content) {
  const auto inner = [&](std::size_t i) -> const box& { return content.parts[i]; };
  switch (content.what) {
    case box::kind::row:
      return row(content);
    case box::kind::fenced:
      return "\\left" + content.latex + (content.latex.size() > 1 ? " " : "") + latex_of(inner(0)) +
             "\\right" + content.latex_close;
    case box::kind::raised:
      return latex_of(inner(0)) + "^" + script(inner(1));
    case box::kind::lowered:
    case box::kind::under:
      return latex_of(inner(0)) + "_" + script(inner(1));
    case box::kind::bounded:
      return latex_of(inner(0)) + "_" + braced(inner(1)) + "^" + script(inner(2));
    case box::kind::fraction:
      return "\\frac" + braced(inner(0)) + braced(inner(1));
    case box::kind::root:
      return "\\sqrt" + braced(inner(0));
    case box::kind::table:
      return latex_table(content);
    default:
      return content.latex;
  }
}

}  // namespace proofread::identities
