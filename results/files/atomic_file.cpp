// SPDX-License-Identifier: MIT
#include "results/files/atomic_file.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <system_error>

namespace proofread::results {

namespace fs = std::filesystem;

namespace {

std::string temporary_beside(const std::string& path) {
  return path + "." + std::to_string(std::random_device{}()) + ".part";
}

}  // namespace

std::optional<std::string> unwritable(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (path == "-") return std::nullopt;
  if (fs::is_directory(status)) return path + ": is a directory";
  if (fs::exists(status) && !fs::is_regular_file(status)) return std::nullopt;  // may block or act
  const std::string probe = temporary_beside(path);
  const bool opened = std::ofstream(probe, std::ios::binary).is_open();
  if (!opened) return path + ": cannot be written";
  fs::remove(probe, error);
  return std::nullopt;
}

std::optional<std::string> write_file(const std::string& path, const std::string& content) {
  if (path == "-") {
    std::cout << content << std::flush;
    return std::cout ? std::nullopt : std::optional<std::string>("cannot write to standard output");
  }
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) return path + ": is a directory";
  const bool plain = !fs::exists(status) || fs::is_regular_file(status);
  const std::string target = plain ? temporary_beside(path) : path;
  {
    std::ofstream file(target, std::ios::binary | std::ios::trunc);
    file << content;
    file.close();
    if (!file) {
      if (plain) fs::remove(target, error);
      return path + ": cannot be written";
    }
  }
  if (!plain) return std::nullopt;
  fs::rename(target, path, error);
  if (!error) return std::nullopt;
  const std::string reason = error.message();
  fs::remove(target, error);
  return path + ": " + reason;
}

}  // namespace proofread::results
