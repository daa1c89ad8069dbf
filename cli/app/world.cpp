#include "app/world.hpp"

#include "app/errors.hpp"
#include "app/values.hpp"
#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <memory>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <unistd.h>

namespace bursar::app {
namespace {

void write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t wrote = write(file, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) {
            throw Failure(Cause::io, std::string("cannot write the answer: ") + std::strerror(errno),
                          "what the command did stands");
        }
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
}

int columns_of(int file) {
    winsize size{};
    return ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

Sink output_sink() {
    constexpr std::size_t full = 1U << 16U;
    const auto buffer = std::make_shared<std::string>();
    const auto flush = [buffer] {
        std::string bytes;
        bytes.swap(*buffer); // a failed write is not tried again
        write_all(STDOUT_FILENO, bytes);
    };
    Sink sink;
    sink.flush = flush;
    sink.write = [buffer, flush](std::string_view bytes) {
        buffer->append(bytes);
        if (buffer->size() >= full) flush();
    };
    sink.terminal = isatty(STDOUT_FILENO) != 0;
    if (sink.terminal) sink.columns = columns_of(STDOUT_FILENO);
    return sink;
}

Sink error_sink() {
    Sink sink;
    // Nobody is left to be told when standard error itself fails.
    sink.write = [](std::string_view bytes) {
        try {
            write_all(STDERR_FILENO, bytes);
        } catch (const Failure &) { // see above
        }
    };
    sink.terminal = isatty(STDERR_FILENO) != 0;
    if (sink.terminal) sink.columns = columns_of(STDERR_FILENO);
    return sink;
}

// Lines of standard input, read in blocks.
std::function<std::optional<std::string>()> line_reader() {
    struct State {
        std::array<char, 1U << 14U> block{};
        std::size_t at = 0, end = 0;
    };
    const auto state = std::make_shared<std::unique_ptr<State>>();
    return [state]() -> std::optional<std::string> {
        if (*state == nullptr) *state = std::make_unique<State>();
        State &input = **state;
        std::string line;
        for (bool any = false;;) {
            if (input.at == input.end) {
                const ssize_t got = read(STDIN_FILENO, input.block.data(), input.block.size());
                if (got < 0 && errno == EINTR) continue;
                if (got < 0) {
                    throw Failure(Cause::io,
                                  std::string("cannot read standard input: ") + std::strerror(errno));
                }
                if (got == 0) return any ? std::optional(line) : std::nullopt;
                input.at = 0;
                input.end = static_cast<std::size_t>(got);
            }
            any = true;
            const char *first = input.block.data() + input.at;
            const std::size_t size = input.end - input.at;
            const auto *newline = static_cast<const char *>(std::memchr(first, '\n', size));
            const std::size_t taken = newline == nullptr ? size : static_cast<std::size_t>(newline - first);
            line.append(first, taken);
            input.at += taken;
            if (newline == nullptr) continue;
            ++input.at;
            if (line.ends_with('\r')) line.pop_back();
            return line;
        }
    };
}

Moment local_now(const std::string &time_zone) {
    // The C library takes a zone that it does not know for UTC.
    const char *zones = std::getenv("TZDIR");
    const std::string file = std::string(zones == nullptr ? "/usr/share/zoneinfo" : zones) + "/" + time_zone;
    if (time_zone != "UTC" && access(file.c_str(), R_OK) != 0)
        throw Failure(Cause::configuration, "this system does not know the time zone " + in_quotes(time_zone),
                      "install tzdata, or correct the policy; --as-of goes without");
    setenv("TZ", time_zone.c_str(), 1);
    tzset();
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const auto day = std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
    // A leap second counts as the second before it.
    return {Date{day}, local.tm_hour * 3600 + local.tm_min * 60 + std::min(local.tm_sec, 59)};
}

std::string login_name() {
    if (const passwd *user = getpwuid(getuid()); user != nullptr) return user->pw_name;
    return "uid " + std::to_string(getuid());
}

std::string draw_seed() {
    if (const char *seed = std::getenv("BURSAR_SEED"); seed != nullptr && *seed != '\0') return seed;
    std::string bytes(32, '\0');
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        throw Failure(Cause::io, "the system gives no random numbers");
    }
    return bytes;
}

// A closed standard stream would lend its number to the ledger's file. Opened the wrong way round, it still
// fails when it is used.
void occupy_standard_descriptors() {
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(file, F_GETFD) != -1 || errno != EBADF) continue;
        if (open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY) != file) std::abort();
    }
}

// A page of a mapped file that cannot be had: a failing disk, or a file that was cut short.
void mapped_page_is_gone(int /*signal*/) {
    constexpr std::string_view message =
        "bursar: a page of the ledger cannot be read: run `bursar check`, and restore a backup if it finds "
        "damage\n";
    static_cast<void>(!write(STDERR_FILENO, message.data(), message.size()));
    _exit(exit_code(Cause::io));
}

} // namespace

World real_world() {
    occupy_standard_descriptors();
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is a failed write, exit 74
    std::signal(SIGXFSZ, SIG_IGN); // and so is one over the limit
    std::signal(SIGBUS, mapped_page_is_gone);
    World world;
    world.now = local_now;
    world.elapsed = [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
    world.environment = [](std::string_view name) -> std::optional<std::string> {
        const char *value = std::getenv(std::string(name).c_str());
        return value == nullptr ? std::nullopt : std::optional<std::string>(value);
    };
    world.login = login_name;
    world.random_seed = draw_seed;
    world.read_line = line_reader();
    world.input_is_terminal = isatty(STDIN_FILENO) != 0;
    world.out = output_sink();
    world.err = error_sink();
    return world;
}

} // namespace bursar::app
