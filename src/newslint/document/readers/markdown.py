"""Reader for Markdown.

A masker rather than a parser: it finds what is prose, and where, without building a tree.
"""

from newslint.document.prose import Prose
from newslint.document.readers.front_matter import read_front_matter
from newslint.document.readers.markdown_blocks import Blocks
from newslint.document.reading import Reading
from newslint.document.top_matter import assign_furniture
from newslint.lazy_pattern import lazy

_BLOCK_SIGN = lazy(r"[-+*>#=~`|:<]|\d+[.)]")


def read(source: str) -> Reading:
    """Read Markdown, with front matter in YAML, TOML or JSON."""
    reading = Reading(Prose(source))
    body = read_front_matter(source, reading)
    first = len(reading.blocks)
    with reading.prose.written_with(_in_paragraph):
        Blocks(source, body, reading).read()
    assign_furniture(reading.prose.text, reading.blocks[first:])
    reading.comments.sort(key=lambda comment: comment.start)
    return reading


def _in_paragraph(text: str, source: str, start: int) -> str | None:
    """Writes text in a paragraph: not where it would begin a list, a heading or a quote."""
    if _BLOCK_SIGN.match(text):
        line_start = source.rfind("\n", 0, start) + 1
        line_start = source.rfind("\r", line_start, start) + 1 or line_start
        if not source[line_start:start].strip(" \t>"):
            return None
    return text
