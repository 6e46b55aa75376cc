// SPDX-License-Identifier: MIT
#include "properties/scalars/work.hpp"

#include <string>

namespace proofread::properties {
namespace {

constexpr std::int64_t between_looks = 1 << 14;  // some tenths of a millisecond
constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();

// a + b for b >= 0, at most the largest number.
std::int64_t sum(std::int64_t a, std::int64_t b) { return b > no_limit - a ? no_limit : a + b; }

std::string counted(std::int64_t units) {
  constexpr std::int64_t million = 1'000'000;
  return units < million ? std::to_string(units) : std::to_string(units / million) + " million";
}

}  // namespace

void work_meter::look() {
  if (scopes > 0) {
    if (interrupted()) throw undecidable_value("interrupted");
    if (done >= limit) {
      throw undecidable_value("it takes more than " + counted(granted) + " operations");
    }
  }
  look_at = std::min(limit, sum(done, between_looks));
}

work_scope::work_scope(std::int64_t most)
    : limit_before_(meter_of_thread.limit), granted_before_(meter_of_thread.granted) {
  work_meter& here = meter_of_thread;
  ++here.scopes;
  here.look_at = here.done;
  const std::int64_t own = sum(here.done, most);
  if (own >= here.limit) return;
  here.limit = own;
  here.granted = most;
}

work_scope::~work_scope() {
  work_meter& here = meter_of_thread;
  --here.scopes;
  here.limit = limit_before_;
  here.granted = granted_before_;
  here.look_at = here.done;
}

work_limit::work_limit(std::int64_t most) : end_(sum(meter_of_thread.done, most)) {}

stoppable_work::stoppable_work(const std::atomic<bool>* stop) : before_(meter_of_thread.stop) {
  meter_of_thread.stop = stop;
}

}  // namespace proofread::properties
