"""The day an article was published."""

import datetime

import pytest

from newslint import Linter
from newslint.document.publication import published


@pytest.mark.parametrize(
    ("front_matter", "day"),
    [
        ("date: 2025-03-05", datetime.date(2025, 3, 5)),
        ("publishDate: 2025-03-05T10:00:00Z", datetime.date(2025, 3, 5)),
        ("date_published: '2025-03-05'", datetime.date(2025, 3, 5)),
        ("date: next week", None),
        ("title: A day in March", None),
    ],
)
def test_front_matter_tells(front_matter: str, day: datetime.date | None) -> None:
    document = Linter().document(f"---\n{front_matter}\n---\n\nIt rained.\n", format="markdown")
    assert published(document) == day


def test_the_setting_outweighs_the_front_matter() -> None:
    linter = Linter(date=datetime.date(2024, 1, 2))
    document = linter.document("---\ndate: 2025-03-05\n---\n\nIt rained.\n", format="markdown")
    assert published(document) == datetime.date(2024, 1, 2)


def test_nothing_is_made_up() -> None:
    assert published(Linter().document("It rained on 5 March.\n")) is None
