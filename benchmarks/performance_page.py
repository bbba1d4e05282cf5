"""The generated part of docs/performance.md."""

import os
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bar_chart import bar_chart
from cpu_time import Cost
from peer_tools import Peer

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE, PLOT = DOCS / "performance.md", DOCS / "performance.svg"
BEGIN, END = "<!-- peers: begin -->", "<!-- peers: end -->"

OURS = "newslint"
BASE = "codespell"
FRESH, KEPT = f"{OURS}, nothing kept", f"{OURS}, all kept"
MOST_RULES = 15

Profile = dict[str, Any]
"""What ``newslint check --profile --output-format json`` prints."""


class Measured(NamedTuple):
    """The costs by name of what was run: on one article, on all ``files``, and with the cache on
    ``many`` of them."""

    peers: list[Peer]
    files: int
    megabytes: float
    many: int
    one: dict[str, Cost]
    all: dict[str, Cost]
    cached: dict[str, Cost]
    profile_of_one: Profile
    profile: Profile


def report(found: Measured) -> str:
    """The page as Markdown."""
    return "\n".join([
        _conditions(found),
        "### One short article, from start to end\n",
        _table(found.one, "ms"),
        f"### {found.files:,} articles, {found.megabytes:.2f} MB\n",
        _table(found.all, "s", megabytes=found.megabytes),
        f"### The cache, {found.many:,} articles\n",
        _table(found.cached, "ms", base=FRESH),
        "### The aims\n",
        _aims(found),
        "### Where the time of newslint goes\n",
        _stages(found),
    ])  # fmt: skip


def write(found: Measured) -> None:
    """Put the tables into the page, in place of those between its marks, and draw the plot."""
    page = PAGE.read_text("utf-8") if PAGE.exists() else f"# Performance\n\n{BEGIN}\n{END}\n"
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    plot = f"![CPU time beside peers]({PLOT.name})\n"
    PAGE.write_text(f"{before}{BEGIN}\n{report(found)}\n{plot}\n{END}{after}", "utf-8")
    title = f"CPU seconds for {found.files:,} articles ({found.megabytes:.1f} MB)"
    seconds = {name: cost.cpu for name, cost in found.all.items()}
    PLOT.write_text(bar_chart(title, "s", seconds, ours=OURS), "utf-8")


def _conditions(found: Measured) -> str:
    versions = ", ".join(f"{peer.name} {peer.version}" for peer in found.peers)
    kernel = platform.release().partition("-")[0]
    return (
        f"{_processor()}, {os.cpu_count()} processors, {platform.system()} {kernel}, Python "
        f"{platform.python_version()}; {versions}. newslint from a wheel, with its default rules; "
        "peers with theirs, Vale with its built-in style, Harper through its Python package, "
        "LanguageTool through its server, one request an article. Run in turn, medians; Harper "
        "and LanguageTool once for each version. CPU time is that of all processes, memory the "
        "most that one of them held.\n"
    )


def _table(
    costs: Mapping[str, Cost], unit: str, *, base: str = BASE, megabytes: float = 0.0
) -> str:
    factor, digits = (1000.0, 0) if unit == "ms" else (1.0, 2)
    beside = base.removeprefix(f"{OURS}, ")
    heads = [f"CPU, {unit}", f"wall, {unit}", "memory, MB", f"× {beside}"]
    heads += ["MB/s of CPU"] if megabytes else []
    lines = [f"| | {' | '.join(heads)} |", f"| --- |{' --: |' * len(heads)}"]
    for name, cost in costs.items():
        cells = [f"{cost.cpu * factor:,.{digits}f}", f"{cost.wall * factor:,.{digits}f}"]
        cells += [f"{cost.peak:,.0f}", _ratio(cost.cpu, costs, base)]
        cells += [f"{megabytes / cost.cpu:.2f}"] if megabytes else []
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def _ratio(cpu: float, costs: Mapping[str, Cost], base: str) -> str:
    return f"{cpu / costs[base].cpu:.2f}" if base in costs else ""


def _aims(found: Measured) -> str:
    rows = []
    if BASE in found.all:
        rows.append(_aim(
            "one article", found.one[OURS].cpu / found.one[BASE].cpu, 0.8, f"× {BASE}",
            _dearest(found.profile_of_one),
        ))  # fmt: skip
        rows.append(_aim(
            "all articles, one process", found.all[OURS].cpu / found.all[BASE].cpu, 1.5,
            f"× {BASE}", _dearest(found.profile),
        ))  # fmt: skip
    rows.append(_aim(
        "all kept in the cache", found.cached[FRESH].cpu / found.cached[KEPT].cpu, 20,
        "times as fast", "start, reading and hashing each file, the report", at_least=True,
    ))  # fmt: skip
    rows.append(_aim(
        "memory", found.all[OURS].peak, 120, "MB", "the book, its patterns and the lexicon"
    ))  # fmt: skip
    head = "| | measured | aim | | what holds it |\n| --- | --: | --: | --- | --- |"
    return "\n".join([head, *rows, ""])


def _aim(
    what: str, found: float, aim: float, unit: str, holder: str, *, at_least: bool = False
) -> str:
    reached = found >= aim if at_least else found <= aim
    shown = f"{found:.0f}" if found >= 10 else f"{found:.2f}"
    said = "reached" if reached else "not reached"
    sign = "≥" if at_least else "≤"
    return f"| {what} | {shown} {unit} | {sign} {aim:g} | {said} | {'' if reached else holder} |"


def _dearest(profile: Profile) -> str:
    """The stages and the rule that take most of the time."""
    stages = sorted(profile["stages"], key=lambda stage: -stage["cpu_ms"])[:2]
    told = [f"{stage['stage']} {stage['cpu_ms'] / profile['cpu_ms']:.0%}" for stage in stages]
    rule = profile["rules"][0]
    return f"{', '.join(told)}; dearest rule {rule['rule']}, {rule['cpu_ms']:,.0f} ms"


def _stages(found: Measured) -> str:
    one = {stage["stage"]: stage["cpu_ms"] for stage in found.profile_of_one["stages"]}
    lines = ["| stage | one article, ms | all articles, ms | share |"]
    lines.append("| --- | --: | --: | --: |")
    for stage in found.profile["stages"]:
        name, ms = stage["stage"], stage["cpu_ms"]
        share = ms / found.profile["cpu_ms"]
        lines.append(f"| {name} | {one[name]:.1f} | {ms:,.1f} | {share:.1%} |")
    lines += ["", "| rule | all articles, ms | documents | hits |", "| --- | --: | --: | --: |"]
    for rule in found.profile["rules"][:MOST_RULES]:
        counts = f"{rule['documents']:,} | {rule['hits']:,}"
        lines.append(f"| {rule['rule']} | {rule['cpu_ms']:,.1f} | {counts} |")
    lines += ["", "`newslint check --profile` prints the whole table.", ""]
    return "\n".join(lines)


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
