"""A compiled book as one file, of which a run opens only the rules that its articles set off.

First comes the length of a head, in eight bytes, and the head: JSON that says what selects each
rule and where the parts lie. Then come the parts: a record of JSON and a list of triggers for each
rule, and for each as a house changes it; a trie of all triggers, and one of their rules (which
finds no prefixes as fast); one of the rules of words and short lines; one of the literals that were
derived from patterns.
"""

import json
import os
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newslint.checks.literals import found_literals, remember_literals
from newslint.document.block import Role
from newslint.finding import Applicability, Severity
from newslint.rulebook.entry import Entry
from newslint.rulebook.rule import PROSE_ROLES, Rule

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.rulebook.variants import Variant

FORMAT = 14

_WORD = 8
"""Bytes. The head and the tries begin at a multiple of it, where processors read them fastest."""
_SMALL_TRIE = 4_000
"""Bytes, of about as many code points of triggers."""
_NUMBER = "<H"
"""How the number of a rule is stored beside a trigger."""


class BookFile:
    """A compiled book, its rules named in ``folder``. ``trusted`` is that of all of them.

    Raises ValueError, KeyError or TypeError for bytes that `dumps` of this version did not write.
    """

    def __init__(
        self, data: bytes | memoryview, folder: "Path | str", *, trusted: bool = True
    ) -> None:
        content = memoryview(data)
        parts = _WORD + int.from_bytes(content[:_WORD], "little")
        head = json.loads(content[_WORD:parts].tobytes())
        # The tries lie in there, and do not hold on to it.
        self._parts = content[parts:]
        if head["format"] != FORMAT or head["size"] != len(self._parts):
            raise ValueError("compiled by another version, or cut off")
        self._folder = folder
        self._trusted = trusted
        self._places: list[list[int]] = head["places"]
        self._trie: list[int] = head["trie"]
        self._owners: list[int] = head["owners"]
        self._keys: list[int] = head["keys"]
        self._variants: list[int] = head["variants"]
        self.longest_trigger: int = head["longest"]
        self.entries: list[Entry] = [
            StoredEntry(self, number, *values) for number, values in enumerate(head["rules"])
        ]
        remember_literals(self._part(head["literals"]))

    def rule(self, number: int) -> Rule:
        """The rule of that number, in the order of the entries."""
        start, end, _ = self._places[number]
        record = self._json((start, end))
        record["severity"] = Severity(record["severity"])
        record["applicability"] = Applicability(record["applicability"])
        record["languages"] = tuple(record["languages"])
        record["source"] = os.path.join(self._folder, record["source"])
        if "roles" in record:
            record["roles"] = tuple(Role(role) for role in record["roles"])
        record["yields_to"] = tuple(record.get("yields_to", ()))
        return Rule(**record, trusted=self._trusted)

    def triggers(self, number: int) -> tuple[str, ...]:
        """The literals that set off the rule of that number."""
        _, start, end = self._places[number]
        return tuple(self._json((start, end)))

    @property
    def is_small(self) -> bool:
        """Whether it has so few triggers that an automaton of them costs less than the trie."""
        start, end = self._trie
        return end - start < _SMALL_TRIE

    @cached_property
    def trie(self) -> Any:
        """A ``marisa_trie.Trie`` of all triggers."""
        import marisa_trie

        return marisa_trie.Trie().map(self._part(self._trie))

    @cached_property
    def owners(self) -> Any:
        """A ``marisa_trie.RecordTrie`` of all triggers: ``owners[trigger]`` lists the numbers of
        its rules, each in a tuple."""
        import marisa_trie

        return marisa_trie.RecordTrie(_NUMBER).map(self._part(self._owners))

    def keyed_by(self, kind: str, key: str) -> Iterator[int]:
        """The numbers of the rules that have this among their `Keys` of a kind."""
        try:
            yield from (number for (number,) in self._keyed.get(f"{kind} {key}", ()))
        except UnicodeEncodeError:
            # A lone surrogate is in no rule.
            return

    def all_keys(self) -> Iterator[tuple[str, str, int]]:
        """The kind of each of the `Keys`, the key and the number of a rule that has it."""
        for key, (number,) in self._keyed.items():
            kind, _, rest = key.partition(" ")
            yield kind, rest, number

    @cached_property
    def _keyed(self) -> Any:
        import marisa_trie

        return marisa_trie.RecordTrie(_NUMBER).map(self._part(self._keys))

    @cached_property
    def variants(self) -> dict[str, list[Any]]:
        """The rules with the options that houses change: by rule, in each item those changes, the
        number of the changed rule and what is at hand of it."""
        found: dict[str, list[Any]] = self._json(self._variants)
        return found

    def _part(self, place: Iterable[int]) -> memoryview:
        start, end = place
        return self._parts[start:end]

    def _json(self, place: Iterable[int]) -> Any:
        return json.loads(self._part(place).tobytes())


