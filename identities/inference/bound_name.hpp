// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "identities/inference/infer.hpp"

namespace proofread::identities {

/// A name that a binder is about to bind, visible until `leave`.
///
/// A declared name keeps its shape and its words whatever its letter. One that is not declared is
/// what it is elsewhere in the text, or else what its letter says, of the shape `wanted` where the
/// binder asks for one.
class bound_name {
 public:
  /// `wanted`: what the binder asks for, if anything; `asks` says so in the error where the
  /// declaration does not fit: "the variable of a limit is a scalar".
  bound_name(inference& in, const expression& name, std::optional<shape> wanted,
             const std::string& asks = {});
  typed symbol() const;  ///< the name as a value
  void leave();

 private:
  void use_declaration(int slot, const std::optional<shape>& wanted, const std::string& asks);

  inference& in_;
  const expression& name_;
  int slot_ = -1;
  bool local_ = false;
};

}  // namespace proofread::identities
