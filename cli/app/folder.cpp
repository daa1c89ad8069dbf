#include "app/folder.hpp"

#include "app/files.hpp"
#include "app/values.hpp"
#include "base/draft.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace bursar::app {
namespace {

[[noreturn]] void no_folder(const std::string &path, int error) {
    const Cause cause = error == ENOENT || error == ENOTDIR ? Cause::not_found
                        : error == EACCES || error == EPERM ? Cause::not_permitted
                                                            : Cause::io;
    throw Failure(cause, "cannot make the directory " + in_quotes(path) + ": " + std::strerror(error),
                  error == EEXIST ? "what was cut short left it: remove it, and run it again" : "");
}

} // namespace

FolderDraft::FolderDraft(std::string path) : path_(std::move(path)) {
    while (path_.size() > 1 && path_.ends_with('/'))
        path_.pop_back();
    draft_ = draft_of(path_);
    if (mkdir(draft_.c_str(), 0700) != 0) no_folder(draft_, errno);
}

FolderDraft::~FolderDraft() {
    if (kept_) return;
    for (const std::string &file : files_)
        unlink(file.c_str());
    rmdir(draft_.c_str());
}

void FolderDraft::write(const std::string &name, std::string_view text) {
    files_.push_back(draft_ + "/" + name);
    write_file(files_.back(), text);
}

void FolderDraft::keep() {
    if (const int error = name_draft(draft_, path_); error != 0) no_folder(path_, error);
    kept_ = true;
}

} // namespace bursar::app
