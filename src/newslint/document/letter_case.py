"""Carrying the letter case of one word over to another."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""The basic ones, in lower case."""


def like(model: str, word: str) -> str:
    """``word`` in the case pattern of ``model``: lower, Capitalised or ALL CAPS.

    >>> like("Teh", "the"), like("TEH", "the"), like("teh", "the")
    ('The', 'THE', 'the')
    """
    letters = [c for c in model if c.isalpha()]
    if not letters or not word:
        return word
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return word.upper()
    if letters[0].isupper() and word[0].islower():
        return word[0].upper() + word[1:]
    return word
