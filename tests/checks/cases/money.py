"""M1, M2, M4, M7 to M10: totals, tasks, execution, units."""

from decimal import Decimal

from jixiao_desktop.document.model import Task
from tests.checks.building import filing, filled
from tests.checks.case import Case

_WHOLE = {"general.budget": 22381500, "government_fund.budget": 1800000}


def _sums(**funds: int) -> object:
    return filing(
        filled("sichuan-whole-target", funds={name.replace("_", "."): value for name, value in funds.items()})
    )


def _tasks(*rows: tuple[int | None, int | None, int | None], **funds: int) -> object:
    tasks = tuple(
        Task(f"任务{number}", "内容", *(None if amount is None else Decimal(amount) for amount in row))
        for number, row in enumerate(rows)
    )
    amounts = {f"{source}.budget": value for source, value in funds.items()}
    return filing(filled("national-whole-target", tasks=tasks, funds=amounts))


def _spent(form: str = "ziyang-project-completion", **funds: object) -> object:
    return filing(filled(form, funds={name.replace("__", "."): value for name, value in funds.items()}))


_SUMS = (
    Case(
        "M1",
        "a total that is not its parts",
        _sums(total_budget=1000000, fiscal_budget=900000, other_budget=50000),
        ("funds.total.budget",),
        "差 5万元",
    ),
    Case(
        "M1",
        "fiscal money that is not its own parts, in 百元",
        _spent(
            fiscal__budget=449400,
            general__budget=449000,
            government_fund__budget=0,
            state_capital__budget=0,
            social_insurance__budget=0,
        ),
        ("funds.fiscal.budget",),
        "差 4百元",
    ),
    Case(
        "M1",
        "one part alone is more than the total",
        _sums(total_budget=1000000, fiscal_budget=1200000),
        ("funds.total.budget",),
        "120万元",
    ),
    Case(
        "M1",
        "上级资金 counted in",
        filing(
            filled(
                "sichuan-whole-target",
                funds={"total.budget": 1200000, "fiscal.budget": 900000, "other.budget": 0, "superior.budget": 300000},
            )
        ),
        ("funds.total.budget",),
        "正好是上级资金",
    ),
    Case(
        "M1",
        "parts of an unknown form that its lines name",
        filing(
            filled(
                "hunan-whole-target",
                form=None,
                funds={"total.budget": 500000, "fiscal.budget": 400000, "other.budget": 50000},
            )
        ),
        ("funds.total.budget",),
    ),
    Case("M1", "a total that is its parts", _sums(total_budget=950000, fiscal_budget=900000, other_budget=50000)),
    Case("M1", "a blank part may be the rest", _sums(total_budget=1000000, fiscal_budget=900000)),
    Case(
        "M1",
        "a total printed with two places of parts to the yuan",
        _sums(total_budget=333300, fiscal_budget=111120, other_budget=222220),
    ),
    Case(
        "M1",
        "carried money beside the parts that the form names",
        _spent(
            "sichuan-project-completion", total__budget=120, fiscal__budget=90, other__budget=10, carried_in__budget=20
        ),
    ),
    Case(
        "M1",
        "a part that is less than nothing leaves room for a blank",
        _sums(total_budget=800000, fiscal_budget=900000, other_budget=-100000),
    ),
    Case(
        "M2",
        "基本支出 and 项目支出 are more than the sources",
        filing(
            filled(
                "hunan-whole-target",
                funds={
                    **_WHOLE,
                    "special_account.budget": 0,
                    "other.budget": 0,
                    "basic.budget": 8386500,
                    "projects.budget": 17100000,
                },
            )
        ),
        ("funds.total.budget",),
        "差 130.5万元",
    ),
    Case(
        "M2",
        "项目支出 alone is more than the total",
        filing(filled("hunan-whole-target", funds={"total.budget": 500000, "projects.budget": 598000})),
        ("funds.total.budget",),
    ),
    Case(
        "M2",
        "both ways the same",
        filing(
            filled(
                "hunan-whole-target",
                funds={"total.budget": 3356000, "basic.budget": 2758000, "projects.budget": 598000},
            )
        ),
    ),
    Case(
        "M2",
        "基本支出 is not filled in yet",
        filing(filled("hunan-whole-target", funds={"total.budget": 3356000, "projects.budget": 598000})),
    ),
    Case(
        "M2",
        "a typed total that its sources contradict is told once",
        filing(
            filled(
                "hunan-whole-target",
                funds={
                    "total.budget": 3366000,
                    "general.budget": 3356000,
                    "government_fund.budget": 0,
                    "special_account.budget": 0,
                    "other.budget": 0,
                    "basic.budget": 2758000,
                    "projects.budget": 598000,
                },
            )
        ),
    ),
)
_TASKS = (
    Case("M4", "a row that is not its parts", _tasks((100000, 80000, 10000)), ("tasks.0.total",), "差 1万元"),
    Case(
        "M4",
        "a wrong row is told, not the sum that it spoils",
        _tasks((900000, 100000, 0), (200000, 200000, 0), total=300000),
        ("tasks.0.total",),
    ),
    Case("M4", "a part that is more than its row", _tasks((100000, 180000, None)), ("tasks.0.total",)),
    Case(
        "M4",
        "rows that are not 合计",
        _tasks((100000, 100000, 0), (200000, 200000, 0), total=310000, fiscal=310000),
        ("funds.total.budget", "funds.fiscal.budget"),
        "2 项任务",
    ),
    Case("M4", "rows that are 合计", _tasks((100000, 100000, 0), (200000, None, None), total=300000, fiscal=300000)),
    Case(
        "M4", "a row without an amount may be the rest", _tasks((100000, 100000, 0), (None, None, None), total=300000)
    ),
    Case("M4", "a row whose other money is blank", _tasks((100000, 80000, None))),
)
_EXECUTED = (
    Case(
        "M7",
        "more spent than there was",
        _spent(total__budget=100000, total__executed=110000, fiscal__budget=100000, fiscal__executed=110000),
        ("funds.fiscal.executed",),
        "多 100百元",
    ),
    Case(
        "M7",
        "spent without a budget",
        _spent(other__budget=0, other__executed=5000),
        ("funds.other.executed",),
        "0 或空着",
    ),
    Case("M7", "spent and no budget at all", _spent(total__executed=5000), ("funds.total.executed",)),
    Case("M7", "all of it spent", _spent(total__budget=100000, total__executed=100000)),
    Case("M7", "the budget stands only as a whole", _spent(total__budget=100000, fiscal__executed=100000)),
    Case(
        "M8",
        "a year that costs more than the whole time",
        _spent("national-project-target", total__midterm=12640000, total__budget=36800000),
        ("funds.total.budget",),
    ),
    Case(
        "M8",
        "the last year of a project",
        _spent("national-project-target", total__midterm=12640000, total__budget=12640000),
    ),
    Case(
        "M10",
        "a rate that the figures do not give",
        _spent(total__budget=100000, total__executed=90000, total__carryover_rate="5"),
        ("funds.total.carryover_rate",),
        "10%",
    ),
    Case(
        "M10",
        "what is left is not budget less execution",
        _spent(general__budget=100000, general__executed=90000, general__carryover=9000),
        ("funds.general.carryover",),
        "100百元",
    ),
    Case(
        "M10",
        "a rate rounded to a whole number",
        _spent(total__budget=300000, total__executed=200000, total__carryover_rate="33"),
    ),
    Case(
        "M10",
        "last year is not known",
        _spent(total__budget=300000, total__executed=200000, total__carryover_change="5"),
    ),
    Case(
        "M10",
        "last year had nothing left",
        _spent(total__budget=3000, total__executed=2000, total__carryover_last=0, total__carryover_change="100"),
    ),
)
_UNITS = (
    Case(
        "M9",
        "yuan in a cell of 万元",
        _sums(total_budget=1000000, fiscal_budget=900000, other_budget=1000000000),
        ("funds.other.budget",),
        "10万元",
    ),
    Case(
        "M9",
        "a task's amount in yuan",
        _tasks((1000000000, None, None), (200000, None, None), total=300000),
        ("tasks.0.total",),
        "10万元",
    ),
    Case(
        "M9",
        "far beyond the column",
        _tasks(*[(50000, None, None)] * 4, (2000000000, None, None)),
        ("tasks.4.total",),
        "40000 倍",
    ),
    Case(
        "M9",
        "a project's budget far beyond the others",
        filing(
            *(
                filled("hunan-project-target", str(number), name=f"项目{number}", funds={"total.budget": amount})
                for number, amount in enumerate((50000, 96000, 128000, 51200, 1280000000))
            )
        ),
        ("funds.total.budget",),
    ),
    Case("M9", "a total that fails by little", _sums(total_budget=1000000, fiscal_budget=900000, other_budget=50000)),
    Case(
        "M9",
        "a sum that fails by the small amount itself",
        _sums(total_budget=44901500, fiscal_budget=44901500, other_budget=50000),
    ),
    Case("M9", "one task is large", _tasks(*[(3700, None, None)] * 4, (10000000, None, None))),
)

CASES = (*_SUMS, *_TASKS, *_EXECUTED, *_UNITS)
