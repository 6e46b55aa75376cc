// SPDX-License-Identifier: MIT
#include "runs/notes/catalogue.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <system_error>

#include "results/document/counted.hpp"
#include "results/files/atomic_file.hpp"
#include "runs/conduct/nearest.hpp"

namespace proofread::runs {

namespace fs = std::filesystem;

namespace {

bool leads_to_directory(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

constexpr const char* note_endings[] = {".md", ".tex", ".ipynb", ".Rmd", ".qmd"};

/// A part of another TeX file is read where that names it, with what is said in front of it.
void leave_out_parts(std::vector<opened_note>& notes) {
  const auto is_part = [&](const opened_note& file) {
    return std::any_of(notes.begin(), notes.end(), [&](const opened_note& whole) {
      if (!whole.content) return false;
      const std::vector<std::string>& parts = whole.content->parts;
      return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
        return results::are_one_file(part, file.path);
      });
    });
  };
  std::vector<opened_note> left;
  for (const opened_note& file : notes)
    if (!is_part(file)) left.push_back(file);
  notes = std::move(left);
}

std::string without_newline(std::string message) {
  message.erase(message.find_last_not_of('\n') + 1);
  return message;
}

std::string note_of(const std::string& name) { return name.substr(0, name.find('/')); }

bool could_hold(const std::string& path, const std::vector<std::string>& names) {
  const std::string stem = fs::path(path).stem().string();
  return names.empty() || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
           return note_of(name) == stem;
         });
}

bool holds_no_block(const identities::expected<identities::note>& content) {
  return content && content->blocks.empty() && content->problems.empty();
}

std::string name_of(const opened_note& file) { return fs::path(file.path).stem().string(); }

/// Adds a note that is not there yet. Statements are known by the name of their note, so another
/// file of that name is an error; a page of prose states nothing, and gives way.
void add(request& asked, opened_note file) {
  const std::vector<opened_note>& there = asked.notes;
  if (std::any_of(there.begin(), there.end(), [&](const opened_note& other) {
        return results::are_one_file(other.path, file.path);
      })) {
    return;
  }
  const auto other = std::find_if(there.begin(), there.end(), [&](const opened_note& each) {
    return name_of(each) == name_of(file);
  });
  if (other == there.end() || holds_no_block(other->content)) {
    if (other != there.end()) asked.notes.erase(other);
    asked.notes.push_back(std::move(file));
  } else if (!holds_no_block(file.content) && asked.error.empty()) {
    asked.error = other->path + " and " + file.path + " are both the note '" + name_of(file) +
                  "'; rename one of them";
  }
}

void open_catalogue(request& asked) {
  const std::string directory = catalogue_directory();
  for (const std::string& path : notes_in(directory)) {
    if (!could_hold(path, asked.names)) continue;
    auto content = identities::read_note_file(path);
    if (holds_no_block(content)) continue;
    asked.notes.push_back({path, std::getenv("PROOFREAD_NOTES") == nullptr, std::move(content)});
  }
  if (!asked.notes.empty()) return;
  if (asked.names.empty()) {
    asked.error = "no notes in " + directory + "; set PROOFREAD_NOTES or name a note";
    return;
  }
  std::vector<opened_note> all;
  for (const std::string& path : notes_in(directory))
    all.push_back({path, false, identities::read_note_file(path)});
  asked.error = nothing_is_called(asked.names[0], all);
}

}  // namespace

std::string catalogue_directory() {
  if (const char* chosen = std::getenv("PROOFREAD_NOTES")) return chosen;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / PROOFREAD_INSTALLED_NOTES;
    if (leads_to_directory(installed)) return installed.string();
  }
  return PROOFREAD_SOURCE_NOTES;
}

bool ends_as_note(const std::string& path) {
  const std::string ending = fs::path(path).extension().string();
  return std::find(std::begin(note_endings), std::end(note_endings), ending) !=
         std::end(note_endings);
}

