"""Hatch build hook: ships the rule book inside the wheel, compiled.

An editable install reads ``rules/`` where it stands and compiles it when first used.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RuleBookHook(BuildHookInterface[Any]):
    """Adds ``rules/`` and its compiled form, ``rules.book``, to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        build_data["force_include"][str(root / "rules")] = "newslint/rules"
        sys.path.insert(0, str(root / "src"))
        from newslint.rulebook.book import compile_folder
        from newslint.rulebook.book_file import dumps
        from newslint.rulebook.compiled import SHIPPED

        compiled = Path(tempfile.mkdtemp()) / SHIPPED
        compiled.write_bytes(dumps(compile_folder(root / "rules"), root / "rules"))
        build_data["force_include"][str(compiled)] = f"newslint/rules/{SHIPPED}"
