#include "app/errors.hpp"

#include "base/text.hpp"
#include "io/json.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace bursar::app {
namespace {

struct Row {
    Cause cause;
    int code;
    std::string_view name;
};

constexpr auto causes = std::to_array<Row>({
    {Cause::fuse, 4, "fuse"},
    {Cause::usage, 64, "usage"},
    {Cause::bad_input, 65, "bad-input"},
    {Cause::not_found, 66, "not-found"},
    {Cause::unavailable, 69, "unavailable"},
    {Cause::bug, 70, "bug"},
    {Cause::io, 74, "io"},
    {Cause::busy, 75, "busy"},
    {Cause::not_permitted, 77, "not-permitted"},
    {Cause::configuration, 78, "configuration"},
});

constexpr auto exits = std::to_array<ExitRow>({
    {0, "done, or nothing to do"},
    {1, "refused by a rule: the clauses are named"},
    {3, "done in part: some items are quarantined, and listed"},
    {4, "a safety fuse tripped: nothing was done"},
    {10, "--dry-run with --exit-code: there are steps to do"},
    {64, "wrong usage"},
    {65, "bad input data, with file, line and column"},
    {66, "no such customer, contract, file"},
    {69, "a remote ledger or server cannot be reached"},
    {70, "a bug of bursar, with what to report"},
    {74, "reading or writing failed"},
    {75, "busy or overtaken, after retries: run it again"},
    {77, "this operator may not"},
    {78, "configuration or policy is wrong, with file, line and column"},
});

const Row &row_of(Cause cause) { return *std::ranges::find(causes, cause, &Row::cause); }

std::string clean(std::string_view text) { return escape_controls(io::valid_utf8(text)); }

std::string json_error(std::string_view code, std::string_view message,
                       const std::vector<std::string> &clauses, std::string_view hint) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("error").begin_object();
    json.key("code").text(code).key("message").text(io::valid_utf8(message)).key("clauses").begin_array();
    for (const std::string &clause : clauses)
        json.text(clause);
    json.end_array().key("hint");
    if (hint.empty()) {
        json.null();
    } else {
        json.text(io::valid_utf8(hint));
    }
    json.end_object().end_object();
    return out + '\n';
}

} // namespace

int exit_code(Cause cause) { return row_of(cause).code; }
std::string_view error_code(Cause cause) { return row_of(cause).name; }
std::span<const ExitRow> exit_rows() { return exits; }

std::string error_text(const Failure &failure, bool json) {
    if (json) return json_error(error_code(failure.cause()), failure.what(), {}, failure.hint());
    std::string out;
    std::string_view message = failure.what();
    for (bool more = true; more;) {
        const std::size_t end = message.find('\n');
        more = end != std::string_view::npos;
        out += "bursar: " + clean(message.substr(0, end));
        if (!more && !failure.hint().empty()) out += ": " + clean(failure.hint());
        out += '\n';
        if (more) message.remove_prefix(end + 1);
    }
    return out;
}

std::string refusal_text(const Refusal &refusal, bool json) {
    if (json) {
        std::string message;
        std::vector<std::string> clauses;
        for (const auto &ground : refusal.grounds) {
            if (!message.empty()) message += "; ";
            message += ground.message;
            const bool known = std::ranges::find(clauses, ground.clause) != clauses.end();
            if (!ground.clause.empty() && !known) clauses.push_back(ground.clause);
        }
        return json_error("refused", message, clauses, refusal.hint);
    }
    std::string out;
    for (const auto &ground : refusal.grounds) {
        out +=
            ground.clause.empty() ? "bursar: refused: " : "bursar: refused (" + clean(ground.clause) + "): ";
        out += clean(ground.message);
        if (refusal.grounds.size() == 1 && !refusal.hint.empty()) out += ": " + clean(refusal.hint);
        out += '\n';
    }
    if (refusal.grounds.size() != 1 && !refusal.hint.empty()) out += "bursar: " + clean(refusal.hint) + '\n';
    return out;
}

} // namespace bursar::app
