// SPDX-License-Identifier: MIT
#include "runs/claims/watch.hpp"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <iostream>
#include <system_error>
#include <thread>
#include <tuple>

#include "runs/conduct/interrupt.hpp"

namespace proofread::runs {

namespace fs = std::filesystem;

namespace {

using stamp = std::tuple<std::string, fs::file_time_type, std::uintmax_t>;

void add(std::vector<stamp>& stamps, const std::string& path) {
  std::error_code no_time, no_size;
  const fs::file_time_type time = fs::last_write_time(path, no_time);
  const std::uintmax_t size = fs::file_size(path, no_size);
  stamps.emplace_back(path, no_time ? fs::file_time_type{} : time, no_size ? 0 : size);
}

/// Words that are no files select by name, and then the built-in notes are meant.
std::vector<stamp> stamps_of(const std::vector<std::string>& words,
                             const std::vector<std::string>& parts) {
  std::vector<stamp> stamps;
  for (const std::string& path : parts) add(stamps, path);
  std::error_code error;
  for (const std::string& word : words) {
    if (fs::is_directory(word, error)) {
      for (const std::string& path : notes_in(word)) add(stamps, path);
    } else if (names_a_file(word) && word != "-") {
      add(stamps, word);
    }
  }
  if (!stamps.empty()) return stamps;
  for (const std::string& path : notes_in(catalogue_directory())) add(stamps, path);
  return stamps;
}

/// Sleeps until the notes differ from `seen` and have been still for a moment; false on Ctrl-C.
bool changed(const std::vector<std::string>& words, const std::vector<std::string>& parts,
             std::vector<stamp>& seen) {
  bool waiting = true;
  for (;;) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    if (interrupted()) return false;
    std::vector<stamp> now = stamps_of(words, parts);
    if (now == seen && !waiting) return true;
    if (now != seen) waiting = false;
    seen = std::move(now);
  }
}

}  // namespace

int watch(const std::vector<std::string>& words, const std::vector<std::string>& parts,
          const std::function<int()>& run) {
  std::vector<stamp> seen = stamps_of(words, parts);
  for (bool going = !interrupted(); going; going = changed(words, parts, seen)) {
    if (isatty(STDERR_FILENO) != 0) std::clog << "\033[H\033[2J\033[3J" << std::flush;
    const std::vector<std::string> before = parts;
    if (run() == 130) return 130;
    if (parts != before) seen = stamps_of(words, parts);
    std::cout.flush();
    std::cerr << "proofread verify: waiting for a note to change; Ctrl-C ends\n";
  }
  return 130;
}

std::vector<std::string> parts_of(const request& asked) {
  std::vector<std::string> parts;
  for (const opened_note& file : asked.notes)
    if (file.content)
      parts.insert(parts.end(), file.content->parts.begin(), file.content->parts.end());
  return parts;
}

void remember(const request& asked, const results::document& document, earlier_results& into) {
  into.clear();
  for (std::size_t n = 0; n < asked.notes.size(); ++n) {
    if (!asked.notes[n].content) continue;
    std::map<std::string, const identities::goal*> goals;
    for (const identities::block& block : asked.notes[n].content->blocks) {
      for (const identities::goal& goal : block.goals) goals[goal.name] = &goal;
    }
    for (const results::block_result& block : document.notes[n].blocks) {
      for (const results::goal_result& goal : block.goals) {
        const auto from = goals.find(goal.found.name);
        if (from != goals.end() && from->second->content) {
          into[statement_key(*from->second)] = goal;
        }
      }
    }
  }
}

}  // namespace proofread::runs
