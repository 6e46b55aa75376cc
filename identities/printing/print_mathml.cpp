// SPDX-License-Identifier: MIT
#include "identities/printing/print_mathml.hpp"

#include <string>

namespace proofread::identities {
namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string element(const std::string& tag, const std::string& content) {
  return "<" + tag + ">" + content + "</" + tag + ">";
}

std::string all_parts(const box& content) {
  std::string out;
  for (const box& part : content.parts) out += mathml_of(part);
  return out;
}

std::string bracket(const std::string& text) {
  return text.empty() ? "" : "<mo fence=\"true\">" + escaped(text) + "</mo>";
}

std::string mathml_table(const box& content) {
  std::string rows;
  std::string row;
  for (std::size_t i = 0; i < content.parts.size(); ++i) {
    row += element("mtd", mathml_of(content.parts[i]));
    if ((i + 1) % content.columns == 0 || i + 1 == content.parts.size()) {
      rows += element("mtr", row);
      row.clear();
    }
  }
  return element("mrow", bracket("[") + element("mtable", rows) + bracket("]"));
}

}  // namespace

std::string mathml_of(const box& content) {
  switch (content.what) {
    case box::kind::name:
      return element("mi", escaped(content.mathml));
    case box::kind::function:
      return "<mi mathvariant=\"normal\">" + escaped(content.mathml) + "</mi>";
    case box::kind::number:
      return element("mn", escaped(content.mathml));
    case box::kind::sign:
      return element("mo", escaped(content.mathml));
    case box::kind::words:
      return element("mtext", "\u00A0" + escaped(content.mathml));
    case box::kind::row:
      return element("mrow", all_parts(content));
    case box::kind::fenced:
      return element("mrow",
                     bracket(content.mathml) + all_parts(content) + bracket(content.mathml_close));
    case box::kind::raised:
      return element("msup", all_parts(content));
    case box::kind::lowered:
      return element("msub", all_parts(content));
    case box::kind::under:
      return element("munder", all_parts(content));
    case box::kind::bounded:
      return element("munderover", all_parts(content));
    case box::kind::fraction:
      return element("mfrac", all_parts(content));
    case box::kind::root:
      return element("msqrt", all_parts(content));
    case box::kind::table:
      return mathml_table(content);
  }
  return {};
}

}  // namespace proofread::identities
