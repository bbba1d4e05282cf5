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
    if not new and "\n" in old.strip(" \t"):
        return f"delete “{_shown(old.strip())}”"
    start, end = _whole_words(edit, source)
    head, tail = source[start : edit.start], source[edit.end : end]
    if not head and not tail and not (old and new):
        return f"insert “{_shown(new)}”" if new else f"delete “{_shown(old)}”"
    return f"{_shown(head + old + tail)} → {_shown(head + new + tail)}"


def _removed_space(old: str, edit: Edit, source: str) -> str:
    start, end = _whole_words(edit, source)
    if "\n" in old or "\r" in old:
        return "delete empty lines" if old.count("\n") > 1 else "delete the line end"
    if start == edit.start or end == edit.end:
        return "delete the space" if len(old) == 1 else f"delete {len(old)} spaces"
    head, tail = source[start : edit.start], source[edit.end : end]
    return f"{_shown(head + old + tail)} → {_shown(head + tail)}"


def _whole_words(edit: Edit, source: str) -> tuple[int, int]:
    """The span of an edit, grown to take in the words that it cuts into."""
    start, end = edit.start, edit.end
    lowest, highest = start - _WORD_REACH, end + _WORD_REACH
    while start > max(0, lowest) and source[start - 1].isalnum():
        start -= 1
    while end < min(len(source), highest) and source[end].isalnum():
        end += 1
    return start, end


def _shown(text: str) -> str:
    """The text on one line, long ones cut in the middle, spaces at the ends made visible."""
    text = visible(text.replace("\r\n", "\n").replace("\n", "¶"))
    if len(text) > _LENGTH_AT_MOST:
        half = _LENGTH_AT_MOST // 2
        text = f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
    inner = text.strip(" ")
    if not inner:
        return "␣" * len(text)
    before = len(text) - len(text.lstrip(" "))
    after = len(text) - len(text.rstrip(" "))
    return f"{'␣' * before}{inner}{'␣' * after}"
