"""What a command costs: CPU time, wall time and memory of the process and all it started.

Run as a script it measures one command, and prints the cost as JSON: a process counts the memory
of the one that started it, which therefore has to be small.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    """CPU and wall seconds, and the most memory that one process held, in megabytes."""

    cpu: float
    wall: float
    peak: float


def cost(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Cost:
    """Run a command once, its output dropped. Raises CalledProcessError if it cannot be run."""
    launcher = [sys.executable, "-I", "-S", __file__, *map(str, command)]
    done = subprocess.run(
        launcher, cwd=cwd, env=env, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    return Cost(*json.loads(done.stdout))


def interleaved(
    commands: Mapping[str, Sequence[str | Path]],
    runs: int,
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> dict[str, list[Cost]]:
    """The costs of each command, run in turn so that a busy machine troubles all alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            costs[name].append(cost(command, cwd=cwd, env=env))
    return costs


def median(costs: Sequence[Cost]) -> Cost:
    """The median of each figure."""
    from statistics import median as middle

    return Cost(*(middle(figures) for figures in zip(*costs, strict=True)))


def _launch(command: list[str]) -> Cost:
    nothing = os.open(os.devnull, os.O_RDWR)
    started = time.perf_counter()
    silent = [(os.POSIX_SPAWN_DUP2, nothing, descriptor) for descriptor in (1, 2)]
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, _, usage = os.wait4(child, 0)
    wall = time.perf_counter() - started
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * unit / 1e6)


if __name__ == "__main__":
    print(json.dumps(_launch(sys.argv[1:])))
