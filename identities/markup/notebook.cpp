// SPDX-License-Identifier: MIT
#include "identities/markup/notebook.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace proofread::identities {
namespace {

using json = nlohmann::json;

/// Reads a text and tells how far it has been read.
class counted_reader {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  counted_reader(const char* at, std::size_t* count) : at_(at), count_(count) {}
  reference operator*() const { return *at_; }
  counted_reader& operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  counted_reader operator++(int) {
    counted_reader before = *this;
    ++*this;
    return before;
  }
  bool operator==(const counted_reader& other) const { return at_ == other.at_; }
  bool operator!=(const counted_reader& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  std::size_t* count_;
};

/// What the parser of JSON meets: the strings of `cells[k].source` are lines of a cell.
class notebook_reader : public nlohmann::json_sax<json> {
 public:
  explicit notebook_reader(std::string_view file) : file_(file) {}

  expected<assembled_text> run() {
    const char* const end = file_.data() + file_.size();
    std::size_t unused = 0;
    const bool whole =
        json::sax_parse(counted_reader(file_.data(), &at_), counted_reader(end, &unused), this);
    if (!whole) return *problem_;
    if (cells_met_) return std::move(made_);
    return diagnostic{{0, 0}, "this is no notebook: it has no cells", "save it again with Jupyter"};
  }

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, const string_t&) override { return value(); }
  bool binary(binary_t&) override { return value(); }

  bool string(string_t& text) override {
    if (is_source() || (path_.size() == 4 && is_source_list())) {
      add_source(text);
    } else if (path_.size() == 3 && in_cell() && path_[2] == "cell_type") {
      markdown_ = text == "markdown";
    }
    return true;
  }

  bool start_object(std::size_t) override {
    if (is_source() || (path_.size() == 4 && is_source_list())) return value();
    if (path_.size() == 2 && path_[0] == "cells") begin_cell();
    path_.emplace_back();
    return true;
  }
  bool key(string_t& name) override {
    path_.back() = name;
    return true;
  }
  bool end_object() override {
    path_.pop_back();
    if (path_.size() == 2 && path_[0] == "cells") end_cell();
    return true;
  }
  bool start_array(std::size_t) override {
    if (path_.size() == 4 && is_source_list()) return value();
    if (path_.size() == 1 && path_[0] == "cells") cells_met_ = true;
    path_.emplace_back("[");
    return true;
  }
  bool end_array() override {
    path_.pop_back();
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    const std::size_t last = std::min(at_ == 0 ? 0 : at_ - 1, file_.size());
    problem_ = diagnostic{{last, last + 1},
                          "this is no notebook: its JSON cannot be read from here on",
                          "save it again with Jupyter"};
    return false;
  }

 private:
  bool in_cell() const { return path_[0] == "cells" && path_[1] == "["; }
  bool is_source() const { return path_.size() == 3 && in_cell() && path_[2] == "source"; }
  bool is_source_list() const { return in_cell() && path_[2] == "source" && path_[3] == "["; }

  /// A value that is no text.
  bool value() {
    if (!is_source() && !(path_.size() == 4 && is_source_list())) return true;
    problem_ = diagnostic{{at_ == 0 ? 0 : at_ - 1, at_},
                          "the source of cell " + std::to_string(cell_) + " is no text",
                          "save it again with Jupyter"};
    return false;
  }

  std::size_t line_of_file() {
    line_ += static_cast<std::size_t>(
        std::count(file_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   file_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, file_.size())), '\n'));
    counted_ = std::min(at_, file_.size());
    return line_;
  }

  void begin_cell() {
    ++cell_;
    markdown_ = false;
    source_.clear();
  }

  void add_source(const std::string& text) { source_.emplace_back(line_of_file(), text); }

  void end_cell() {
    if (!markdown_) return;
    line_place place{0, {}, cell_, 1};
    std::string line;
    const auto finish = [&] {
      made_.add(line + "\n", place);
      ++place.inside;
      line.clear();
    };
    for (const auto& [line_of_file, text] : source_) {
      for (const char c : text) {
        place.line = line_of_file;
        if (c == '\n')
          finish();
        else
          line += c;
      }
    }
    finish();
    if (made_.text.size() > 1 && !made_.text.ends_with("\n\n")) finish();
  }

  std::string_view file_;
  std::size_t at_ = 0;                  // so much was read
  std::size_t line_ = 1, counted_ = 0;  // the line of the place up to which newlines were counted
  std::vector<std::string> path_;       // keys, and "[" for arrays
  bool cells_met_ = false, markdown_ = false;
  std::size_t cell_ = 0;
  std::vector<std::pair<std::size_t, std::string>> source_;  // with the line of the file
  std::optional<diagnostic> problem_;
  assembled_text made_;
};

}  // namespace

expected<assembled_text> read_notebook(std::string_view file) {
  return notebook_reader(file).run();
}

}  // namespace proofread::identities
