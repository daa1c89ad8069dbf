#include "app/files.hpp"

#include "base/error.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <unistd.h>

namespace files_test {

using namespace bursar;

namespace {

class Folder {
  public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("bursar-files-" + std::to_string(getpid()))) {
        std::filesystem::create_directory(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder &) = delete;
    Folder &operator=(const Folder &) = delete;
    [[nodiscard]] std::string file(const std::string &name) const { return path_ / name; }
    [[nodiscard]] bool holds(const std::string &name) const {
        return std::filesystem::exists(std::filesystem::symlink_status(path_ / name));
    }

  private:
    std::filesystem::path path_;
};

std::optional<Cause> kept(app::FileDraft &draft) {
    try {
        draft.keep();
    } catch (const Failure &failure) {
        return failure.cause();
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("a draft is moved over what came in between only where that is wanted") {
    const Folder folder;
    for (const auto existing : {app::Existing::replaced, app::Existing::left_alone}) {
        app::FileDraft draft(folder.file("out"), existing);
        draft.write("new");
        std::ofstream(folder.file("out")) << "old";
        const bool replaced = existing == app::Existing::replaced;
        CHECK(kept(draft) == (replaced ? std::nullopt : std::optional(Cause::io)));
        CHECK(app::read_file(folder.file("out")) == (replaced ? "new" : "old"));
        CHECK(!folder.holds(".bursar-draft-out"));
    }
}

TEST_CASE("what is left alone is not made through a link that leads nowhere") {
    const Folder folder;
    app::FileDraft draft(folder.file("out"), app::Existing::left_alone);
    std::filesystem::create_symlink("nowhere", folder.file("out"));
    CHECK(kept(draft) == Cause::io);
    CHECK(!folder.holds("nowhere"));
}

TEST_CASE("of two runs that write one file, the one whose draft was taken away says so") {
    const Folder folder;
    app::FileDraft second = [&] {
        app::FileDraft first(folder.file("out"));
        first.write("first");
        return app::FileDraft(folder.file("out"));
    }();
    CHECK(folder.holds(".bursar-draft-out")); // what the first leaves is not the second's
    second.write("second");
    CHECK(kept(second) == std::nullopt);

    app::FileDraft early(folder.file("other"));
    app::FileDraft late(folder.file("other"));
    early.write("early");
    late.write("late");
    CHECK(kept(early) == Cause::busy);
    CHECK(kept(late) == std::nullopt);
    CHECK(app::read_file(folder.file("other")) == "late");
}

} // namespace files_test
