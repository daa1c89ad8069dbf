#include "app/files.hpp"

#include "app/values.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace bursar::app {
namespace {

[[noreturn]] void cannot(std::string_view verb, const std::string &path, int error) {
    const Cause cause = error == ENOENT || error == ENOTDIR ? Cause::not_found
                        : error == EACCES || error == EPERM ? Cause::not_permitted
                                                            : Cause::io;
    throw Failure(cause, "cannot " + std::string(verb) + " " + in_quotes(path) + ": " + std::strerror(error));
}

} // namespace

std::string read_file(const std::string &path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) cannot("read", path, errno);
    std::string text;
    std::array<char, 1U << 14U> block{};
    ssize_t got = 0;
    while ((got = read(file, block.data(), block.size())) > 0) {
        text.append(block.data(), static_cast<std::size_t>(got));
    }
    const int error = errno;
    close(file);
    if (got < 0) cannot("read", path, error);
    return text;
}

void write_file(const std::string &path, std::string_view text) {
    const std::string draft = path + ".new";
    const int file = open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) cannot("write", path, errno);
    while (!text.empty()) {
        const ssize_t put = write(file, text.data(), text.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) break;
        text.remove_prefix(static_cast<std::size_t>(put));
    }
    int error = text.empty() ? 0 : errno;
    if (close(file) != 0 && error == 0) error = errno;
    if (error == 0 && rename(draft.c_str(), path.c_str()) != 0) error = errno;
    if (error == 0) return;
    unlink(draft.c_str());
    cannot("write", path, error);
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
