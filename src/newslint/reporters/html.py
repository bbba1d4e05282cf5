"""One HTML page that needs nothing else: findings by file, each with its source line."""

from html import escape
from typing import TextIO

from newslint.document.lines import Lines
from newslint.finding import Finding, Severity
from newslint.reporters.excerpt import Excerpt, excerpts
from newslint.reporters.fix_wording import LABELS, wording
from newslint.reporters.reporter import FileResult, Summary
from newslint.reporters.tally import Tally, counted
from newslint.terminal import one_line

_ROOM = 240

_STYLE = """\
:root { color-scheme: light dark; --line: #8884; --error: #c8102e; --warning: #a65f00;
  --suggestion: #0b6e99; }
@media (prefers-color-scheme: dark) { :root { --error: #ff6b7d; --warning: #ffb454;
  --suggestion: #6cc7ee; } }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: .75rem 0; }
p { margin: .2rem 0; }
.error { color: var(--error); } .warning { color: var(--warning); }
.suggestion { color: var(--suggestion); }
.severity, mark { font-weight: 600; }
.place, .rule, .note { opacity: .75; font-size: .875rem; }
pre { margin: .3rem 0; font: .9rem/1.6 ui-monospace, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; }
mark { background: none; color: inherit; text-decoration: underline wavy var(--error);
  text-underline-offset: .25em; }
mark.related { text-decoration: underline var(--suggestion); }
mark:empty::after { content: "\\2038"; }
form { display: flex; gap: 1rem; margin: 1rem 0; }
body:has(#error:not(:checked)) article[data-severity=error],
body:has(#warning:not(:checked)) article[data-severity=warning],
body:has(#suggestion:not(:checked)) article[data-severity=suggestion] { display: none; }
"""


class HtmlReporter:
    """Collects the files and writes the page at the end; the choice of severities is plain CSS."""

    def __init__(self, out: TextIO, *, color: bool = False) -> None:
        self._out = out
        self._tally = Tally()
        self._sections: list[str] = []
        self._errors: list[str] = []

    def add(self, result: FileResult) -> None:
        self._tally.add(result)
        self._errors += result.errors
        if not result.findings:
            return
        lines = Lines(result.source)
        articles = [_article(finding, result.source, lines) for finding in result.findings]
        self._sections.append(
            f"<section>\n<h2>{_text(result.path)} "
            f'<span class="note">{counted(len(articles), "problem")}</span></h2>\n'
            f"{''.join(articles)}</section>\n"
        )

    def finish(self, summary: Summary) -> None:
        said = escape(self._tally.sentence(summary.files)).replace("`", "")
        boxes = "".join(
            f'<label class="{s}"><input type="checkbox" id="{s}" checked> '
            f"{counted(self._tally.by_severity[s], str(s))}</label>\n"
            for s in Severity
        )
        errors = "".join(f'<p class="error">{_text(error)}</p>\n' for error in self._errors)
        self._out.write(
            '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>newslint: {counted(self._tally.findings, 'problem')}</title>\n"
            f"<style>\n{_STYLE}</style>\n</head>\n<body>\n"
            f"<h1>newslint</h1>\n<p>{said}</p>\n<form>\n{boxes}</form>\n{errors}"
            f"{''.join(self._sections)}</body>\n</html>\n"
        )


def _article(finding: Finding, source: str, lines: Lines) -> str:
    rule = escape(finding.rule)
    if finding.url.startswith(("https://", "http://")):
        rule = f'<a href="{escape(finding.url)}">{rule}</a>'
    parts = [
        f'<article data-severity="{finding.severity}">\n<p>'
        f'<span class="severity {finding.severity}">{finding.severity}</span> '
        f"{_text(finding.message)}</p>\n"
    ]
    if finding.end <= len(source):
        shown = excerpts(source, lines, (finding.start, finding.end), _ROOM)
        parts += [_source_line(excerpt, "") for excerpt in shown]
        for place in finding.related:
            excerpt = excerpts(source, lines, (place.start, place.end), _ROOM)[0]
            parts.append(_source_line(excerpt, "related"))
            parts.append(f'<p class="note">line {place.line}: {_text(place.label)}</p>\n')
        parts += [
            f'<p class="note">{LABELS[fix.applicability]}: {escape(wording(fix, source))}</p>\n'
            for fix in finding.fixes
            if fix.edits
        ]
    parts.append(
        f'<p><span class="place">line {finding.line}, column {finding.column}</span> '
        f'<span class="rule">{rule}</span></p>\n</article>\n'
    )
    return "".join(parts)


def _source_line(excerpt: Excerpt, kind: str) -> str:
    mark = f'<mark class="{kind}">' if kind else "<mark>"
    marked = f"{mark}{escape(excerpt.marked)}</mark>"
    return f"<pre>{escape(excerpt.before)}{marked}{escape(excerpt.after)}</pre>\n"


def _text(text: str) -> str:
    return escape(one_line(text))
