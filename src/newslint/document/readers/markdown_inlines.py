"""What is markup inside a paragraph of Markdown: emphasis, links, code, tags, entities, breaks."""

import re
from collections.abc import Callable

from newslint.document.prose import OBJECT, Cut, Encoder
from newslint.document.readers.addresses import BARE_WWW, address_at
from newslint.document.readers.characters import REFERENCE, character
from newslint.document.readers.emphasis import Delimiter, delimiter, pair
from newslint.document.readers.markdown_links import link_end
from newslint.document.readers.shortcodes import Shortcodes
from newslint.document.readers.tags import (
    NOTE_MARK,
    OPAQUE,
    QUOTED,
    attribute,
    closing_tag,
    text_cuts,
)
from newslint.document.reading import Comment
from newslint.lazy_pattern import lazy
from newslint.record import Record

# Single character classes, which are searched for several times faster than alternatives.
_SIGN = lazy(r"[\n\r\\`*_\[\]<&{~!:@]")
_SIGN_OR_STOP = lazy(r"[\n\r\\`*_\[\]<&{~!:@.]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_RUN = lazy(r"`+|\*+|_+|~+")
_LONGEST_CODE_FENCE = 32

_FOOTNOTE = lazy(r"\[\^[^\]\s]{1,200}\]")

_AUTOLINK = lazy(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.+-]++@[\w.-]++)>")
_TAG = lazy(
    r"<(/?)([A-Za-z][A-Za-z0-9-]*+)((?:\s++[A-Za-z_:@][\w.:@-]*+"
    rf"(?:\s*+=\s*+(?:[^\s\"'=<>`]++|{QUOTED}))?)*+)\s*+/?>"
)
_ATTRIBUTE_LIST = lazy(r"\{(?::[^{}\n]{0,300}|[#.][A-Za-z][^{}\n]{0,300})\}")


class Image(Record):
    """An image and its alternative text, both as spans of the source."""

    start: int
    end: int
    alt_start: int
    alt_end: int
    cuts: list[Cut]
    encoder: Encoder | None = None


