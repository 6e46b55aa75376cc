// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "results/document/sections.hpp"

namespace proofread::runs {

/// Takes the rows of one step of a sweep, and knows the rows that an earlier run left.
class row_book {
 public:
  virtual ~row_book() = default;
  /// A row that says who was measured on what: true if it need not be measured again.
  virtual bool has(const results::measurement& row) const = 0;
  virtual bool has(const results::strd_score& row) const = 0;
  virtual bool has(const results::ridge_path_point& row) const = 0;
  virtual void add(const results::measurement& row) = 0;
  virtual void add(const results::strd_score& row) = 0;
  virtual void add(const results::ridge_path_point& row) = 0;
};

struct accuracy_step {
  std::string name;
  std::function<void(row_book&)> run;  ///< returns soon after interrupted() is set
};

/// How a sweep reports: `progress` after each step; `keep` with all rows so far about once a second
/// and at the end, so that a run that is killed loses a second of work.
struct accuracy_watch {
  std::function<void(int done, int all, const std::string& name)> progress;
  std::function<void(const results::accuracy_results& rows)> keep;
};

/// Runs the steps on `jobs` threads. The result holds the rows of `before` and then the new ones in
/// the order of the steps; `complete` unless it was interrupted.
results::accuracy_results run_steps(const std::vector<accuracy_step>& steps, int jobs,
                                    const results::accuracy_results& before,
                                    const accuracy_watch& watch);

}  // namespace proofread::runs
