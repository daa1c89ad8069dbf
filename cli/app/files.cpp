#include "app/files.hpp"

#include "app/values.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace bursar::app {
namespace {

[[noreturn]] void cannot(std::string_view verb, const std::string &path, int error) {
    const Cause cause = error == ENOENT || error == ENOTDIR ? Cause::not_found
                        : error == EACCES || error == EPERM ? Cause::not_permitted
                                                            : Cause::io;
    throw Failure(cause, "cannot " + std::string(verb) + " " + in_quotes(path) + ": " + std::strerror(error));
}

struct Descriptor {
    int number;
    ~Descriptor() { close(number); }
};

std::string read_all(int file, const std::string &path) {
    std::string text;
    std::array<char, 1U << 14U> block{};
    ssize_t got = 0;
    while ((got = read(file, block.data(), block.size())) > 0)
        text.append(block.data(), static_cast<std::size_t>(got));
    if (got < 0) cannot("read", path, errno);
    return text;
}

} // namespace

std::string read_file(const std::string &path) {
    if (path == "-") { // asked for twice: for the digest of an idempotency key, and by the command
        static const std::string input = read_all(STDIN_FILENO, "standard input");
        return input;
    }
    const Descriptor file{open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.number < 0) cannot("read", path, errno);
    return read_all(file.number, path);
}

FileDraft::FileDraft(std::string path) : path_(std::move(path)) {
    struct stat there {};
    const bool exists = stat(path_.c_str(), &there) == 0;
    if (exists && !S_ISREG(there.st_mode)) {
        file_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        // A draft beside what a link leads to: renaming would replace the link itself.
        const std::unique_ptr<char, decltype(&std::free)> real(realpath(path_.c_str(), nullptr), &std::free);
        target_ = real ? real.get() : path_;
        draft_ = target_ + ".new";
        file_ = open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    }
    if (file_ < 0) cannot("write", path_, errno);
}

FileDraft::~FileDraft() {
    if (file_ < 0) return;
    close(file_);
    if (!draft_.empty()) unlink(draft_.c_str());
}

void FileDraft::write(std::string_view text) {
    constexpr std::size_t block = 1U << 16U;
    pending_ += text;
    if (pending_.size() >= block) flush();
}

void FileDraft::flush() {
    for (std::string_view rest = pending_; !rest.empty();) {
        const ssize_t put = ::write(file_, rest.data(), rest.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) cannot("write", path_, errno);
        rest.remove_prefix(static_cast<std::size_t>(put));
    }
    pending_.clear();
}

void FileDraft::keep() {
    flush();
    const bool closed = close(std::exchange(file_, -1)) == 0;
    if (closed && (draft_.empty() || rename(draft_.c_str(), target_.c_str()) == 0)) return;
    const int error = errno;
    if (!draft_.empty()) unlink(draft_.c_str());
    cannot("write", path_, error);
}

void write_file(const std::string &path, std::string_view text) {
    FileDraft draft(path);
    draft.write(text);
    draft.keep();
}

Failure mistakes_failure(Cause cause, const std::vector<policy::Mistake> &mistakes) {
    std::string text;
    for (const policy::Mistake &mistake : mistakes) {
        if (!text.empty()) text += '\n';
        text += to_string(mistake);
    }
    return {cause, text};
}

} // namespace bursar::app
