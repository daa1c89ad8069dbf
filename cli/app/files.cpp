#include "app/files.hpp"

#include "app/values.hpp"
#include "base/draft.hpp"

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
    throw Failure(cause, "cannot " + std::string(verb) + " " + in_quotes(path) + ": " + std::strerror(error),
                  error == EEXIST ? "it is left as it is: name another place" : "");
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

FileDraft::FileDraft(std::string path, Existing existing) : path_(std::move(path)), existing_(existing) {
    struct stat there {};
    target_ = path_;
    if (existing_ == Existing::replaced && stat(path_.c_str(), &there) == 0) {
        if (!S_ISREG(there.st_mode)) {
            file_ = open(path_.c_str(), O_WRONLY | O_CLOEXEC);
            if (file_ < 0) cannot("write", path_, errno);
            return;
        }
        // A draft beside what a link leads to: renaming would replace the link itself.
        const std::unique_ptr<char, decltype(&std::free)> real(realpath(path_.c_str(), nullptr), &std::free);
        if (real) target_ = real.get();
    }
    open_draft();
}

void FileDraft::open_draft() {
    std::string draft = draft_of(target_);
    struct stat there {};
    if (lstat(draft.c_str(), &there) == 0) {
        if (!S_ISREG(there.st_mode))
            throw Failure(Cause::io,
                          "cannot write " + in_quotes(path_) + ": " + in_quotes(draft) + " is no draft of it",
                          "remove it, and run it again");
        if (unlink(draft.c_str()) != 0) cannot("remove", draft, errno);
    }
    file_ = open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file_ < 0) cannot("write", path_, errno);
    draft_ = std::move(draft);
    if (fchmod(file_, 0600) != 0) { // whatever the umask is
        const int error = errno;
        unlink(draft_.c_str());
        close(file_);
        cannot("write", path_, error);
    }
}

FileDraft::~FileDraft() {
    if (file_ < 0) return;
    if (!draft_.empty() && is_ours()) unlink(draft_.c_str());
    close(file_);
}

// Another run to the same place may have taken this one's draft for one that was left.
bool FileDraft::is_ours() const {
    struct stat ours {
    }, there{};
    return fstat(file_, &ours) == 0 && lstat(draft_.c_str(), &there) == 0 && ours.st_dev == there.st_dev &&
           ours.st_ino == there.st_ino;
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
    if (!draft_.empty() && !is_ours())
        throw Failure(Cause::busy, "another run is writing " + in_quotes(path_), "run it again");
    int error = close(std::exchange(file_, -1)) == 0 ? 0 : errno;
    if (error == 0 && !draft_.empty()) error = move_draft();
    if (error == 0) return;
    if (!draft_.empty()) unlink(draft_.c_str());
    cannot("write", path_, error);
}

int FileDraft::move_draft() const {
    if (existing_ == Existing::left_alone) return name_draft(draft_, target_);
    return rename(draft_.c_str(), target_.c_str()) == 0 ? 0 : errno;
}

void write_file(const std::string &path, std::string_view text, Existing existing) {
    FileDraft draft(path, existing);
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
