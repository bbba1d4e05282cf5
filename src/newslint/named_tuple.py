"""Named tuples, as `typing.NamedTuple` makes them, at an eighth of the cost for each class.

That one compiles a constructor for each class and looks into all annotations: with forty classes,
it was a fifteenth of a cold start. Here they share their methods. Type checkers see the original.
"""

from typing import TYPE_CHECKING

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    # What reads a value of the original, as fast as there.
    from collections import _tuplegetter

    class _NamedTuples(type):
        def __new__(cls, name, bases, body):
            # What is made of a named tuple is a plain class.
            if getattr(bases[0], "_fields", None) == ():
                names = tuple(body.get("__annotations__", ()))
                body["_fields"] = names
                body["_defaults"] = {n: body[n] for n in names if n in body}
                body |= {n: _tuplegetter(k, n) for k, n in enumerate(names)}
                body["__slots__"] = ()
            return super().__new__(cls, name, bases, body)

    _make = tuple.__new__

    class NamedTuple(tuple, metaclass=_NamedTuples):
        """A tuple whose values have the names that its class annotates, in that order."""

        __slots__ = _fields = ()

        def __new__(cls, *values, **named):
            if named or len(values) != len(cls._fields):
                values = _completed(cls, values, named)
            return _make(cls, values)

        def __getnewargs__(self):
            return tuple(self)

        def __repr__(self):
            values = map("{}={!r}".format, self._fields, self)
            return f"{type(self).__qualname__}({', '.join(values)})"

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **changes):
            return type(self)(**{**self._asdict(), **changes})

    def _completed(cls, values, named):
        """All values of a tuple: those given by place, those given by name, defaults."""
        rest = cls._fields[len(values) :]
        if len(values) > len(cls._fields) or not named.keys() <= set(rest):
            raise TypeError(f"{cls.__name__} has the values {', '.join(cls._fields)}")
        found = cls._defaults | named
        try:
            return (*values, *[found[name] for name in rest])
        except KeyError as error:
            raise TypeError(f"{cls.__name__} lacks a value: {error.args[0]}") from None
