"""``python -m newslint``."""

import sys

from newslint.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
