// Copies of a ledger's file: whole and on disk, or not there; of mode 0600 whatever the umask.
#pragma once

#include <cstdint>
#include <string>

namespace bursar::store {

// A file that is written beside its place, in an existing directory, and named once it is whole. What is not
// kept is gone with its owner. All throw Failure: not_found (no such directory), not_permitted, io.
class FileCopy {
  public:
    // Other processes make none in the same directory meanwhile (io); what one that was cut short has left
    // under the draft's name is cleared away.
    FileCopy(const std::string &directory, const std::string &draft_name);
    FileCopy(FileCopy &&other) noexcept;
    ~FileCopy();
    FileCopy(const FileCopy &) = delete;
    FileCopy &operator=(const FileCopy &) = delete;
    FileCopy &operator=(FileCopy &&) = delete;

    [[nodiscard]] const std::string &path() const { return path_; } // where it is now
    void sync() const;                                              // its bytes are on disk
    // Gives it a name in its directory, perhaps for the second time. Nothing is replaced: Failure(io).
    void name(const std::string &file_name);
    void keep() { path_.clear(); }

  private:
    std::string directory_, path_;
    int lock_ = -1;
};

struct FileDigest {
    std::int64_t size = 0;
    std::string sha256;
};
// Throw Failure: not_found, not_permitted, io (also: no regular file).
std::int64_t file_size(const std::string &path); // of one that can be opened
FileDigest file_digest(const std::string &path);
// Into an existing file, which is emptied before. The digest is that of what was read.
FileDigest copy_bytes(const std::string &from, const std::string &to);

[[nodiscard]] bool file_exists(const std::string &path); // also a link that leads nowhere
[[nodiscard]] std::string absolute_path(const std::string &path);
void remove_file(const std::string &path); // one that is not there is gone already

} // namespace bursar::store
