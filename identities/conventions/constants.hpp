// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "identities/terms/term_reader.hpp"

namespace proofread::identities {

/// A side that is known up to a term or a factor speaks of this number.
inline constexpr const char* constant_name = "const";

/// What a side is printed as a function of: w of L(w) and of \log p(w | y), and behind the bar y.
struct printed_arguments {
  std::vector<std::vector<atom>> free, given;  ///< letters
  std::string density = {};                    ///< p_of_w_given_y
};
printed_arguments arguments_of(const std::vector<atom>& side);

/// A = B up to a term that is free of the variables, or up to a factor: the gradients of A and B,
/// or of log A and log B, by each variable are equal. Of p(D | w) the variable is w where no side
/// depends on D. Throws unread_part where none depends on a variable.
expression_ptr equal_up_to(const expression_ptr& a, const expression_ptr& b,
                           const printed_arguments& of, bool factor, term_setting& setting);

/// p(y | w): it may be meant by w, up to what is free of that.
bool may_be_likelihood(const printed_arguments& of);

/// log D or -log D of a density D of which nothing is known yet, beside a value: the value of D;
/// null where the left side is none.
expression_ptr density_of_logarithm(const expression& left, const expression_ptr& value,
                                    const printed_arguments& of, const known_names& known);

/// Does the value of a side depend on the constant? A derivative and an optimum do not.
bool depends_on_constant(const expression& side, const known_names& known);

/// With the logarithm of a density in its place where its largest value is sought:
/// argmax(A + B, w) for argmax(const*exp(A)*exp(B), w).
expression_ptr with_logarithms(const expression_ptr& statement, const known_names& known);

/// const * A
expression_ptr up_to_factor(const expression_ptr& value);

}  // namespace proofread::identities
