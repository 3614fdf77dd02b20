"""C1, C2."""

from tests.checks.building import filing, filled
from tests.checks.case import Case

_FULL = {
    "name": "司法救助工作经费",
    "annual_goal": "开展司法救助",
    "period": "2026",
    "period_goal": "开展司法救助",
    "funds": {"total.budget": 128000},
}

CASES = (
    Case(
        "C1",
        "no budget",
        filing(filled("hunan-project-target", **{**_FULL, "funds": {}})),
        ("funds.total.budget",),
        "资金总额的预算数没有填",
    ),
    Case("C1", "a form that only stands in requires nothing", filing(filled("hunan-project-target", form=None))),
    Case("C1", "a budget that is there", filing(filled("hunan-project-target", **_FULL))),
)
