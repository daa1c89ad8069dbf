// Files that are given by name, and the mistakes found in them.
#pragma once

#include "base/error.hpp"
#include "policy/policy.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bursar::app {

// The whole file, or standard input when it is named "-". Throws Failure: not_found, not_permitted, io.
std::string read_file(const std::string &path);

// A file that is made or replaced, mode 0600, once it is whole: until keep() it stands under another name,
// and is gone when there is none. What is no file, such as a pipe or a device, is written to as it is; a link
// is followed. All throw as read_file does.
class FileDraft {
  public:
    explicit FileDraft(std::string path);
    ~FileDraft();
    FileDraft(const FileDraft &) = delete;
    FileDraft &operator=(const FileDraft &) = delete;
    void write(std::string_view text);
    void keep();

  private:
    void flush();
    std::string path_, target_, draft_, pending_; // no draft: written in place
    int file_ = -1;
};

void write_file(const std::string &path, std::string_view text);

// One Failure whose message has a line for each mistake: file:line:column: what.
Failure mistakes_failure(Cause cause, const std::vector<policy::Mistake> &mistakes);

// The value, or Failure with every mistake: configuration for a policy, as the exit codes have it.
template <typename T>
T value_or_fail(policy::Parsed<T> parsed, Cause cause) {
    if (!parsed.value || !parsed.mistakes.empty()) throw mistakes_failure(cause, parsed.mistakes);
    return std::move(*parsed.value);
}

} // namespace bursar::app
