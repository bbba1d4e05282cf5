"""CPU time of a command: user and system seconds of the process and all it started."""

import resource
import subprocess
from collections.abc import Sequence
from pathlib import Path


def cpu_seconds(command: Sequence[str | Path], *, cwd: Path | None = None) -> float:
    """Run a command once, its output dropped, and return the CPU seconds it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        list(map(str, command)), cwd=cwd, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def interleaved(
    commands: dict[str, Sequence[str | Path]], runs: int, *, cwd: Path | None = None
) -> dict[str, list[float]]:
    """CPU seconds of each command, run in turn so that a busy machine troubles all alike."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(cpu_seconds(command, cwd=cwd))
    return times
