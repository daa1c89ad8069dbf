// Files and folders that are written under a draft's name, and named once they are whole.
#pragma once

#include <string>

namespace bursar {

// The draft of what is to be named `path`: in the same folder, under a name of our own.
std::string draft_of(const std::string &path);
// Gives a draft its name, if nothing has it: 0, else the errno, EEXIST when something has.
[[nodiscard]] int name_draft(const std::string &draft, const std::string &path);

} // namespace bursar
