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
    """Adds ``rules/`` to the wheel, with the book, the houses and all patterns compiled."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        root = Path(self.root)
        build_data["force_include"][str(root / "rules")] = "newslint/rules"
        made = Path(tempfile.mkdtemp())

        def ship(name: str, content: bytes) -> None:
            file = made / Path(name).name
            file.write_bytes(content)
            build_data["force_include"][str(file)] = f"newslint/{name}"

        sys.path.insert(0, str(root / "src"))
        from newslint.compiled_patterns import FILE, compiled_here, packed
        from newslint.lazy_pattern import compile_all
        from newslint.rulebook.book import compile_folder
        from newslint.rulebook.book_file import dumps
        from newslint.rulebook.compiled import SHIPPED
        from newslint.rulebook.houses import SHIPPED as SHIPPED_HOUSES
        from newslint.rulebook.houses import parsed_houses
        from newslint.rulebook.variants import compile_variants

        rules = root / "rules"
        entries = compile_folder(rules)
        ship(f"rules/{SHIPPED}", dumps(entries, rules, compile_variants(entries)))
        ship(f"rules/houses/{SHIPPED_HOUSES}", parsed_houses(rules / "houses"))
        import_all("newslint")
        compile_all()
        ship(FILE, packed(compiled_here()).tobytes())


def import_all(package: str) -> None:
    """Import every module but those of the extras, whose dependencies may not be there."""
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        if module.name not in ("newslint.server", "newslint.languagetool", "newslint.__main__"):
            import_module(module.name)
            if module.ispkg:
                import_all(module.name)
