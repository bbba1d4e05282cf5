"""Records: classes of named, typed values, as light to define as a plain class.

`dataclasses` writes and compiles methods for each class, 0.4 ms apiece; with sixty of them that was
a fifth of a cold start. Records share one set of methods, and type checkers read them as data
classes (PEP 681).
"""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self, TypeVar, cast, dataclass_transform

T = TypeVar("T")


class _Fresh:
    """A default made anew for each record."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def fresh(*, default_factory: Callable[[], T]) -> T:
    """A default that must not be shared, such as an empty list."""
    return cast(T, _Fresh(default_factory))


def _is_of_class(hint: Any) -> bool:
    """Whether an annotation, which may be a text, is that of a class variable."""
    if isinstance(hint, str):
        return "ClassVar" in hint
    return getattr(hint, "__origin__", hint) is ClassVar


class _Values:
    """What records share: values by their annotated names, given by place or by name."""

    _names: ClassVar[tuple[str, ...]] = ()
    _allowed: ClassVar[frozenset[str]] = frozenset()
    _defaults: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        names = dict.fromkeys(cls._names)
        defaults = dict(cls._defaults)
        # An inherited annotation is none of this class's: no inspect.get_annotations here, which
        # costs an import.
        for name, hint in vars(cls).get("__annotations__", {}).items():
            if _is_of_class(hint):
                continue
            names[name] = None
            if name in vars(cls):
                defaults[name] = vars(cls)[name]
        cls._names = tuple(names)
        cls._allowed = frozenset(names)
        cls._defaults = defaults

    def __init__(self, *values: Any, **named: Any) -> None:
        names = self._names
        if len(values) > len(names):
            raise TypeError(f"{type(self).__name__} takes {len(names)} values, not {len(values)}")
        own = self.__dict__
        if values:
            own.update(zip(names, values, strict=False))
        if named:
            if not self._allowed.issuperset(named) or not own.keys().isdisjoint(named):
                wrong = next(n for n in named if n not in names or n in own)
                raise TypeError(f"{type(self).__name__} got a wrong or repeated value: {wrong}")
            own.update(named)
        if len(own) < len(names):
            self._fill(own)

    def _fill(self, own: dict[str, Any]) -> None:
        for name in self._names:
            if name not in own:
                if name not in self._defaults:
                    raise TypeError(f"{type(self).__name__} lacks a value: {name}")
                default = self._defaults[name]
                own[name] = default.make() if isinstance(default, _Fresh) else default

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, n) == getattr(other, n) for n in self._names)

    __hash__: ClassVar[None]  # type: ignore[assignment]

    def __repr__(self) -> str:
        values = ", ".join(f"{n}={getattr(self, n)!r}" for n in self._names)
        return f"{type(self).__qualname__}({values})"

    def but(self, **changes: Any) -> Self:
        """A copy with some values changed."""
        return type(self)(**{**{n: getattr(self, n) for n in self._names}, **changes})


@dataclass_transform(field_specifiers=(fresh,))
class Record(_Values):
    """Base of classes whose annotated names are their values."""


@dataclass_transform(frozen_default=True, field_specifiers=(fresh,))
class FrozenRecord(_Values):
    """A record whose values stay as they were given, and that can be a key or in a set."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in self._names:
            raise AttributeError(f"{type(self).__name__}.{name} cannot be changed")
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} cannot be deleted")

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(getattr(self, n) for n in self._names))


def value_names(cls: type) -> tuple[str, ...]:
    """The names of the values of a record class, in order; empty for any other class."""
    return cls._names if issubclass(cls, _Values) else ()


def required_names(cls: type) -> tuple[str, ...]:
    """The names of the values that have no default."""
    if not issubclass(cls, _Values):
        return ()
    return tuple(name for name in cls._names if name not in cls._defaults)
