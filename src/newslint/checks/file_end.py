"""Check kind ``file-end``: a file does not end with a newline."""

from collections.abc import Iterable, Sequence

from newslint.checks.check import Hit, Rewrite, Span
from newslint.document.document import Document
from newslint.lazy_pattern import lazy
from newslint.record import Record
from newslint.rulebook.rule import Rule

_NEWLINE = lazy(r"\r\n|\n|\r")


class FileEnd:
    """Reports a last line without newline, and adds the kind of newline the file uses.

    A text that was handed over without a path is no file, and is left alone unless ``any_text``.
    """

    class Options(Record):
        any_text: bool = False

    def __init__(self, rule: Rule, options: Options) -> None:
        self._any_text = options.any_text
        self.triggers = None

    def run(self, document: Document, at: Sequence[Span]) -> Iterable[Hit]:
        source = document.source
        if not source or source.endswith(("\n", "\r")) or not (document.path or self._any_text):
            return
        used = _NEWLINE.search(source)
        end = len(source)
        rewrite = Rewrite(((end, end, used.group() if used else "\n"),), in_source=True)
        yield Hit(end, end, (rewrite,), in_source=True)
