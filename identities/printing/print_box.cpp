// SPDX-License-Identifier: MIT
#include "identities/printing/print_box.hpp"

#include <algorithm>
#include <utility>

#include "identities/expression/functions.hpp"
#include "identities/expression/vocabulary.hpp"
#include "identities/printing/print_box_call.hpp"
#include "identities/printing/print_box_statement.hpp"
#include "identities/printing/print_box_value.hpp"
#include "identities/printing/tightness.hpp"

namespace proofread::identities {
namespace {

box atom_box(box::kind what, std::string latex, std::string mathml) {
  box made;
  made.what = what;
  made.latex = std::move(latex);
  made.mathml = std::move(mathml);
  return made;
}

box compound_box(box::kind what, std::vector<box> parts) {
  box made;
  made.what = what;
  made.parts = std::move(parts);
  return made;
}

std::string latex_escaped(const std::string& name) {
  std::string out;
  for (const char c : name) out += c == '_' ? std::string("\\_") : std::string(1, c);
  return out;
}

box stem_box(const std::string& stem) {
  const std::string_view glyph = greek_letter(stem);
  if (!glyph.empty()) {
    const std::string latex = stem == "omicron" ? "o" : "\\" + stem;
    return atom_box(box::kind::name, latex, std::string(glyph));
  }
  if (stem.size() == 1) return atom_box(box::kind::name, stem, stem);
  return atom_box(box::kind::name, "\\mathit{" + latex_escaped(stem) + "}", stem);
}

}  // namespace

box sign_box(std::string latex, std::string mathml) {
  return atom_box(box::kind::sign, std::move(latex), std::move(mathml));
}

box function_box(std::string name) {
  return atom_box(box::kind::function, "\\operatorname{" + name + "}", name);
}

box words_box(std::string text) {
  return atom_box(box::kind::words, "\\text{ " + text + "}", text);
}

box number_box(std::string digits) {
  const std::size_t mark = digits.find('e');
  if (mark == std::string::npos) return atom_box(box::kind::number, digits, digits);
  std::string exponent = digits.substr(mark + 1);
  digits.resize(mark);
  box power = atom_box(box::kind::number, exponent, exponent);
  return row_box({number_box(digits), sign_box("\\cdot", "⋅"),
                  raised_box(number_box("10"), std::move(power))});
}

box row_box(std::vector<box> parts) { return compound_box(box::kind::row, std::move(parts)); }

box raised_box(box base, box exponent) {
  return compound_box(box::kind::raised, {std::move(base), std::move(exponent)});
}

box lowered_box(box base, box index) {
  return compound_box(box::kind::lowered, {std::move(base), std::move(index)});
}

box fenced_box(box inner, const char* latex, const char* mathml, const char* latex_close,
               const char* mathml_close) {
  box made = compound_box(box::kind::fenced, {std::move(inner)});
  made.latex = latex;
  made.mathml = mathml;
  made.latex_close = latex_close;
  made.mathml_close = mathml_close;
  return made;
}

box fenced_box(box inner) { return fenced_box(std::move(inner), "(", "(", ")", ")"); }

box name_box(const std::string& name) {
  std::size_t stem = name.find('_');
  std::size_t rest = stem == std::string::npos ? stem : stem + 1;
  if (stem == std::string::npos) {
    stem = name.find_last_not_of("0123456789") + 1;
    rest = stem;
  }
  if (stem == 0 || stem >= name.size() || rest >= name.size()) return stem_box(name);
  const std::string index = name.substr(rest);
  const bool digits = index.find_first_not_of("0123456789") == std::string::npos;
  return lowered_box(stem_box(name.substr(0, stem)), digits ? number_box(index) : stem_box(index));
}

box set_operand(const expression& node, looseness least) {
  box made = set(node);
  return set_looseness(node) < least ? fenced_box(std::move(made)) : made;
}

box set_list(const expression& node, std::size_t from) {
  if (node.arguments.size() == from + 1) return set_operand(*node.arguments[from], looseness::sum);
  std::vector<box> parts;
  for (std::size_t i = from; i < node.arguments.size(); ++i) {
    if (i > from) parts.push_back(sign_box(",", ","));
    parts.push_back(set_operand(*node.arguments[i], looseness::sum));
  }
  return row_box(std::move(parts));
}

looseness set_looseness(const expression& node) {
  if (is_statement(node))
    return text_tightness(node) >= tightness::relation ? looseness::relation : looseness::statement;
  if (node.kind == form::differential || node.kind == form::at || node.kind == form::divide)
    return looseness::fraction;
  if (node.kind == form::gradient || node.kind == form::hessian) return looseness::product;
  if (*binder_name(node.kind) != '\0') return looseness::binder;
  if (const builtin_facts* const function = called(node)) {
    if (function->notation == notation::script) return looseness::script;
    return function->notation == notation::infix ? looseness::product : looseness::atom;
  }
  if (node.kind == form::number && node.name.find('e') != std::string::npos)
    return looseness::product;
  switch (text_tightness(node)) {
    case tightness::sum:
      return looseness::sum;
    case tightness::product:
      return looseness::product;
    case tightness::sign:
      return looseness::sign;
    case tightness::power:
      return node.kind == form::index ? looseness::atom : looseness::script;
    default:
      return looseness::atom;
  }
}

box set(const expression& node) {
  if (is_statement(node)) return set_statement(node);
  if (*binder_name(node.kind) != '\0') return set_binder(node);
  if (node.kind == form::call) return set_call(node);
  return set_value(node);
}

}  // namespace proofread::identities
