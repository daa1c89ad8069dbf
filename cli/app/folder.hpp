// A folder of files that is made whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bursar::app {

// Made beside its place under another name, for its owner alone, and moved there by keep(); without, it is
// gone. All throw Failure: not_found, not_permitted, io; busy when another process writes to this place.
class FolderDraft {
  public:
    explicit FolderDraft(std::string path);
    ~FolderDraft();
    FolderDraft(const FolderDraft &) = delete;
    FolderDraft &operator=(const FolderDraft &) = delete;
    void write(const std::string &name, std::string_view text);
    void keep();

  private:
    void remove_draft();

    std::string path_, draft_;
    int lock_ = -1;                  // on the draft, as long as this is about
    std::vector<std::string> files_; // of the draft
    bool kept_ = false;
};

} // namespace bursar::app
