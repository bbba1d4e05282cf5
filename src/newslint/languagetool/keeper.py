"""Runs a command for as long as its own standard input stays open.

The process that started it holds the other end. However that process ends, killed or crashed, the
pipe closes and the command is ended: no Java machine stays behind.
"""

import subprocess
import sys
import threading

GRACE = 5.0
"""Seconds a command has to end before it is killed."""


def main(command: list[str]) -> int:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    threading.Thread(target=_end_with_input, args=(process,), daemon=True).start()
    return process.wait()


def _end_with_input(process: "subprocess.Popen[bytes]") -> None:
    sys.stdin.buffer.read()
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
