#include "store/sqlite/private_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace bursar::store {
namespace {

// False when there is no such file.
bool is_private(const std::string &file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        if (errno == ENOENT) return false;
        throw errno_failure(errno, "opened", file);
    }
    if (!S_ISREG(status.st_mode))
        throw Failure(Cause::configuration, fmt::format("\"{}\" is not a file", file));
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        throw Failure(Cause::not_permitted,
                      fmt::format("ledger \"{}\" is open to others than its owner", file),
                      fmt::format("chmod 600 {}", file));
    return true;
}

} // namespace

Failure errno_failure(int error, std::string_view deed, const std::string &path) {
    const Cause cause =
        error == EACCES || error == EPERM || error == EROFS ? Cause::not_permitted : Cause::io;
    return {cause, fmt::format("ledger \"{}\" cannot be {}: {}", path, deed, std::strerror(error))};
}

void make_private_file(const std::string &path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) throw errno_failure(errno, "created", path);
    // No umask widens or narrows this.
    const int error = ::fchmod(file, 0600) == 0 ? 0 : errno;
    ::close(file);
    if (error != 0) throw errno_failure(error, "made private", path);
}

void require_private_file(const std::string &path) {
    if (!is_private(path))
        throw Failure(Cause::not_found, fmt::format("ledger \"{}\" does not exist", path),
                      "bursar init --policy FILE");
    is_private(path + "-wal");
}

} // namespace bursar::store
