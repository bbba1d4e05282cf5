"""What linting one text comes to."""

from newslint.finding import Finding
from newslint.record import Record, fresh


class Report(Record):
    """Findings in order of position, and a line for each thing that could not be checked.

    ``notes`` are lines that fail nothing. ``digests`` are for the rules that compare the articles
    of a run, by rule (see `newslint.comparison`). ``left_out`` are rules that had to be, this time
    or before, and the line that told it when it happened.
    """

    findings: list[Finding] = fresh(default_factory=list)
    problems: list[str] = fresh(default_factory=list)
    notes: list[str] = fresh(default_factory=list)
    digests: dict[str, bytes] = fresh(default_factory=dict)
    left_out: dict[str, str] = fresh(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether another run would come to the same."""
        return not (self.problems or self.left_out)
