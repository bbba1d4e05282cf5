"""What each fact about an unknown word weighs.

Fitted by scripts/calibrate_typos.py; what the facts mean and what the weights come to on real news
is told in docs/spelling.md.
"""

import math
from collections.abc import Iterable

BIAS = -4.1
WEIGHTS = {
    "run-on": 3.9,
    "meant-small": 3.2,
    "slip-doubling": 3.2,
    "letters-11": 2.9,
    "meant-everyday": 2.8,
    "capital-near": 2.4,
    "ending": 2.3,
    "slip-tiny": 2.3,
    "meant-in-article": 2.2,
    "slip-small": 2.0,
    "meant-great-name": 1.9,
    "meant-common": 1.8,
    "letters-2": 1.7,
    "meant-surely": 1.6,
    "hyphenated": 1.3,
    "letters-8": 1.1,
    "odd-letters": 1.0,
    "accent-slip": 0.9,
    "again-near": 0.6,
    "meant-known-name": 0.5,
    "letters-4": 0.3,
    "meant-usual": 0.1,
    "top-matter": -0.0,
    "meant-perhaps": -0.4,
    "slip-plain": -0.5,
    "beside-unknown": -0.6,
    "closed-up": -0.6,
    "after-unknown-name": -0.7,
    "meant-name": -0.7,
    "letters-5": -1.2,
    "letters-3": -1.3,
    "hyphenated-again": -1.4,
    "often": -1.6,
    "among-unknown": -1.7,
    "beside-name": -1.9,
    "slip-far": -1.9,
    "accented": -2.1,
    "slip-wide": -2.1,
    "twice": -2.4,
    "slip-none": -2.5,
    "slip-remote": -3.1,
    "derived": -3.6,
    "set-apart": -4.0,
    "capital-opening": -4.1,
    "capital": -4.9,
    "all-caps": -7.9,
}
"""Log-odds by fact; what each fact means is told in docs/spelling.md."""


def weight(held: Iterable[str]) -> float:
    """The sum of the weights of the facts that hold."""
    return sum(map(WEIGHTS.__getitem__, held))


def probability(odds: float) -> float:
    """Log-odds as a probability, 0 to 1."""
    return 1 / (1 + math.exp(-odds))
