#include "base/draft.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bursar {

std::string draft_of(const std::string &path) {
    const std::size_t name = path.rfind('/') + 1; // 0 without a folder
    return path.substr(0, name) + ".bursar-draft-" + path.substr(name);
}

int name_draft(const std::string &draft, const std::string &path) {
    if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return errno;
    // A file system that cannot: a second name for the draft, which then loses its first. One without second
    // names, and a folder: nothing better is left than to look first.
    if (::link(draft.c_str(), path.c_str()) == 0) return ::unlink(draft.c_str()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != EOPNOTSUPP) return errno;
    struct stat there {};
    if (::lstat(path.c_str(), &there) == 0) return EEXIST;
    return ::rename(draft.c_str(), path.c_str()) == 0 ? 0 : errno;
}

} // namespace bursar
