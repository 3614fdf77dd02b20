"""M1 to M10."""

from tests.checks.building import filing, filled
from tests.checks.case import Case

CASES = (
    Case(
        "M1",
        "a total that is not its parts",
        filing(
            filled(
                "sichuan-whole-target",
                funds={"total.budget": 1000000, "fiscal.budget": 900000, "other.budget": 50000},
            )
        ),
        ("funds.total.budget",),
        "差 5万元",
    ),
    Case(
        "M1",
        "a total that is its parts",
        filing(
            filled(
                "sichuan-whole-target",
                funds={"total.budget": 950000, "fiscal.budget": 900000, "other.budget": 50000},
            )
        ),
    ),
    Case(
        "M10",
        "a rate that the figures do not give",
        filing(
            filled(
                "ziyang-project-completion",
                funds={"total.budget": 100000, "total.executed": 90000, "total.carryover_rate": "5"},
            )
        ),
        ("funds.total.carryover_rate",),
        "10%",
    ),
    Case(
        "M10",
        "a rate rounded to a whole number",
        filing(
            filled(
                "ziyang-project-completion",
                funds={"total.budget": 300000, "total.executed": 200000, "total.carryover_rate": "33"},
            )
        ),
    ),
)