bool names_a_file(const std::string& word) {
  std::error_code error;
  return word == "-" || ends_as_note(word) || fs::exists(word, error);
}

std::vector<std::string> notes_in(const std::string& directory) {
  std::vector<std::string> paths;
  std::error_code error;
  for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
       entry.increment(error)) {
    if (ends_as_note(entry->path().string())) paths.push_back(entry->path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<std::string> note_files(const std::vector<std::string>& words) {
  std::vector<std::string> files;
  bool named = false;
  for (const std::string& word : words) {
    if (!names_a_file(word)) continue;
    named = true;
    const std::vector<std::string> inside =
        leads_to_directory(word) ? notes_in(word) : std::vector<std::string>{word};
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return named ? files : notes_in(catalogue_directory());
}

bool is_prose(const std::string& path) { return holds_no_block(identities::read_note_file(path)); }

request open(const std::vector<std::string>& words) {
  request asked;
  bool files = false;
  for (const std::string& word : words) {
    if (!names_a_file(word)) {
      asked.names.push_back(word);
      continue;
    }
    files = true;
    if (!leads_to_directory(word)) {
      auto content = identities::read_note_file(word);
      if (!content && asked.error.empty()) asked.error = content.error().message;
      add(asked, {word, false, std::move(content)});
      continue;
    }
    const std::vector<std::string> inside = notes_in(word);
    if (inside.empty())
      asked.error = word + ": no notes (*.md, .tex, .ipynb, .Rmd, .qmd) in this directory";
    std::vector<opened_note> found;
    for (const std::string& path : inside)
      found.push_back({path, false, identities::read_note_file(path)});
    leave_out_parts(found);
    for (opened_note& file : found) add(asked, std::move(file));
  }
  if (!files) open_catalogue(asked);
  return asked;
}

bool states_something(const request& asked) {
  return std::any_of(asked.notes.begin(), asked.notes.end(),
                     [](const opened_note& file) { return !holds_no_block(file.content); });
}

std::string nothing_stated(const request& asked) {
  std::size_t formulas = 0;
  for (const opened_note& file : asked.notes)
    if (file.content) formulas += file.content->formulas.size();
  if (formulas == 0)
    return "no claim, derive or refute block and no displayed formula; formulas are read between "
           "$$ "
           "and $$, \\[ and \\], or in an environment such as align";
  return results::counted(formulas, "displayed formula") +
         (formulas == 1 ? ", which claims nothing that" : ", of which none claims what") +
         " can be checked; proofread read NOTE shows how each is read";
}

std::string nothing_is_called(const std::string& name, const std::vector<opened_note>& notes) {
  std::vector<std::string> known;
  std::string meant;
  for (const opened_note& file : notes) {
    if (!file.content) continue;
    known.push_back(file.content->name);
    for (const identities::block& block : file.content->blocks) {
      if (block.name == file.content->name + "/" + name && meant.empty()) meant = block.name;
      known.push_back(block.name);
    }
  }
  if (meant.empty()) meant = nearest(name, known);
  return "nothing is called '" + name + "'" +
         (meant.empty() ? "; proofread list shows the names" : suggestion(meant));
}

bool selects(const std::vector<std::string>& names, const std::string& goal) {
  if (names.empty()) return true;
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    if (goal.compare(0, name.size(), name) != 0) return false;
    return goal.size() == name.size() || goal[name.size()] == '/' ||
           (goal[name.size()] == '.' && name.find('/') != std::string::npos);
  });
}

std::string shown(const identities::diagnostic& what, const identities::note& in) {
  return without_newline(identities::render(what, in));
}

std::string shown(const identities::diagnostic& what, const std::string& path,
                  const std::string& text) {
  return without_newline(identities::render(what, path, text));
}

results::problem record(const identities::diagnostic& what, const identities::note& in) {
  return {place_of(in, what.where.begin), identities::locate(in.text, what.where.begin).column,
          what.message, what.hint, shown(what, in)};
}

}  // namespace proofread::runs
