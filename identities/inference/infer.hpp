// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "identities/expression/expression.hpp"
#include "identities/inference/scope.hpp"
#include "identities/inference/unify.hpp"
#include "identities/syntax/parse.hpp"

namespace proofread::identities {

/// Thrown inside elaboration and caught by elaborate(): what the user has to mend.
struct malformed {
  diagnostic what;
};

/// A node whose `type` may still hold unknown sizes.
using typed = std::shared_ptr<expression>;

/// Types trees: resolves names to slots of `names` and collects what is known of sizes in `sizes`.
/// The forms of a tree are typed by the functions of infer_*.hpp, declarations by declare.hpp.
///
/// A product with an operand that may turn out to be 1 x 1 waits: its type is unknown until
/// `settle` sees whether it is a matrix product (preferred) or a multiple.
class inference {
 public:
  /// `infer`: undeclared names are read, not refused. `otherwise`: the names, undeclared or bound,
  /// that are not read by their letters.
  inference(bool infer, std::map<std::string, letter> otherwise)
      : infers_names(infer), kinds(std::move(otherwise)) {}

  typed value(const expression_ptr& node);
  typed scalar_value(const expression_ptr& node, const std::string& role_of_it);
  /// A size: sums and products of integers, size names and indices.
  size_expression size(const expression_ptr& node);
  /// Decides every waiting product; afterwards only sizes that the text leaves open are unknown.
  void settle();

  /// The node with typed arguments, of a type.
  static typed with(const expression& node, std::vector<typed> arguments, shape type);
  bool becomes_scalar(const expression& node);
  void require_scalar(const expression& node, const std::string& role_of_it);
  void require_square(const expression& node, const std::string& what);
  letter kind_of(const std::string& name) const;  ///< of a name that nothing declares
  /// The most general shape of that kind: no size of it becomes 1.
  shape naming_shape(const std::string& name);

  /// What |E| stands for where E is no number; elaboration tries the readings.
  struct stroke_reading {
    std::string of_matrix = "det", of_vector = "norm";
  };

  static std::string show(const expression& node);  ///< its text, shortened
  std::string text(const shape& s);
  std::string describe(const expression& node);  ///< "A*x is n x 1"
  [[noreturn]] static void fail(span where, std::string message, std::string hint = {},
                                std::vector<edit> mends = {});
  /// The same of a name: one that is not known, known twice, or no function.
  [[noreturn]] static void fail_name(span where, std::string message, std::string hint = {},
                                     std::vector<edit> mends = {});
  [[noreturn]] void clash(span where, const expression& left, const expression& right,
                          std::string hint, std::vector<edit> mends = {});

  /// Says, once, how something was read that may have been meant otherwise.
  void remark(std::string sentence);

  scope names;
  unifier sizes;
  std::vector<std::string> remarks;
  bool declares_ones = false;  ///< X : 1 x 2: a bare I may be 1 x 1, as it is in X*X' + I
  stroke_reading strokes;
  /// A number as it is written, and beside what of which type it stands for every entry.
  struct spread_number {
    std::string number, beside;
    shape type;
  };
  std::vector<spread_number> spread;
  std::vector<typed> hypotheses;
  std::set<int> made_square;  ///< slots of undeclared matrices that a relation alone makes square

  struct function_body {
    std::vector<std::string> parameters;
    expression_ptr body;
    std::vector<int> instances;
    bool busy = false;
  };
  bool infers_names;
  std::map<std::string, letter> kinds;
  std::vector<expression_ptr> written;         ///< the statement and the hypotheses
  bool in_size = false;                        ///< undeclared names are sizes here
  std::optional<size_expression> in_position;  ///< undeclared names are indices up to this
  std::vector<typed> products;                 ///< waiting
  std::vector<std::pair<size_expression, size_expression>> spans;  ///< extent, last index of a sum
  std::map<int, function_body> functions;                          ///< by slot

 private:
  typed leaf(const expression& node);
  typed symbol(const expression& node);
  int resolve_name(const expression& node);
  int undeclared(const expression& node);
  void settle_zeros();

  std::vector<typed> zeros_;       ///< literals 0, which fit any shape
  std::vector<typed> identities_;  ///< bare I
};

}  // namespace proofread::identities
