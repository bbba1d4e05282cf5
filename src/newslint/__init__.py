"""newslint: the copy desk for articles kept in files."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = ["Applicability", "Edit", "Finding", "Fix", "Linter", "Severity", "__version__"]

if TYPE_CHECKING:
    from newslint.finding import Applicability, Edit, Finding, Fix, Severity
    from newslint.linter import Linter


def __getattr__(name: str) -> Any:
    # The command line imports what it needs itself; `import newslint` stays free of cost.
    if name == "Linter":
        from newslint.linter import Linter

        return Linter
    if name in __all__:
        from newslint import finding

        return getattr(finding, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
