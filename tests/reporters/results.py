"""The run that every reporter is shown: articles with all that has ever broken a report."""

from newslint.document.lines import Lines
from newslint.finding import Applicability, Edit, Finding, Fix, Place, Severity
from newslint.reporters.reporter import FileResult, Summary
from newslint.rulebook.rule import Rule

WRAPPED = (
    "\ufeff# Prize “money” 😀 doubled\r\n"
    "\r\n"
    "\tThe the 日本語 prize|award is 100% <b>big</b> & e\u0301tude….. ends\r\n"
    "here: a `code` [link](x), @desk #12 $x$ *star* between 1996-2001.\r\n"
)
LONG = (
    "The committee, which had met in private since the spring, said on Friday that it will not "
    "publish the minutes that its members were promised, and that they was never meant to be "
    "read by anybody outside the room in which they had been taken down.\n"
    "\n"
    "Cut me: ]]></x>\x1b[31m\x00 \u202etxt.\n"
)


def finding(
    source: str,
    marked: str,
    path: str,
    rule: str,
    message: str,
    severity: Severity,
    *fixes: Fix,
    related: tuple[str, ...] = (),
    category: str = "style",
    url: str = "",
) -> Finding:
    """A finding on the first occurrence of a text."""
    lines = Lines(source)
    start = source.index(marked)
    end = start + len(marked)
    return Finding(
        rule, category, severity, message, start, end,
        *lines.line_and_column(start), *lines.line_and_column(end), fixes,
        tuple(_place(source, text, lines) for text in related), path, url,
    )  # fmt: skip


def fix(source: str, old: str, new: str, applicability: Applicability = Applicability.SAFE) -> Fix:
    start = source.index(old)
    return Fix((Edit(start, start + len(old), new),), applicability)


def _place(source: str, text: str, lines: Lines) -> Place:
    start = source.index(text)
    return Place(start, start + len(text), lines.line(start), f"“{text}” | here: 100%, too")


def _wrapped() -> FileResult:
    path = "news/a b:c,%41é.md"
    hyphen = WRAPPED.index("1996-2001") + 4
    joined = Fix(
        (Edit(hyphen, hyphen + 1, " and "), Edit(hyphen + 5, hyphen + 6, "!")),
        Applicability.OFFERED,
    )
    return FileResult(path, WRAPPED, [
        finding(
            WRAPPED, "😀", path, "emoji-in-headline", "“😀” <script>alert('&')</script> {x}",
            Severity.SUGGESTION, category="headline",
        ),
        finding(
            WRAPPED, "The the", path, "doubled-word", "“The the” is doubled.", Severity.ERROR,
            fix(WRAPPED, " the", ""), category="repetition", url="https://example.org/doubled?a&b",
        ),
        finding(
            WRAPPED, "…..", path, "ellipsis-malformed", "“…..” : 100%, [see](this)\nor | that",
            Severity.WARNING, fix(WRAPPED, "…..", "…"), category="punctuation",
            related=("日本語", "étude" if "étude" in WRAPPED else "e\u0301tude"),
        ),
        finding(
            WRAPPED, "ends\r\nhere", path, "wrapped", "Over a line end, @desk #12.",
            Severity.SUGGESTION,
            fix(WRAPPED, "ends\r\nhere", "ends here", Applicability.OFFERED),
            fix(WRAPPED, "ends", "ended", Applicability.OFFERED),
        ),
        finding(
            WRAPPED, "between 1996-", path, "range-between-hyphen", "“between” takes “and”.",
            Severity.ERROR, joined, category="number",
        ),
    ])  # fmt: skip


def _long() -> FileResult:
    path = "news/long.txt"
    end = len(LONG)
    return FileResult(path, LONG, [
        finding(
            LONG, "it will", path, "collective-agreement-mixed",
            "The committee is “it” here and “they” on the same line.", Severity.ERROR,
            related=("they was",), category="agreement",
        ),
        finding(
            LONG, "was never", path, "subject-verb", "“They” takes “were”.", Severity.WARNING,
            fix(LONG, "was never", "were never", Applicability.OFFERED), category="grammar",
        ),
        finding(LONG, LONG[20:230], path, "long-sentence", "Too long.", Severity.SUGGESTION),
        finding(
            LONG, "Cut me: ]]></x>\x1b[31m\x00 \u202etxt.\n", path, "leftover-line",
            "Left over: \x1b[31m\x00", Severity.ERROR,
            fix(LONG, "\nCut me: ]]></x>\x1b[31m\x00 \u202etxt.\n", ""), category="leftover",
        ),
        Finding(
            "final-newline", "style", Severity.SUGGESTION, "The file ends oddly.", end, end,
            4, 1, 4, 1, (Fix((Edit(end, end, "\n"),), Applicability.SAFE),), (), path,
        ),
    ])  # fmt: skip


RESULTS = [
    _wrapped(),
    FileResult("clean.txt", "Nothing to see.\n"),
    FileResult("gone.txt", errors=["gone.txt: cannot be read: no such file <&> 100%"]),
    _long(),
]

SUMMARY = Summary(
    files=4,
    rules=[
        Rule("doubled-word", "repetition", "a word twice", Severity.ERROR, "repetition", "…"),
        Rule("long-sentence", "style", "a long sentence", Severity.SUGGESTION, "metric", "…",
             default=False),
    ],
    seconds=0.25,
)  # fmt: skip
