// Copies of a ledger's file: whole and on disk, or not there; of mode 0600 whatever the umask.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bursar::store {

// A directory that files are to be written into, by one process at a time. Throws Failure: not_found (no such
// directory), not_permitted, busy (another process writes a copy into it), io.
class WritableDirectory {
  public:
    explicit WritableDirectory(std::string path); // empty: the present one
    ~WritableDirectory();
    WritableDirectory(const WritableDirectory &) = delete;
    WritableDirectory &operator=(const WritableDirectory &) = delete;
    [[nodiscard]] const std::string &path() const { return path_; }

  private:
    std::string path_;
    int lock_ = -1;
};

// A file that is written under a name of our own (".bursar-draft-" and `name`), in an existing directory, and
// named once it is whole. What is not kept is gone with its owner, and what SQLite wrote beside it.
class FileCopy {
  public:
    // What one that was cut short has left under the draft's name is cleared away. `in_use` (empty: none) is
    // never touched, nor what is no file of this user's. Throws Failure: as the directory does.
    FileCopy(const std::string &directory, const std::string &name, const std::string &in_use);
    ~FileCopy();
    FileCopy(const FileCopy &) = delete;
    FileCopy &operator=(const FileCopy &) = delete;

    [[nodiscard]] const std::string &path() const { return path_; } // where it is now
    void sync() const;                                              // its bytes are on disk
    // Gives it a name in its directory, perhaps for the second time. False: the name is taken(), nothing is
    // replaced. Throws Failure: not_permitted, io.
    [[nodiscard]] bool name(const std::string &file_name);
    void keep() { path_.clear(); }

  private:
    WritableDirectory directory_;
    std::string path_;
};

// A file of this name, or a journal that would be played into one; empty: there is neither.
[[nodiscard]] std::string taken(const std::string &path);

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
// One name for a file or directory, whatever way it is written, and whether or not it is there.
[[nodiscard]] std::string absolute_path(const std::string &path);
// The names in a directory, sorted; none where it cannot be read.
[[nodiscard]] std::vector<std::string> names_in(const std::string &directory);
// Failure(not_permitted) when this user may remove nothing from its directory.
void require_removable(const std::string &path);
void remove_file(const std::string &path); // one that is not there is gone already
// With what SQLite may have left beside it.
void remove_database(const std::string &path);

} // namespace bursar::store
