"""What a rule must find and what it must leave alone."""

from dataclasses import dataclass

from jixiao_desktop.checks.filing import Filing


@dataclass(frozen=True)
class Case:
    """In ``filing`` the rule ``rule`` finds something at each of ``paths``, and nothing else; no paths: a near miss.

    ``says`` is a part of the first finding's sentence.
    """

    rule: str
    name: str
    filing: Filing
    paths: tuple[str, ...] = ()
    says: str = ""
