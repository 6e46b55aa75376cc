// SPDX-License-Identifier: MIT
#pragma once

namespace proofread::properties {

template <typename F>
class ball;

/// Elementary functions of a ball x = {m ± r}: MPFR's correctly rounded value at m (any m, however
/// large), with radius rounding + the most the function moves over the ball:
///   exp   e^m (e^r - 1)
///   log   r / (m - r)                          undefined_value if x <= 0, undecidable_value if x
///   may be sin, cos   r, never wider than [-1, 1] tan   r / ((|cos m| - r) |cos m|)          from
///   sin(x - m) / (cos x cos m); undecidable_value if
///                                              |cos m| <= r: the ball may hold a pole
///   tanh  r, never wider than [-1, 1]
/// Overflow: undecidable_value. Source: L. Fousse et al., MPFR, ACM TOMS 33 (2007); F. Johansson,
/// Arb (2017).
template <typename F>
ball<F> exp(const ball<F>& x);
template <typename F>
ball<F> log(const ball<F>& x);
template <typename F>
ball<F> sin(const ball<F>& x);
template <typename F>
ball<F> cos(const ball<F>& x);
template <typename F>
ball<F> tan(const ball<F>& x);
template <typename F>
ball<F> tanh(const ball<F>& x);

/// π.
template <typename Ball>
Ball pi();

}  // namespace proofread::properties
