// SPDX-License-Identifier: MIT
#include "identities/printing/print.hpp"

#include <utility>

#include "identities/printing/print_box.hpp"
#include "identities/printing/print_latex.hpp"
#include "identities/printing/print_mathml.hpp"
#include "identities/printing/text_writer.hpp"

namespace proofread::identities {

std::string to_text(const expression& node) {
  text_writer out;
  out.operand(node, tightness::equivalence, true);
  return std::move(out.text);
}

std::string to_latex(const expression& node) { return latex_of(set(node)); }

std::string to_mathml(const expression& node) {
  return "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">" + mathml_of(set(node)) + "</math>";
}

}  // namespace proofread::identities
