#include "app/context.hpp"
#include "app/files.hpp"
#include "commands/rows.hpp"
#include "policy/policy.hpp"

namespace bursar::commands {

void require_zone(app::Context &context, const policy::Policy &policy) {
    if (!context.globals().as_of) (void)context.world().now(policy.time_zone);
}

int policy_check(app::Context &context) {
    const std::string file = *context.text("FILE");
    const policy::Policy policy =
        app::value_or_fail(policy::parse_policy(app::read_file(file), file), Cause::configuration);
    require_zone(context, policy);
    context.show(io::Record()
                     .add("file", file)
                     .add("name", policy.name)
                     .add("applies_from", policy.applies_from)
                     .add("valid", true)
                     .add("steps", static_cast<std::int64_t>(policy.dunning.size()))
                     .add("clauses", static_cast<std::int64_t>(policy.clauses.size())));
    return 0;
}

} // namespace bursar::commands