class Inlines:
    """Scans the leaf blocks of one source, one after the other.

    ``definitions`` holds the labels that link definitions of the source give, normalised.
    """

    def __init__(
        self, source: str, definitions: frozenset[str], shortcodes: Shortcodes,
        comments: list[Comment],
    ) -> None:  # fmt: skip
        self._source = source
        self._definitions = definitions
        self._shortcodes = shortcodes
        self._comments = comments
        self.images: list[Image] = []
        self._search = (_SIGN_OR_STOP if BARE_WWW.search(source) else _SIGN).search
        self._cuts: list[Cut] = []
        self._delimiters: list[Delimiter] = []
        self._brackets: list[tuple[int, bool, int, int]] = []
        self._unclosed: set[str] = set()
        self._start = self._end = self._line_start = 0
        self._on: dict[str, Callable[[int], int]] = {
            "\n": self._line_end, "\r": self._line_end, "\\": self._backslash, "`": self._code,
            "*": self._delimiter, "_": self._delimiter, "~": self._delimiter,
            "[": self._open, "!": self._open, "]": self._close, "<": self._angle,
            "&": self._reference, "{": self._brace,
            ":": self._address, ".": self._address, "@": self._address,
        }  # fmt: skip

    def scan(self, start: int, end: int) -> list[Cut]:
        """The cuts that leave the prose of ``source[start:end]``; `images` are those it holds."""
        source, search, on = self._source, self._search, self._on
        if self.images:
            self.images = []
        m = search(source, start, end)
        if m is None:
            return []
        self._start = self._line_start = start
        self._end = end
        cuts: list[Cut] = []
        self._cuts = cuts
        self._delimiters, self._brackets = [], []
        self._unclosed.clear()
        while m is not None:
            at = m.start()
            m = search(source, on[source[at]](at), end)
        pair(self._delimiters, cuts)
        cuts.sort()
        return cuts

    def _line_end(self, at: int) -> int:
        source, end, line_start = self._source, at, at + 1
        if source[at] == "\r" and source.startswith("\n", line_start):
            line_start += 1
        while line_start < self._end and source[line_start] in " \t>":
            line_start += 1
        self._line_start = line_start
        if source[end - 1] not in " \t" and not (self._cuts and self._cuts[-1][1] == end):
            self._cuts.append((end, line_start, " "))
            return line_start
        return self._space(end, line_start)

    def _space(self, start: int, end: int) -> int:
        """Cut ``source[start:end]`` and the white space before it to one space."""
        source, cuts = self._source, self._cuts
        while True:
            floor = cuts[-1][1] if cuts else self._start
            while start > floor and source[start - 1] in " \t":
                start -= 1
            if start == floor and cuts and not cuts[-1][2] and source[cuts[-1][0] - 1] in " \t":
                start = cuts.pop()[0]
            else:
                break
        if start == floor and cuts and cuts[-1][2] == " ":
            start = cuts.pop()[0]
        cuts.append((start, end, " "))
        return end

    def _drop(self, start: int, end: int) -> int:
        """Cut ``source[start:end]``, with one of the spaces where it stands between two."""
        source = self._source
        if self._start < start and end < self._end and source[start - 1] == source[end] == " ":
            end += 1
        self._cuts.append((start, end, ""))
        return end

    def _put(self, text: str, start: int, end: int) -> int:
        self._cuts.append((start, end, text))
        return end

    def _backslash(self, at: int) -> int:
        following = self._source[at + 1 : at + 2]
        if following in _ESCAPABLE and at + 1 < self._end:
            self._cuts.append((at, at + 1, ""))
            return at + 2
        if following and following in "\r\n" and at + 1 < self._end:
            line_start = self._line_end(at + 1)
            self._cuts.pop()
            return self._space(at, line_start)
        return at + 1

    def _code(self, at: int) -> int:
        fence = self._run(at)
        size = fence - at
        if size > _LONGEST_CODE_FENCE or f"{size}`" in self._unclosed:
            return fence
        closing = re.compile(f"(?<!`)`{{{size}}}(?!`)").search(self._source, fence, self._end)
        if closing is None:
            self._unclosed.add(f"{size}`")
            return fence
        return self._put(OBJECT, at, closing.end())

    def _run(self, at: int) -> int:
        """The end of the run of one mark that begins here."""
        m = _RUN.match(self._source, at, self._end)
        return m.end() if m else at + 1

    def _delimiter(self, at: int) -> int:
        source = self._source
        mark = source[at]
        end = self._run(at)
        if mark == "~" and end - at != 2:
            return end
        before = source[at - 1] if at > self._line_start else " "
        after = source[end] if end < self._end else " "
        if (found := delimiter(mark, at, end, before, after)) is not None:
            self._delimiters.append(found)
        return end

    def _open(self, at: int) -> int:
        source = self._source
        is_image = source[at] == "!"
        if is_image and not source.startswith("[", at + 1):
            return at + 1
        if not is_image and (note := _FOOTNOTE.match(source, at, self._end)):
            return self._drop(at, note.end())
        self._brackets.append((at, is_image, len(self._delimiters), len(self._cuts)))
        return at + 1 + is_image

    def _close(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        opened, is_image, first_delimiter, first_cut = self._brackets.pop()
        inner = opened + 1 + is_image
        end = link_end(self._source, inner, at, self._end, self._definitions)
        if end is None:
            return at + 1
        cuts = self._cuts
        pair(self._delimiters[first_delimiter:], cuts)
        del self._delimiters[first_delimiter:]
        if not is_image:
            cuts.append((opened, inner, ""))
            cuts.append((at, end, ""))
            return end
        alt_cuts = sorted(cuts[first_cut:])
        del cuts[first_cut:]
        return self._image(Image(opened, end, inner, at, alt_cuts))

    def _image(self, image: Image) -> int:
        self.images.append(image)
        return self._put(OBJECT, image.start, image.end)

    def _angle(self, at: int) -> int:
        source, end = self._source, self._end
        if source.startswith("<!--", at):
            return self._comment(at)
        if m := _AUTOLINK.match(source, at, end):
            return self._put(OBJECT, at, m.end())
        m = _TAG.match(source, at, end)
        if m is None:
            return at + 1
        name = m[2].lower()
        if name == "br":
            return self._space(at, self._past_space(m.end()))
        if name == "img":
            return self._image_tag(m)
        if name == "q":
            return self._put("”" if m[1] else "“", at, m.end())
        if name == "sup" and (note := NOTE_MARK.match(source, at, end)):
            return self._drop(at, note.end())
        if name in OPAQUE and not m[1] and name not in self._unclosed:
            closing = closing_tag(name).search(source, m.end(), end)
            if closing is not None:
                return self._put(OBJECT, at, closing.end())
            self._unclosed.add(name)
        return self._drop(at, m.end())

    def _past_space(self, at: int) -> int:
        source = self._source
        while at < self._end and source[at] in " \t\r\n":
            at += 1
        self._line_start = at
        return at

    def _comment(self, at: int) -> int:
        close = -1 if "-->" in self._unclosed else self._source.find("-->", at + 4, self._end)
        if close < 0:
            self._unclosed.add("-->")
            return at + 1
        self._comments.append(Comment(self._source[at + 4 : close].strip(), at, close + 3))
        return self._drop(at, close + 3)

    def _image_tag(self, tag: re.Match[str]) -> int:
        alt = attribute(self._source, "alt", *tag.span(3))
        if alt is None:
            return self._put(OBJECT, *tag.span())
        cuts = text_cuts(self._source, alt.start, alt.end)
        return self._image(Image(*tag.span(), alt.start, alt.end, cuts, alt.encoder))

    def _reference(self, at: int) -> int:
        m = REFERENCE.match(self._source, at, self._end)
        if m is None:
            return at + 1
        read = character(m[0])
        return m.end() if read == m[0] else self._put(read, at, m.end())

    def _brace(self, at: int) -> int:
        source = self._source
        end = self._shortcodes.end(at, self._end)
        if end is not None:
            is_comment = self._shortcodes.comment(at, end)
            return self._drop(at, end) if is_comment else self._put(OBJECT, at, end)
        m = _ATTRIBUTE_LIST.match(source, at, self._end)
        if m and (source[at + 1] == ":" or (at > self._start and not source[at - 1].isspace())):
            return self._drop(at, m.end())
        return at + 1

    def _address(self, at: int) -> int:
        source = self._source
        if source[at] == ":" and not source.startswith("//", at + 1):
            return at + 1
        if source[at] == "." and source[at - 1] != "w":
            return at + 1
        floor = max(self._line_start, self._cuts[-1][1] if self._cuts else 0)
        if self._delimiters:
            floor = max(floor, self._delimiters[-1].start + self._delimiters[-1].count)
        span = address_at(source, at, floor, self._end)
        return at + 1 if span is None else self._put(OBJECT, *span)
