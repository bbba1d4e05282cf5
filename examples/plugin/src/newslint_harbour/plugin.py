"""The hooks: what this plugin brings, named by target so that nothing is imported before use."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from newslint.plugins import ReaderEntry, hookimpl

_RULES = Path(__file__).parent / "rules"


@hookimpl
def newslint_rules() -> Sequence[str]:
    return [str(_RULES)]


@hookimpl
def newslint_houses() -> Sequence[str]:
    return [str(_RULES / "houses")]


@hookimpl
def newslint_checks() -> Mapping[str, str]:
    return {"ship-name": "newslint_harbour.ship_name:ShipName"}


@hookimpl
def newslint_readers() -> Sequence[ReaderEntry]:
    return [ReaderEntry("note", (".note",), "newslint_harbour.note_reader:read")]


@hookimpl
def newslint_reporters() -> Mapping[str, str]:
    return {"tally": "newslint_harbour.tally:TallyReporter"}
