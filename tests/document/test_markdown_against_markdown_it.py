"""The Markdown reader sees the words that a full parser sees."""

import json
import re
from collections import Counter
from html import unescape

import pytest

from newslint.document.readers import read_document

markdown_it = pytest.importorskip("markdown_it")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}(?:\{[.#][^}]*\})?", re.S)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”|\[\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_OPAQUE = re.compile(r"<(script|style|pre|code|tt|svg|iframe)\b.*?</\1\s*>", re.S | re.I)
_ALT = re.compile(r"<img\b[^>]*?\balt\s*=\s*\"([^\"]*)\"[^>]*>", re.S | re.I)
_INLINE_TAG = re.compile(r"</?(?:a|abbr|b|em|font|i|small|span|strong|sub|sup|u)\b[^>]*>", re.I)
_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.S)
_CODE_TAG = re.compile(r"<(?:code|tt|kbd)\b", re.I)


def words_of_html(source):
    text = _ALT.sub(r" \1 ", _OPAQUE.sub(" ", source))
    return unescape(_TAG.sub(" ", _INLINE_TAG.sub("", text)))


def words_of_inline(tokens):
    text, alts, in_code = [], [], False
    for token in tokens:
        if token.type == "html_inline":
            in_code = _CODE_TAG.match(token.content) is not None
            alts += _ALT.findall(token.content)
            text.append(" " if in_code or token.content.lower().startswith("<br") else "")
        elif token.type == "image":
            alts.append(words_of_inline(token.children or []))
        elif token.type == "text" and not in_code:
            text.append(token.content)
        elif token.type in {"softbreak", "hardbreak", "code_inline"}:
            text.append(" ")
    return " ".join(["".join(text), *alts])


def words_of_markdown_it(source):
    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parts = []
    for token in parser.parse(_TEMPLATE.sub("\ufffc", source)):
        if token.type == "inline":
            parts.append(words_of_inline(token.children or []))
        elif token.type == "html_block":
            parts.append(words_of_html(token.content))
    return Counter(_WORD.findall(_ADDRESS.sub(" ", "\n".join(parts))))


def test_words_agree_with_a_full_parser_on_edited_news(shared):
    total = differing = 0
    for line in (shared / "eval" / "clean_news.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("format") != "markdown":
            continue
        expected = words_of_markdown_it(row["text"])
        found = Counter(_WORD.findall(read_document(row["text"], format="markdown").text))
        total += expected.total()
        differing += max((expected - found).total(), (found - expected).total())
    assert total > 0
    assert differing / total < 0.005
