// SPDX-License-Identifier: MIT
#pragma once

#include "identities/expression/proposition.hpp"

namespace proofread::properties {

/// The same proposition in the form in which it is checked, so that ways of writing one thing get
/// one verdict:
///   not not P, not (L != R)       P, L = R
///   not Q implies not P           P implies Q, also with L != R for not (L = R)
///   forall x : P of declared x    forall x : W implies P, W the words of x; exists x : W and P
///   argmin(f, x) = g              argmin(f, x : x' = x) = g of a symmetric x (likewise skew,
///   diagonal
///                                 and posdef), and W(g) for words whose set is open there
/// With `drawn_on_top` a forall at the top keeps its words: its x is drawn like any other name.
identities::proposition normal_form(identities::proposition problem, bool drawn_on_top = true);

/// `forall x : P` is P for an x that is drawn.
identities::proposition with_quantified_drawn(identities::proposition problem);

}  // namespace proofread::properties
