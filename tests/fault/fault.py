"""Runs the fault tests: see run.sh."""
import sys

from harness import run_all

import sweeps  # noqa: F401  each module registers its tests
import kills  # noqa: F401
import races  # noqa: F401
import bad_rows  # noqa: F401
import tampering  # noqa: F401
import cases  # noqa: F401
import full_disk  # noqa: F401

sys.exit(run_all(sys.argv[1:]))