class StoredEntry(Entry):
    """A rule of a compiled book."""

    def __init__(self, book: BookFile, number: int, *values: Any) -> None:
        self.book = book
        self.number = number
        (
            self.name, self.category, self.status, self.default,
            self.always, self.keyed, self.compares, self.yields_to,
        ) = values  # fmt: skip

    @cached_property
    def rule(self) -> Rule:
        return self.book.rule(self.number)

    @property
    def triggers(self) -> tuple[str, ...] | None:
        return None if self.always else self.book.triggers(self.number)

    def variant(self, changes: dict[str, Any]) -> Entry | None:
        for known, number, *values in self.book.variants.get(self.name, ()):
            if known == changes:
                return StoredEntry(self.book, number, *values)
        return None

    def with_rule(self, rule: Rule) -> Entry:
        entry = StoredEntry(self.book, self.number, *_heading(self))
        entry.rule = rule
        return entry


def dumps(entries: list[Entry], folder: "Path", variants: "Iterable[Variant]" = ()) -> bytes:
    """The rules as a file; what only people read (why, examples) stays in the rule files.

    Those are named relative to ``folder``, which an installation may put anywhere.
    """
    import marisa_trie

    parts = bytearray()

    def put(part: bytes) -> int:
        parts.extend(part)
        return len(parts)

    places: list[list[int]] = []
    numbers: list[tuple[str, tuple[int]]] = []
    keys: list[tuple[str, tuple[int]]] = []

    def put_entry(entry: Entry) -> int:
        number = len(places)
        triggers = entry.triggers or ()
        start = len(parts)
        places.append([start, put(_json(_record(entry.rule, folder))), put(_json(triggers))])
        numbers.extend((trigger, (number,)) for trigger in triggers)
        for kind, members in entry.keys._asdict().items() if entry.keys else ():
            keys.extend((f"{kind} {key}", (number,)) for key in members)
        return number

    for entry in entries:
        put_entry(entry)
    changed: dict[str, list[Any]] = {}
    for changes, entry in variants:
        item = [changes, put_entry(entry), *_heading(entry)]
        changed.setdefault(entry.name, []).append(item)
    rules = list(map(_heading, entries))
    head: dict[str, Any] = {"format": FORMAT, "rules": rules, "places": places}

    def put_trie(trie: bytes) -> tuple[int, int]:
        parts.extend(_padding(len(parts)))
        return len(parts), put(trie)

    head["trie"] = put_trie(marisa_trie.Trie(t for t, _ in numbers).tobytes())
    head["owners"] = put_trie(marisa_trie.RecordTrie(_NUMBER, numbers).tobytes())
    head["keys"] = put_trie(marisa_trie.RecordTrie(_NUMBER, keys).tobytes())
    head["longest"] = max((len(trigger) for trigger, _ in numbers), default=0)
    head["variants"] = len(parts), put(_json(changed))
    head["literals"] = put_trie(found_literals())
    start = _json({**head, "size": len(parts)})
    start += _padding(len(start))
    return len(start).to_bytes(_WORD, "little") + start + parts


def _heading(entry: Entry) -> list[Any]:
    """What a `StoredEntry` has at hand, in the order in which it takes it."""
    return [
        entry.name, entry.category, entry.status, entry.default,
        entry.always, entry.keyed, entry.compares, entry.yields_to,
    ]  # fmt: skip


def _record(rule: Rule, folder: "Path") -> dict[str, Any]:
    record: dict[str, Any] = {
        "name": rule.name,
        "category": rule.category,
        "summary": rule.summary,
        "severity": rule.severity,
        "check": rule.check,
        "message": rule.message,
        "in_quotes": rule.in_quotes,
        "languages": rule.languages,
        "applicability": rule.applicability,
        "status": rule.status,
        "default": rule.default,
        "fixable": rule.fixable,
        "link": rule.link,
        "source": os.path.relpath(rule.source, folder).replace(os.sep, "/"),
        "options": rule.options,
    }
    if rule.roles != PROSE_ROLES:
        record["roles"] = rule.roles
    if rule.yields_to:
        record["yields_to"] = rule.yields_to
    return record


def _padding(size: int) -> bytes:
    """Spaces up to a multiple of `_WORD`."""
    return b" " * (-size % _WORD)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
