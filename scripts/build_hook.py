"""Hatch build hook: ships the rule book inside the wheel, compiled.

An editable install reads ``rules/`` where it stands and compiles it when first used.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
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
        from newslint.compiled_patterns import FILE, compiled_here, packed
        from newslint.lazy_pattern import compile_all
        from newslint.rulebook.book import compile_folder
        from newslint.rulebook.book_file import dumps
        from newslint.rulebook.compiled import SHIPPED

        compiled = Path(tempfile.mkdtemp()) / SHIPPED
        compiled.write_bytes(dumps(compile_folder(root / "rules"), root / "rules"))
        build_data["force_include"][str(compiled)] = f"newslint/rules/{SHIPPED}"
        import_all("newslint")
        compile_all()
        patterns = compiled.with_name(FILE)
        packed(compiled_here()).save(str(patterns))
        build_data["force_include"][str(patterns)] = f"newslint/{FILE}"


def import_all(package: str) -> None:
    """Import every module but those of the extras, whose dependencies may not be there."""
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        if module.name not in ("newslint.server", "newslint.languagetool", "newslint.__main__"):
            import_module(module.name)
            if module.ispkg:
                import_all(module.name)
