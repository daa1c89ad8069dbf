#pragma once

namespace bursar::app {
class Context;
}
