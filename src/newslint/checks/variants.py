"""Forms that differ within one article: which are in the minority, and what to say of them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence

from newslint.checks.check import Hit, Rewrite
from newslint.document.document import Document
from newslint.finding import Applicability
from newslint.named_tuple import NamedTuple
from newslint.rulebook.rule import Rule

# Where nothing is mixed, and the house writes it in another way.
_HOUSE = "The house writes “{fix}”."
_HOUSE_UNLIKE = "The house has another form than {counts}."


class Occurrence(NamedTuple):
    """One form found in the prose.

    ``variant`` names the form, ``form`` tells what it would read as in another variant, if it can
    be written so.
    """

    start: int
    end: int
    variant: str
    form: Callable[[str], str | None] = lambda _: None


def always(form: str) -> Callable[[str], str | None]:
    """The `Occurrence.form` of a thing that can be written in one other way only."""
    return lambda _: form


def counted(document: Document, rule: Rule, found: Iterable[Occurrence]) -> list[Occurrence]:
    """The occurrences that count: in roles the rule reads, outside quotations it must skip."""
    kept = []
    for occurrence in found:
        block = document.block_at(occurrence.start)
        if block is None or block.role not in rule.roles or occurrence.end > block.end:
            continue
        if rule.in_quotes == "skip" and document.quotations.touch(*occurrence[:2]):
            continue
        kept.append(occurrence)
    return sorted(kept, key=lambda o: o.start)


def standard(
    found: Sequence[Occurrence],
    prefer: str = "",
    never: Collection[str] = (),
    yielding: Collection[str] = (),
) -> str:
    """The variant to keep: the preferred one, else the commonest.

    On a tie it is one that ``yielding`` does not name, and of several the first used. One named by
    ``never`` is kept only where there is no other.
    """
    if prefer:
        return prefer
    counts = Counter(o.variant for o in found)
    return max(counts, key=lambda v: (v not in never, counts[v], v not in yielding))


def minority_hits(
    document: Document,
    found: Sequence[Occurrence],
    *,
    prefer: str = "",
    never: Collection[str] = (),
    yielding: Collection[str] = (),
    once: bool = False,
) -> list[Hit]:
    """A hit for each occurrence that is not in the standard variant, or one for all (``once``).

    Messages may use ``{counts}`` (every variant by its first example, with its count),
    ``{variants}`` (the same by name) and ``{standard}`` (the first example of the variant kept).
    With ``prefer``, a form that differs is reported even where it stands alone, and then the
    message speaks of the house. A fix that breaks a tie, goes against the commonest form, or keeps
    one named by ``never`` is offered.
    """
    if not found:
        return []
    kept = standard(found, prefer, never, yielding)
    minority = [o for o in found if o.variant != kept]
    if not minority:
        return []
    values = {
        "counts": counts_of(document.text, found),
        "standard": next((document.text[o.start : o.end] for o in found if o.variant == kept), ""),
        "variants": ", ".join(f"{v} {n}" for v, n in Counter(o[2] for o in found).most_common()),
    }
    others = [o for o in found if o.variant == kept]
    tie = not prefer and len(others) <= max(Counter(o.variant for o in minority).values())
    wanted = Applicability.OFFERED if tie or kept in never else None
    house = prefer and not others
    if once:
        first = minority[0]
        edits = [(o.start, o.end, form) for o in minority if (form := o.form(kept)) is not None]
        whole = len(edits) == len(minority)
        rewrites = (Rewrite(tuple(edits), wanted),) if whole else ()
        related = _related(document.text, others)
        said = (_HOUSE if whole and _is_worded(edits[0][2]) else _HOUSE_UNLIKE) if house else ""
        return [Hit(first.start, first.end, rewrites, values, message=said, related=related)]
    hits = []
    for o in minority:
        form = o.form(kept)
        rewrites = () if form is None else (Rewrite(((o.start, o.end, form),), wanted),)
        said = _HOUSE if house and form and _is_worded(form) else ""
        related = _related(document.text, others)
        hits.append(Hit(o.start, o.end, rewrites, values, message=said, related=related))
    return hits


def _is_worded(form: str) -> bool:
    return any(map(str.isalnum, form))


def counts_of(text: str, found: Sequence[Occurrence]) -> str:
    """Each variant by its first example with its count: ``“70 percent” 2, “four percent” 1``."""
    counts = Counter(o.variant for o in found)
    examples: dict[str, str] = {}
    for o in found:
        examples.setdefault(o.variant, text[o.start : o.end])
    order = sorted(counts, key=lambda variant: -counts[variant])
    return ", ".join(f"“{examples[variant]}” {counts[variant]}" for variant in order)


def _related(text: str, others: Sequence[Occurrence]) -> tuple[tuple[int, int, str], ...]:
    return tuple((o.start, o.end, text[o.start : o.end]) for o in others[:3])
