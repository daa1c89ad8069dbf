#include "store/sqlite/copy_file.hpp"

#include "base/digest.hpp"
#include "base/draft.hpp"
#include "base/error.hpp"
#include "store/sqlite/private_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <functional>
#include <utility>
#include <vector>

namespace bursar::store {
namespace {

constexpr const char *with_journals[] = {"", "-journal", "-wal", "-shm"}; // a database's files

[[noreturn]] void cannot(std::string_view deed, const std::string &path, int error, std::string hint = {}) {
    const Cause cause = error == ENOENT || error == ENOTDIR                   ? Cause::not_found
                        : error == EACCES || error == EPERM || error == EROFS ? Cause::not_permitted
                                                                              : Cause::io;
    throw Failure(cause, fmt::format("cannot {} \"{}\": {}", deed, path, std::strerror(error)),
                  std::move(hint));
}

class OpenFile {
  public:
    OpenFile(const std::string &path, int flags, std::string_view deed)
        : number_(::open(path.c_str(), flags | O_CLOEXEC)) {
        if (number_ < 0) cannot(deed, path, errno);
    }
    ~OpenFile() { ::close(number_); }
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

void sync_path(const std::string &path, int flags) {
    const OpenFile file(path, flags, "sync");
    // EINVAL: nothing of this kind is synced on this file system.
    if (::fsync(file.number()) != 0 && errno != EINVAL) cannot("sync", path, errno);
}

// What could keep its reader waiting is not opened in earnest.
class FileToRead : public OpenFile {
  public:
    explicit FileToRead(const std::string &path) : OpenFile(path, O_RDONLY | O_NONBLOCK, "read") {
        struct stat status {};
        if (::fstat(number(), &status) != 0) cannot("read", path, errno);
        if (!S_ISREG(status.st_mode))
            throw Failure(Cause::io, fmt::format("cannot read \"{}\": it is no regular file", path));
        size = status.st_size;
    }
    std::int64_t size = 0;
};

FileDigest digest_of_blocks(const std::string &path, const std::function<void(std::string_view)> &each) {
    const FileToRead file(path);
    std::vector<char> block(1U << 16U);
    FileDigest found;
    found.sha256 = sha256_hex([&]() -> std::string_view {
        ssize_t got = 0;
        do
            got = ::read(file.number(), block.data(), block.size());
        while (got < 0 && errno == EINTR);
        if (got < 0) cannot("read", path, errno);
        const std::string_view bytes(block.data(), static_cast<std::size_t>(got));
        found.size += got;
        each(bytes);
        return bytes;
    });
    return found;
}

// Failure(io) unless it is what a copy that was cut short may have left, or nothing.
void require_own_draft(const std::string &path, const std::string &in_use) {
    struct stat draft {};
    struct stat ledger {};
    if (::lstat(path.c_str(), &draft) != 0) {
        if (errno == ENOENT) return;
        cannot("write", path, errno);
    }
    const bool used = !in_use.empty() && ::stat(in_use.c_str(), &ledger) == 0 &&
                      ledger.st_dev == draft.st_dev && ledger.st_ino == draft.st_ino;
    if (used) throw Failure(Cause::io, fmt::format("\"{}\" is the ledger in use", path), "name it otherwise");
    if (!S_ISREG(draft.st_mode) || draft.st_uid != ::geteuid())
        throw Failure(Cause::io, fmt::format("\"{}\" is no draft of ours", path), "move it away");
}

} // namespace

WritableDirectory::WritableDirectory(std::string path) : path_(path.empty() ? "." : std::move(path)) {
    lock_ = ::open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ < 0)
        cannot("write into", path_, errno,
               errno == ENOENT ? "make the directory first: mkdir -p " + path_ : std::string());
    int error = ::faccessat(AT_FDCWD, path_.c_str(), W_OK | X_OK, AT_EACCESS) == 0 ? 0 : errno;
    // Where the file system has no locks, two at once are told apart by the names they end with alone.
    if (error == 0 && ::flock(lock_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) error = errno;
    if (error == 0) return;
    ::close(lock_);
    if (error != EWOULDBLOCK) cannot("write into", path_, error);
    throw Failure(Cause::busy, fmt::format("another copy is being written into \"{}\"", path_),
                  "run it again");
}

WritableDirectory::~WritableDirectory() { ::close(lock_); }

FileCopy::FileCopy(const std::string &directory, const std::string &name, const std::string &in_use)
    : directory_(directory), path_(draft_of(directory_.path() + "/" + name)) {
    for (const char *suffix : with_journals)
        require_own_draft(path_ + suffix, in_use);
    remove_database(path_);
    make_private_file(path_);
}

FileCopy::~FileCopy() {
    if (path_.empty()) return;
    for (const char *suffix : with_journals)
        ::unlink((path_ + suffix).c_str());
}

void FileCopy::sync() const { sync_path(path_, O_RDONLY); }

bool FileCopy::name(const std::string &file_name) {
    const std::string named = directory_.path() + "/" + file_name;
    if (named == path_) return true;
    if (!taken(named).empty()) return false;
    const int error = name_draft(path_, named);
    if (error == EEXIST) return false;
    if (error != 0) cannot("make", named, error);
    path_ = named;
    sync_path(directory_.path(), O_RDONLY | O_DIRECTORY);
    return true;
}

std::string taken(const std::string &path) {
    for (const char *suffix : {"", "-journal", "-wal"})
        if (file_exists(path + suffix)) return path + suffix;
    return {};
}

std::int64_t file_size(const std::string &path) { return FileToRead(path).size; }

FileDigest file_digest(const std::string &path) {
    return digest_of_blocks(path, [](std::string_view) {});
}

FileDigest copy_bytes(const std::string &from, const std::string &to) {
    const OpenFile file(to, O_WRONLY | O_TRUNC, "write");
    return digest_of_blocks(from, [&](std::string_view rest) {
        while (!rest.empty()) {
            const ssize_t put = ::write(file.number(), rest.data(), rest.size());
            if (put < 0 && errno == EINTR) continue;
            if (put < 0) cannot("write", to, errno);
            rest.remove_prefix(static_cast<std::size_t>(put));
        }
    });
}

bool file_exists(const std::string &path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0;
}

std::string absolute_path(const std::string &path) {
    namespace fs = std::filesystem;
    const auto without_slash = [](std::string text) {
        while (text.size() > 1 && text.ends_with('/'))
            text.pop_back();
        return text;
    };
    std::error_code unknown;
    fs::path whole = fs::absolute(without_slash(path), unknown);
    // A link that leads nowhere yet is followed, too: a disk is mounted there later.
    for (int links = 0; links < 40 && fs::is_symlink(fs::symlink_status(whole, unknown)); ++links) {
        if (fs::exists(whole, unknown)) break;
        const fs::path target = fs::read_symlink(whole, unknown);
        if (unknown) break;
        whole = whole.parent_path() / target;
    }
    const fs::path found = fs::weakly_canonical(whole, unknown);
    return without_slash(unknown ? whole.string() : found.string());
}

std::vector<std::string> names_in(const std::string &directory) {
    std::error_code unreadable;
    std::vector<std::string> names;
    for (std::filesystem::directory_iterator at(directory, unreadable), end; !unreadable && at != end;
         at.increment(unreadable))
        names.push_back(at->path().filename().string());
    std::ranges::sort(names);
    return names;
}

void require_removable(const std::string &path) {
    const std::string directory = std::filesystem::path(path).parent_path().string();
    if (::faccessat(AT_FDCWD, directory.c_str(), W_OK | X_OK, AT_EACCESS) != 0) cannot("remove", path, errno);
}

void remove_file(const std::string &path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) cannot("remove", path, errno);
}

void remove_database(const std::string &path) {
    for (const char *suffix : with_journals)
        remove_file(path + suffix);
}

} // namespace bursar::store
