"""Our named tuples do what those of the standard library do, as far as we use them."""

import pickle
import typing
from copy import copy

import pytest

from newslint.named_tuple import NamedTuple


class Ours(NamedTuple):
    start: int
    end: int = 0
    names: tuple[str, ...] = ()

    @property
    def size(self):
        return self.end - self.start


class Theirs(typing.NamedTuple):
    start: int
    end: int = 0
    names: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("values", "named"),
    [
        ((1, 2, ("a",)), {}),
        ((1,), {}),
        ((1, 2), {}),
        ((1,), {"names": ("b",)}),
        ((), {"names": (), "start": 3, "end": 4}),
    ],
)
def test_values_by_place_and_by_name(values, named):
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)
    assert ours == theirs
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(end=9) == theirs._replace(end=9)
    assert (ours.start, ours.end, ours.names) == theirs


@pytest.mark.parametrize(
    ("values", "named"),
    [((), {}), ((1, 2, (), 4), {}), ((1,), {"start": 1}), ((1,), {"length": 1}), ((), {"end": 1})],
)
def test_wrong_values_are_refused(values, named):
    for cls in (Ours, Theirs):
        with pytest.raises(TypeError):
            cls(*values, **named)


def test_they_are_plain_tuples_with_methods():
    start, end, _ = found = Ours(3, 5)
    assert (start, end, found.size) == (3, 5, 2)
    assert not hasattr(found, "__dict__")
    with pytest.raises(AttributeError):
        found.start = 1


def test_they_can_be_copied_and_sent():
    for found in (copy(Ours(1)), pickle.loads(pickle.dumps(Ours(1)))):
        assert found == (1, 0, ())
        assert type(found) is Ours


def test_a_class_made_of_one_keeps_its_values_and_may_have_others():
    class Child(Ours):
        note: str

    child = Child(1, end=2)
    child.note = "a"
    assert (child, child.size, child.note) == ((1, 2, ()), 1, "a")
