"""Says in words what a fix does."""

from newslint.finding import Applicability, Edit, Fix
from newslint.terminal import visible

_WORD_REACH = 25
_LENGTH_AT_MOST = 60
_EDITS_SHOWN = 3

LABELS = {Applicability.SAFE: "fix", Applicability.OFFERED: "offered"}


def wording(fix: Fix, source: str) -> str:
    """What a fix does, in one line: ``withdrwal → withdrawal``, ``delete “Translate »”``."""
    said = [_edit(edit, source) for edit in fix.edits[:_EDITS_SHOWN]]
    if len(fix.edits) > _EDITS_SHOWN:
        said.append(f"and {len(fix.edits) - _EDITS_SHOWN} more changes")
    return "; ".join(said)


def _edit(edit: Edit, source: str) -> str:
    old = source[edit.start : edit.end]
    new = edit.text
    if not old and not new.strip("\r\n"):
        return "add a line end"
    if not new and not old.strip():
        return _removed_space(old, edit, source)
    start, end = _whole_words(edit, source)
    head, tail = source[start : edit.start], source[edit.end : end]
    if not head and not tail and not (old and new):
        return f"insert “{_shown(new)}”" if new else f"delete “{_shown(old.strip())}”"
    return f"{_shown(head + old + tail)} → {_shown(head + new + tail)}"


def _removed_space(old: str, edit: Edit, source: str) -> str:
    if "\n" in old or "\r" in old:
        return "delete empty lines" if old.count("\n") > 1 else "delete the line end"
    start, end = _grown(edit.start, edit.end, source)
    if start == edit.start or end == edit.end:
        return "delete the space" if len(old) == 1 else f"delete {len(old)} spaces"
    head, tail = source[start : edit.start], source[edit.end : end]
    return f"{_shown(head + old + tail)} → {_shown(head + tail)}"


def _whole_words(edit: Edit, source: str) -> tuple[int, int]:
    """The span of an edit, with the words that it cuts into or stands at."""
    start, end = _grown(edit.start, edit.end, source)
    old = source[edit.start : edit.end]
    if old[:1].isspace():
        start = edit.start
    if old[-1:].isspace():
        end = edit.end
    return start, end


def _grown(start: int, end: int, source: str) -> tuple[int, int]:
    """A span, grown by the letters and digits beside it."""
    lowest, highest = max(0, start - _WORD_REACH), min(len(source), end + _WORD_REACH)
    while start > lowest and _in_word(source[start - 1]):
        start -= 1
    while end < highest and _in_word(source[end]):
        end += 1
    return start, end


def _in_word(char: str) -> bool:
    if char.isalnum() or char.isascii():
        return char.isalnum()
    from unicodedata import combining

    return combining(char) > 0


def _shown(text: str) -> str:
    """The text on one line, long ones cut in the middle, spaces at the ends made visible."""
    text = visible(text.replace("\r\n", "\n").replace("\n", "¶"))
    if len(text) > _LENGTH_AT_MOST:
        half = _LENGTH_AT_MOST // 2 - 1
        head, tail = text[:half], text[-half:]
        text = f"{head.rpartition(' ')[0] or head} … {tail.partition(' ')[2] or tail}"
    inner = text.strip(" ")
    if not inner:
        return "␣" * len(text)
    before = len(text) - len(text.lstrip(" "))
    after = len(text) - len(text.rstrip(" "))
    return f"{'␣' * before}{inner}{'␣' * after}"
