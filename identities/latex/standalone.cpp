// SPDX-License-Identifier: MIT
#include "identities/latex/standalone.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace proofread::identities {
namespace {

using replacement = std::pair<const char*, const char*>;

constexpr std::array<replacement, 8> environments = {{
    {"{flalign}", "{align}"},
    {"{flalign*}", "{align*}"},
    {"{eqnarray}", "{align}"},
    {"{eqnarray*}", "{align*}"},
    {"{displaymath}", "{equation*}"},
    {"&=&", "&="},
    {"& = &", "&="},
    {"\\qedhere", ""},
}};

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

/// Writes every \name{...} anew: `before` and `after` around what stands in the braces, or nothing.
void rewrite(std::string& text, const std::string& name, const std::string& before,
             const std::string& after, bool keeps) {
  const std::string opening = "\\" + name + "{";
  for (std::size_t at = text.find(opening); at != text.npos; at = text.find(opening, at)) {
    const std::size_t begin = at + opening.size();
    std::size_t end = begin;
    for (int depth = 1; end < text.size(); ++end) {
      depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
      if (depth == 0) break;
    }
    if (end == text.size()) return;
    const std::string made = keeps ? before + text.substr(begin, end - begin) + after : "";
    text.replace(at, end + 1 - at, made);
    at += made.size();
  }
}

}  // namespace

std::string standalone(const display& formula, const std::vector<macro_definition>& macros) {
  std::string text = expand(formula.body, macros).text;
  for (const auto& [what, by] : environments) replace_all(text, what, by);
  rewrite(text, "label", "", "", false);
  rewrite(text, "intertext", "\\text{", "}\\\\", true);
  rewrite(text, "shortintertext", "\\text{", "}\\\\", true);
  text.erase(text.find_last_not_of(" \n") + 1);  // no space in front of a closing dollar
  return text;
}

}  // namespace proofread::identities
