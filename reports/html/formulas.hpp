// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace proofread::reports::html {

/// Formulas of Markdown kept aside: `$...$` and `$$...$$` become placeholders that Markdown leaves
/// alone, and later <span class="formula">. As Pandoc reads dollars: no space inside the marks, no
/// digit after the closing one, none in code. A placeholder is made of noncharacters, which the
/// text must not have.
class formulas {
 public:
  void hide(std::string& text);
  std::string show(const std::string& html) const;

 private:
  std::vector<std::string> hidden_;
};

}  // namespace proofread::reports::html
