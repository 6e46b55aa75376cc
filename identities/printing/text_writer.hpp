// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "identities/expression/expression.hpp"
#include "identities/printing/tightness.hpp"

namespace proofread::identities {

/// Writes one tree. `tail` tells whether nothing follows up to the enclosing bracket, so that a
/// quantifier needs no parentheses.
class text_writer {
 public:
  std::string text;

  void operand(const expression& node, tightness least, bool tail) {
    const bool quantifier = node.kind == form::for_all || node.kind == form::exists;
    if (text_tightness(node) < least || (quantifier && !tail)) {
      bracketed(node);
    } else {
      write(node, tail);
    }
  }

 private:
  void bracketed(const expression& node) {
    text += '(';
    write(node, true);
    text += ')';
  }

  const expression& part(const expression& node, std::size_t i) { return *node.arguments[i]; }

  void inside(const expression& node) { operand(node, tightness::sum, true); }

  void binary(const expression& node, tightness left, const char* sign, tightness right,
              bool tail) {
    operand(part(node, 0), left, false);
    text += sign;
    operand(part(node, 1), right, tail);
  }

  void list(const expression& node, std::size_t from = 0) {
    for (std::size_t i = from; i < node.arguments.size(); ++i) {
      if (i > from) text += ", ";
      inside(part(node, i));
    }
  }

  bool behind_operator() const;
  void write(const expression& node, bool tail);
  bool write_leaf(const expression& node);
  bool write_operation(const expression& node);
  bool write_factor(const expression& node);
  void write_statement(const expression& node, bool tail);
  void write_quantifier(const expression& node);
  void write_binder(const expression& node);
  void write_blocks(const expression& node);
  void power_base(const expression& base);
  void exponent(const expression& node, bool after_caret);
  void exponent_base(const expression& node, bool after_caret);
  void shape(const expression& rows, const expression& cols);
};

}  // namespace proofread::identities
