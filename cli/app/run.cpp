#include "app/run.hpp"

#include "app/complete.hpp"
#include "app/context.hpp"
#include "app/errors.hpp"
#include "app/help.hpp"
#include "app/parse.hpp"
#include "base/error.hpp"

#include <exception>

namespace bursar::app {
namespace {

constexpr std::string_view version_line = "bursar " BURSAR_VERSION "\n";

int act(World &world, std::span<const std::string> arguments, std::span<const Noun> table, bool &json) {
    Invocation invocation = parse(arguments, table);
    if (invocation.what == Invocation::What::version) {
        world.out.write(version_line);
        return 0;
    }
    if (invocation.what == Invocation::What::help) {
        const int columns = world.out.terminal ? world.out.columns : 0;
        world.out.write(help_text(invocation.noun, invocation.command, table, columns));
        return 0;
    }
    Globals globals = resolve_globals(invocation.globals, world);
    json = globals.format == Format::json || globals.format == Format::jsonl;
    Context context(world, std::move(globals), *invocation.command, std::move(invocation.values));
    const int code = invocation.command->run(context);
    context.finish();
    return code;
}

int fail(World &world, const Failure &failure, bool json) {
    world.err.write(error_text(failure, json));
    return exit_code(failure.cause());
}

// What was printed before a failure is still part of the answer, unless printing is what failed.
void flush_quietly(World &world) {
    try {
        if (world.out.flush) world.out.flush();
    } catch (const Failure &) { // the first failure is the one to tell
    }
}

} // namespace

int run(World &world, std::span<const std::string> arguments, std::span<const Noun> table) {
    if (!arguments.empty() && arguments.front() == "__complete") {
        return complete(world, arguments.subspan(1), table);
    }
    bool json = wants_json_errors(arguments, world);
    try {
        const int code = act(world, arguments, table, json);
        if (world.out.flush) world.out.flush();
        return code;
    } catch (const Failure &failure) {
        flush_quietly(world);
        return fail(world, failure, json);
    } catch (const std::bad_alloc &) {
        return fail(world, Failure(Cause::io, "out of memory", "free some and run it again"), json);
    } catch (const std::exception &error) {
        flush_quietly(world);
        const std::string what = std::string("unexpected: ") + error.what();
        return fail(world, Failure(Cause::bug, what, "report it with the command line and bursar --version"),
                    json);
    }
}

} // namespace bursar::app
