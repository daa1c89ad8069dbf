// A small table of commands, and a world of strings to run it in.
#pragma once

#include "app/context.hpp"
#include "app/run.hpp"
#include "base/error.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace bursar::app::fake {

struct Result {
    int code = 0;
    std::string out, err;
};

struct Bench {
    std::map<std::string, std::string, std::less<>> environment{{"HOME", "/nonexistent"}};
    std::vector<std::string> input;
    bool terminal = false;
    int columns = 80;

    Result run(const std::vector<std::string> &arguments, std::span<const Noun> table) {
        Result result;
        World world;
        world.now = [](const std::string &) { return *parse_moment("2026-02-16T15:00"); };
        world.environment = [this](std::string_view name) -> std::optional<std::string> {
            const auto found = environment.find(name);
            return found == environment.end() ? std::nullopt : std::optional(found->second);
        };
        world.elapsed = [] { return std::chrono::milliseconds(0); };
        world.login = [] { return std::string("tester"); };
        world.random_seed = [] { return std::string("seed"); };
        std::size_t next = 0;
        world.read_line = [this, next]() mutable -> std::optional<std::string> {
            return next < input.size() ? std::optional(input[next++]) : std::nullopt;
        };
        world.input_is_terminal = terminal;
        world.out.write = [&](std::string_view bytes) { result.out += bytes; };
        world.err.write = [&](std::string_view bytes) { result.err += bytes; };
        world.out.terminal = world.err.terminal = terminal;
        world.out.columns = world.err.columns = terminal ? columns : 0;
        result.code = app::run(world, arguments, table);
        return result;
    }
    Result run(const std::vector<std::string> &arguments);
};

// Prints every argument as it was read.
inline int echo(Context &context) {
    io::Record record;
    for (const char *name : {"WHO", "AMOUNT", "name", "terms", "state", "set", "on"}) {
        io::Field::List values;
        for (const std::string &value : context.texts(name))
            values.emplace_back(value);
        record.add(name, context.given(name) ? io::Field(std::move(values)) : io::Field(nullptr));
    }
    record.add("ledger", context.globals().ledger_uri).add("as_of", to_string(context.as_of()));
    record.add("dry_run", context.globals().dry_run);
    const ledger::Deed deed = context.deed();
    record.add("actor", deed.actor).add("reason", deed.reason).add("arguments", deed.arguments);
    context.show(record);
    return 0;
}

inline int each(Context &context) {
    for (const std::string &id : context.each("WHO"))
        context.show(io::Record().add("id", id).add("ok", true));
    return 0;
}

inline int list(Context &context) {
    context.begin_list({"id", "name", "amount"});
    context.item(io::Record().add("id", "C1").add("name", "=cmd|' /C calc'!A0").add("amount", "-12.00"));
    context.item(io::Record().add("id", "C2").add("name", "Zoé\x1b[31m, \"x\"").add("amount", nullptr));
    context.end_list();
    return 0;
}

inline int refuse(Context &context) {
    return context.refuse(
        {{{"ALLS-G3.1", "the customer has no e-mail address"}, {"", "the fuse is wet"}}, "edit it"});
}

inline int refuse_once(Context &context) {
    return context.refuse({{{"ALLS-G3.1", "the customer has no e-mail address"}}, "add one with --email"});
}

inline int ask(Context &context) { return context.confirm("delete everything?") ? 0 : 1; }
inline int broken(Context &) { throw Failure(Cause::bug, "two heads"); }
inline int open(Context &context) {
    context.ledger();
    return 0;
}

inline constexpr auto who = std::to_array<Argument>({
    {"WHO", Kind::customer_id, "the customer", true, true, ""},
    {"AMOUNT", Kind::amount, "how much", false, false, ""},
});
inline constexpr auto who_options = std::to_array<Option>({
    {"--name", Kind::text, "NAME",
     "what to call them, however long the explanation of such a simple thing becomes"},
    {"--terms", Kind::text, "VERSION", "accept the terms", false, false, true, ""},
    {"--state", Kind::choice, "STATE", "only these", false, false, false, "open|closed", "open"},
    {"--set", Kind::field_value, "FIELD=VALUE", "set a field", false, true, false, ""},
    {"--on", Kind::date, "DATE", "value date", false, false, false, ""},
    {"--force", Kind::flag, "", "do it"},
});
inline constexpr auto examples = std::to_array<Example>({{"bursar customer show C1", "one customer"}});
inline constexpr auto customer_rows = std::to_array<Command>({
    {"customer show", "show a customer", "First paragraph.\n\nSecond paragraph.", who, who_options, examples,
     Effect::none, false, false, echo},
    {"customer pay", "pay", "", who, {}, {}, Effect::writes, false, false, each},
    {"customer list", "list customers", "", {}, {}, {}, Effect::reads, false, false, list},
    {"customer refuse", "refuse", "", {}, {}, {}, Effect::writes, false, false, refuse},
    {"customer refuse-once", "refuse", "", {}, {}, {}, Effect::writes, false, false, refuse_once},
    {"customer ask", "ask", "", {}, {}, {}, Effect::writes, true, false, ask},
    {"customer broken", "break", "", {}, {}, {}, Effect::none, false, false, broken},
    {"customer open", "open", "", {}, {}, {}, Effect::reads, false, false, open},
});
inline constexpr auto sweep_rows = std::to_array<Command>({
    {"sweep", "do everything that is due", "", {}, {}, {}, Effect::reads, false, false, list},
});
inline constexpr auto table = std::to_array<Noun>({
    {"customer", "customers", customer_rows},
    {"sweep", "do everything that is due", sweep_rows},
});

inline Result Bench::run(const std::vector<std::string> &arguments) { return run(arguments, table); }

} // namespace bursar::app::fake
