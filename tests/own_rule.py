"""A rule file as a newsroom writes it."""


def own_rule(old: str, new: str, pattern: str = "") -> str:
    """The YAML of a rule that offers a new name for an old one; ``pattern`` tells of more."""
    return f"""\
summary: the old name of the stadium
why: It was renamed in 2019.
severity: warning
check: substitution
message: "“{{match}}” is “{{fix}}” now."
swap:
  {pattern or old}: {new}
examples:
  - bad: They met at {old}.
    good: They met at {new}.
"""
