// SPDX-License-Identifier: MIT
#include "runs/accuracy/steps.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <tuple>

#include "runs/conduct/interrupt.hpp"
#include "runs/conduct/jobs.hpp"
#include "solvers/problems/stop.hpp"

namespace proofread::runs {

namespace {

using results::accuracy_results;
using results::measurement;
using results::ridge_path_point;
using results::strd_score;

auto key(const measurement& row) {
  return std::tie(row.solver, row.scalar, row.family, row.rows, row.cols, row.lambda);
}
auto key(const strd_score& row) { return std::tie(row.dataset, row.solver, row.scalar); }
auto key(const ridge_path_point& row) { return std::tie(row.problem, row.lambda); }

template <typename Row>
bool holds(const std::vector<Row>& rows, const Row& wanted) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return key(row) == key(wanted); });
}

template <typename Row>
void append(const std::vector<Row>& from, std::vector<Row>& to) {
  to.insert(to.end(), from.begin(), from.end());
}

class sweep {
 public:
  sweep(std::size_t steps, const accuracy_results& before, const accuracy_watch& watch)
      : before_(before), steps_(steps), watch_(watch) {}

  const accuracy_results& before() const { return before_; }

  template <typename Add>
  void change(std::size_t step, const Add& add) {
    const std::lock_guard<std::mutex> lock(mutex_);
    add(steps_[step]);
    const auto now = clock::now();
    if (!watch_.keep || now - saved_ < std::chrono::seconds(1)) return;
    saved_ = now;
    watch_.keep(rows(false));
  }

  void finish(const std::string& name) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (watch_.progress) watch_.progress(++done_, static_cast<int>(steps_.size()), name);
  }

  accuracy_results rows(bool complete) const {
    accuracy_results all = before_;
    for (const accuracy_results& step : steps_) {
      append(step.measurements, all.measurements);
      append(step.strd, all.strd);
      append(step.paths, all.paths);
    }
    all.complete = complete;
    return all;
  }

 private:
  using clock = std::chrono::steady_clock;
  const accuracy_results before_;
  std::vector<accuracy_results> steps_;
  const accuracy_watch& watch_;
  std::mutex mutex_;
  clock::time_point saved_ = clock::now();
  int done_ = 0;
};

class step_book : public row_book {
 public:
  step_book(sweep& of, std::size_t step) : of_(of), step_(step) {}
  bool has(const measurement& row) const override { return holds(of_.before().measurements, row); }
  bool has(const strd_score& row) const override { return holds(of_.before().strd, row); }
  bool has(const ridge_path_point& row) const override { return holds(of_.before().paths, row); }
  void add(const measurement& row) override {
    of_.change(step_, [&](accuracy_results& to) { to.measurements.push_back(row); });
  }
  void add(const strd_score& row) override {
    of_.change(step_, [&](accuracy_results& to) { to.strd.push_back(row); });
  }
  void add(const ridge_path_point& row) override {
    of_.change(step_, [&](accuracy_results& to) { to.paths.push_back(row); });
  }

 private:
  sweep& of_;
  std::size_t step_;
};

}  // namespace

accuracy_results run_steps(const std::vector<accuracy_step>& steps, int jobs,
                           const accuracy_results& before, const accuracy_watch& watch) {
  sweep all(steps.size(), before, watch);
  run_jobs(steps.size(), jobs, [&](std::size_t k) {
    if (interrupted()) return;
    step_book book(all, k);
    try {
      const solvers::stoppable while_it_runs(interrupted());
      steps[k].run(book);
    } catch (const solvers::stopped&) {
      return;
    }
    all.finish(steps[k].name);
  });
  const accuracy_results found = all.rows(!interrupted());
  if (watch.keep) watch.keep(found);
  return found;
}

}  // namespace proofread::runs
