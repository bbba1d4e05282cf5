"""The misspellings of an installed codespell, read as data; nothing of it is run or copied."""

import os
from functools import cache
from importlib.util import find_spec

from newslint.errors import NewslintError


@cache
def codespell_list() -> dict[str, tuple[str, ...]]:
    """Right forms by misspelling, both as codespell lists them: ``wrong->right, right, remark``.

    Raises NewslintError where codespell is not installed.
    """
    spec = find_spec("codespell_lib")
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or ():
        path = os.path.join(folder, "data", "dictionary.txt")
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                return dict(filter(None, map(_entry, file)))
    raise NewslintError("codespell is not installed, so its list cannot be read")


def _entry(line: str) -> tuple[str, tuple[str, ...]] | None:
    wrong, arrow, rest = line.strip().partition("->")
    if not arrow:
        return None
    # A list that ends in a comma has several corrections, and a remark may follow the comma.
    forms = rest.split(",")
    if len(forms) > 1:
        forms = forms[:-1]
    return wrong.lower(), tuple(form.strip() for form in forms if form.strip())
