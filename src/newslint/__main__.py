"""``python -m newslint``."""

from newslint.cli.main import script

if __name__ == "__main__":
    script()
