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

enum class Existing { replaced, left_alone };

// A file, mode 0600, that is whole or not there: until keep() it is a draft in the same folder, named
// ".bursar-draft-" and its own name, and is gone when there is none. What an interrupted run left of a draft
// is removed; what else has that name is never written to. Existing::replaced: a file that is there is
// replaced, that which a link leads to too; what is no file, such as a pipe or a device, is written to as it
// is. Existing::left_alone: whatever is there by then, a link too, makes it fail. All throw as read_file
// does.
class FileDraft {
  public:
    explicit FileDraft(std::string path, Existing existing = Existing::replaced);
    ~FileDraft();
    FileDraft(const FileDraft &) = delete;
    FileDraft &operator=(const FileDraft &) = delete;
    void write(std::string_view text);
    void keep();

  private:
    void flush();
    void open_draft();
    [[nodiscard]] int move_draft() const;         // 0, or why not
    [[nodiscard]] bool is_ours() const;           // the draft of that name
    std::string path_, target_, draft_, pending_; // no draft: written in place
    Existing existing_;
    int file_ = -1;
};

void write_file(const std::string &path, std::string_view text, Existing existing = Existing::replaced);

// One Failure whose message has a line for each mistake: file:line:column: what.
Failure mistakes_failure(Cause cause, const std::vector<policy::Mistake> &mistakes);

// The value, or Failure with every mistake: configuration for a policy, as the exit codes have it.
template <typename T>
T value_or_fail(policy::Parsed<T> parsed, Cause cause) {
    if (!parsed.value || !parsed.mistakes.empty()) throw mistakes_failure(cause, parsed.mistakes);
    return std::move(*parsed.value);
}

} // namespace bursar::app
