#include "app/folder.hpp"

#include "app/files.hpp"
#include "app/values.hpp"
#include "base/draft.hpp"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace bursar::app {
namespace {

[[noreturn]] void no_folder(const std::string &path, int error, std::string if_there) {
    const Cause cause = error == ENOENT || error == ENOTDIR ? Cause::not_found
                        : error == EACCES || error == EPERM ? Cause::not_permitted
                                                            : Cause::io;
    throw Failure(cause, "cannot make the directory " + in_quotes(path) + ": " + std::strerror(error),
                  error == EEXIST ? std::move(if_there) : "");
}

// Whether another process holds a draft: it is locked, or gone by now. Its owner locks it as soon as it is
// made.
bool is_in_use(const std::string &draft) {
    for (int look = 0; look < 10; ++look) {
        if (look > 0) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const int file = open(draft.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (file < 0) return errno == ENOENT;
        const bool locked = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
        close(file);
        if (locked) return true;
    }
    return false;
}

} // namespace

FolderDraft::FolderDraft(std::string path) : path_(std::move(path)) {
    while (path_.size() > 1 && path_.ends_with('/'))
        path_.pop_back();
    draft_ = draft_of(path_);
    if (mkdir(draft_.c_str(), 0700) != 0) {
        const int error = errno;
        if (error == EEXIST && is_in_use(draft_))
            throw Failure(Cause::busy, "another run is writing " + in_quotes(path_), "run it again");
        no_folder(draft_, error, "what was cut short left it: remove it, and run it again");
    }
    lock_ = open(draft_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock_ >= 0) flock(lock_, LOCK_EX);
}

FolderDraft::~FolderDraft() {
    if (!kept_) remove_draft();
    if (lock_ >= 0) close(lock_);
}

void FolderDraft::remove_draft() {
    for (const std::string &file : files_)
        unlink(file.c_str());
    rmdir(draft_.c_str());
}

void FolderDraft::write(const std::string &name, std::string_view text) {
    files_.push_back(draft_ + "/" + name);
    write_file(files_.back(), text);
}

void FolderDraft::keep() {
    if (const int error = name_draft(draft_, path_); error != 0)
        no_folder(path_, error, "it is left as it is: name another place");
    kept_ = true;
}

} // namespace bursar::app
