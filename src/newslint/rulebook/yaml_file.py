"""Loading YAML as the house reads it: YAML 1.2 truth values, errors with file and line."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from newslint.errors import RuleError, located

if TYPE_CHECKING:
    from pathlib import Path

LineOf = Callable[[str], int | None]


def load_yaml(path: "Path") -> tuple[dict[str, Any], LineOf]:
    """The mapping in a YAML file, and a function from a key to the line (from 1) it stands on.

    Only ``true`` and ``false`` are truth values: ``no`` and ``on`` are words in a word list.
    Raises RuleError where the file cannot be read or is no mapping.
    """
    import yaml

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(located(path, None, f"cannot be read: {error}")) from None
    try:
        loader = _loader_class()(text)
        node = loader.get_single_node()
        data = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise RuleError(located(path, line, f"broken YAML: {error.problem}")) from None
    except yaml.YAMLError as error:
        raise RuleError(located(path, None, f"broken YAML: {error}")) from None
    if not isinstance(data, dict):
        raise RuleError(located(path, 1, "a mapping of keys is expected"))
    lines = {str(k.value): k.start_mark.line + 1 for k, _ in node.value}
    return {str(k): v for k, v in data.items()}, lines.get


@cache
def _loader_class() -> Any:
    import re

    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class HouseLoader(base):  # type: ignore[misc, valid-type]
        """SafeLoader without YAML 1.1's yes, no, on, off, and without dates."""

    HouseLoader.yaml_implicit_resolvers = {
        first: [
            (tag, pattern)
            for tag, pattern in resolvers
            if tag not in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
        ]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }
    HouseLoader.add_implicit_resolver(
        "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf")
    )
    return HouseLoader


def item_lines(path: "Path", key: str) -> list[int]:
    """The lines (from 1) on which the items of a list begin; empty where there is no such list.

    Raises RuleError as `load_yaml` does.
    """
    import yaml

    load_yaml(path)
    node = yaml.compose(path.read_text("utf-8"), Loader=_loader_class())
    assert isinstance(node, yaml.MappingNode)
    values = (value for name, value in node.value if name.value == key)
    found = next(values, None)
    items = found.value if isinstance(found, yaml.SequenceNode) else []
    return [item.start_mark.line + 1 for item in items]
