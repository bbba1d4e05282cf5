"""A horizontal bar chart on a logarithmic scale, as SVG."""

from collections.abc import Mapping
from html import escape
from math import ceil, floor, log10

_ROW, _LEFT, _WIDTH, _TOP = 26, 190, 460, 48
_OURS, _THEIRS, _GRID = "#b3402a", "#6b7a8f", "#d8d8d8"


def bar_chart(title: str, unit: str, values: Mapping[str, float], *, ours: str) -> str:
    """The chart of positive values by name, from the top; names that begin with ``ours`` stand
    out."""
    low, high = floor(log10(min(values.values()))), ceil(log10(max(values.values())))
    high = max(high, low + 1)
    scale = _WIDTH / (high - low)
    height = _TOP + _ROW * len(values) + 34
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_LEFT + _WIDTH + 100}" '
        f'height="{height}" font-family="sans-serif" font-size="13">',
        '<rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="12" y="24" font-size="15" font-weight="bold">{escape(title)}</text>',
    ]
    for power in range(low, high + 1):
        x = f"{_LEFT + (power - low) * scale:.0f}"
        parts += [
            f'<line x1="{x}" x2="{x}" y1="{_TOP - 8}" y2="{height - 30}" stroke="{_GRID}"/>',
            f'<text x="{x}" y="{height - 12}" text-anchor="middle">{10**power:g} {unit}</text>',
        ]
    for k, (name, value) in enumerate(values.items()):
        y = _TOP + k * _ROW
        width = max((log10(value) - low) * scale, 1)
        color = _OURS if name.startswith(ours) else _THEIRS
        parts += [
            f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(name)}</text>',
            f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="18" fill="{color}"/>',
            f'<text x="{_LEFT + width + 6:.1f}" y="{y + 13}">{value:,.3g}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])
