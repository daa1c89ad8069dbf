// Builds the world and runs.
#include "app/run.hpp"
#include "app/world.hpp"

#include <string>
#include <vector>

int main(int argc, char **argv) {
    bursar::app::World world = bursar::app::real_world();
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    return bursar::app::run(world, arguments);
}
