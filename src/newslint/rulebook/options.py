"""Validated records: the keys of rule files, check kinds and configuration.

`build` makes a record from plain data (YAML, TOML, keyword arguments), checking each key against
the names of the values and each value against their types.
"""

import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, TypeVar, Union, get_type_hints

from newslint.errors import NewslintError, nearest
from newslint.record import required_names, value_names

T = TypeVar("T")


class OptionError(NewslintError):
    """A key is unknown or a value has the wrong type. ``key`` is the key at fault."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def build(cls: type[T], data: Mapping[str, Any], *, extra: frozenset[str] = frozenset()) -> T:
    """Make ``cls``, a record or a data class, from ``data``.

    Hyphens in keys read as underscores; ``extra`` keys pass.

    Raises OptionError for an unknown key, a missing one, or a value of the wrong type.
    """
    hints = _types_of(cls)
    names, required = option_names(cls)
    values = {}
    for key, value in data.items():
        name = key.replace("-", "_")
        if name not in names:
            if key in extra:
                continue
            raise OptionError(key, f'unknown key "{key}"{nearest(key, [*names, *extra])}')
        values[name] = convert(key, value, hints[name])
    for name in required:
        if name not in values:
            raise OptionError(name, f'"{name}" is missing')
    return cls(**values)


def _types_of(cls: type) -> dict[str, Any]:
    """The types of a class's values, by name."""
    types: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        types |= vars(base).get("__annotations__", {})
    # Only annotations kept as text have to be looked up, which takes several times as long.
    return get_type_hints(cls) if any(isinstance(hint, str) for hint in types.values()) else types


def option_names(cls: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of all values of a class, and of those that must be given."""
    if not hasattr(cls, "__dataclass_fields__"):
        return value_names(cls), required_names(cls)
    from dataclasses import MISSING, fields

    found = fields(cls)
    return tuple(f.name for f in found), tuple(
        f.name for f in found if f.default is MISSING and f.default_factory is MISSING
    )


def convert(key: str, value: Any, hint: Any) -> Any:
    """``value`` as the type of ``hint``, or OptionError. Never coerces between scalar types."""
    if hint is Any:
        return value
    # What get_origin and get_args say, at a tenth of the cost.
    origin = getattr(hint, "__origin__", None)
    args: tuple[Any, ...] = getattr(hint, "__args__", ())
    if origin is Union or isinstance(hint, types.UnionType):
        return _convert_union(key, value, args)
    if origin is Literal:
        if value in args:
            return value
        raise OptionError(key, f'"{key}" must be one of {_listed(args)}, not {value!r}')
    if origin in (list, tuple, frozenset, set):
        if isinstance(value, str) or not isinstance(value, list | tuple | set | frozenset):
            raise OptionError(key, f'"{key}" must be a list, not {_kind(value)}')
        if args[0] is str and set(map(type, value)) == {str}:
            return origin(value)
        return origin(convert(key, item, args[0]) for item in value)
    if origin is dict:
        if not isinstance(value, Mapping):
            raise OptionError(key, f'"{key}" must be a mapping, not {_kind(value)}')
        if args == (str, str) and {*map(type, value), *map(type, value.values())} <= {str}:
            return dict(value)
        return {convert(key, k, args[0]): convert(key, v, args[1]) for k, v in value.items()}
    if isinstance(hint, type) and issubclass(hint, Enum):
        try:
            return hint(value)
        except ValueError:
            known = [m.value for m in hint]
            message = f'"{key}" must be one of {_listed(known)}, not {value!r}'
            raise OptionError(key, message) from None
    if isinstance(hint, type) and (value_names(hint) or _is_data_class(hint)):
        if isinstance(value, hint):
            return value
        if not isinstance(value, Mapping):
            raise OptionError(key, f'"{key}" must be a mapping, not {_kind(value)}')
        return build(hint, value)
    return _convert_scalar(key, value, hint)


def _is_data_class(hint: type) -> bool:
    return hasattr(hint, "__dataclass_fields__")


def _convert_scalar(key: str, value: Any, hint: Any) -> Any:
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, hint) and not (hint is int and isinstance(value, bool)):
        return value
    raise OptionError(key, f'"{key}" must be {_NAMES.get(hint, hint)}, not {_kind(value)}')


def _convert_union(key: str, value: Any, args: tuple[Any, ...]) -> Any:
    if value is None and type(None) in args:
        return None
    errors = []
    for hint in args:
        if hint is type(None):
            continue
        try:
            return convert(key, value, hint)
        except OptionError as error:
            errors.append(error)
    raise errors[0]


_NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return repr(value)


def _listed(values: Any) -> str:
    return ", ".join(f'"{v}"' for v in values)
