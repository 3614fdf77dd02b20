"""I2, I3, I4, I9, I10, I11, I12, I14: where indicators stand, how many, how often."""

from decimal import Decimal
from typing import Any

from jixiao_desktop.document.model import Task
from tests.checks.building import filing, filled, row
from tests.checks.case import Case
from tests.checks.cases.indicator_values import case

_EVERY = (
    *("quantity", "quality", "timeliness", "cost"),
    *("economic", "social", "ecological", "sustainable", "satisfaction"),
)
_FULL = [row(kind, f"指标{kind}") for kind in _EVERY]


def _without(*kinds: str) -> list[Any]:
    return [each for each in _FULL if each.kind not in kinds]


def _tasks(*amounts: tuple[str, int]) -> tuple[Task, ...]:
    return tuple(Task(name=name, total=Decimal(total), fiscal=Decimal(total)) for name, total in amounts)


I2 = (
    case(
        "I2",
        "a benefit among the outputs",
        [row("economic", level1="产出指标", level2="经济效益指标")],
        "0",
        says="“效益指标”",
    ),
    case(
        "I2",
        "a time among the satisfactions",
        [row("timeliness", level1="满意度指标", level2="时效指标")],
        "0",
        says="“项目完成指标”",
        form="sichuan-project-completion",
    ),
    case("I2", "as the form has it", [row("satisfaction", level1="效益指标", level2="社会公众或服务对象满意度指标")]),
    case("I2", "points in the level", [row("quantity", level1="产出指标（50分）", level2="数量指标")]),
    case("I2", "a level that the form does not know", [row("quantity", level1="过程指标", level2="数量指标")]),
    case("I2", "no levels", [row("economic")]),
    case(
        "I2",
        "a form without first levels of that sort",
        [row("cost", level1="成本指标"), row("sustainable", level1="可持续影响指标")],
        form="sichuan-whole-target",
    ),
)

I3 = (
    case("I3", "a satisfaction under 可持续影响", [row("sustainable", "群众对活动满意度", "≥80%")], "0"),
    case("I3", "a satisfaction among qualities", [row("quality", "参训学员满意率", "≥95%")], "0"),
    case("I3", "a satisfaction where it belongs", [row("satisfaction", "群众满意度", "≥95%")]),
    case("I3", "to raise it is no measure", [row("social", "维护社会稳定，提高群众满意度", "良")]),
    case("I3", "a survey", [row("quantity", "开展满意度调查", "2次")]),
)

I4 = (
    case(
        "I4",
        "two values changed places",
        [
            row("timeliness", "表彰见义勇为先进", "2026年12月31日前发放到位"),
            row("timeliness", "发放救助金", "2026年12月31日前表彰到位"),
        ],
        "0.target",
        says="互换",
    ),
    case(
        "I4",
        "the amount of a task one row below",
        [row("cost", "楼栋长补贴资金", "≤1000万元"), row("cost", "平安创建活动经费", "≤680.04万元")],
        "0.target",
        says="680.04万元",
        form="xinjiang-whole-target",
        tasks=_tasks(("楼栋长补贴资金", 6800400), ("平安创建活动经费", 700000)),
    ),
    case(
        "I4",
        "a benefit under another",
        [row("sustainable", "对生态效益是否有促进作用", "是")],
        "0",
        says="生态效益",
    ),
    case("I4", "a time among satisfactions", [row("satisfaction", "2026年全年", "2026年全年")], "0"),
    case(
        "I4",
        "values of their own",
        [
            row("timeliness", "表彰见义勇为先进", "2026年12月31日前表彰到位"),
            row("timeliness", "发放救助金", "2026年12月31日前发放到位"),
        ],
    ),
    case(
        "I4",
        "another word for the same",
        [row("timeliness", "救助金支付", "6月底前发放到位"), row("timeliness", "培训", "10月底前完成")],
    ),
    case(
        "I4",
        "amounts of their tasks",
        [row("cost", "楼栋长补贴资金", "≤680.04万元"), row("cost", "平安创建活动经费", "≤70万元")],
        form="xinjiang-whole-target",
        tasks=_tasks(("楼栋长补贴资金", 6800400), ("平安创建活动经费", 700000)),
    ),
    case(
        "I4",
        "two tasks that cost the same",
        [row("cost", "楼栋长补贴资金", "≤60万元"), row("cost", "平安创建活动经费", "≤70万元")],
        form="xinjiang-whole-target",
        tasks=_tasks(("楼栋长补贴资金", 700000), ("平安创建活动经费", 700000)),
    ),
    case(
        "I4",
        "a value that measures something else",
        [row("satisfaction", "群众知晓率大幅提升", "提高群众满意度")],
        "0.target",
    ),
    case("I4", "safety asked for as a satisfaction", [row("social", "群众安全感", "满意度测评90分以上")]),
    case("I4", "a value that measures more", [row("quality", "培训合格率", "参与率100%，合格率95%")]),
    case("I4", "a benefit that lasts", [row("sustainable", "持续发挥生态效益年限", "≥5年")]),
    case("I4", "a report of the benefits", [row("quantity", "经济效益情况报告", "2份")]),
)

I9 = (
    Case("I9", "no indicator at all", filing(filled("hunan-project-target")), ("",), "任何绩效指标"),
    Case(
        "I9",
        "no quality",
        filing(filled("hunan-project-target", indicators=tuple(_without("quality")))),
        ("",),
        "“质量指标”",
    ),
    Case(
        "I9",
        "no ecology beside other benefits",
        filing(filled("hunan-project-target", indicators=tuple(_without("ecological")))),
        ("",),
        "“生态效益指标”",
    ),
    Case(
        "I9",
        "no costs where something is built",
        filing(
            filled("national-project-assessment", name="示例湖大桥建设", indicators=tuple(_without("cost"))),
        ),
        ("",),
        "“成本指标”",
    ),
    case(
        "I9", "no costs where nothing is built", _without("cost"), form="national-project-assessment", name="法治宣传"
    ),
    case("I9", "all of them", _FULL),
    case(
        "I9",
        "costs of another sort are costs",
        [*_without("cost"), row("economic_cost", "项目成本", "≤5万元")],
    ),
)

I10 = (
    Case(
        "I10", "two", filing(filled("hunan-project-target", indicators=(row("quantity"), row("cost")))), ("",), "2 条"
    ),
    Case(
        "I10",
        "six of one kind",
        filing(filled("hunan-project-target", indicators=tuple(row("quantity", f"指标{n}") for n in range(6)))),
        ("",),
        "数量指标有 6 条",
    ),
    Case(
        "I10",
        "sixteen",
        filing(filled("hunan-project-target", indicators=tuple([*_FULL, *_FULL][:16]))),
        ("",),
        "16 条",
    ),
    case("I10", "nine", _FULL),
    case("I10", "the whole department has more", [*_FULL, *_FULL, *_FULL], form="hunan-whole-target"),
)

I11 = (
    case(
        "I11",
        "two amounts",
        [row("cost", "平安创建经费", "≤680.04万元"), row("cost", "平安创建经费", "≤70万元")],
        "1",
        says="680.04",
    ),
    case(
        "I11", "the same twice", [row("quantity", "培训 班", "2次"), row("quality", "培训班", "2次")], "1", says="重复"
    ),
    case(
        "I11", "a number and a date", [row("quantity", "表彰先进", "≥1次"), row("timeliness", "表彰先进", "12月底前")]
    ),
    case("I11", "another thing", [row("quantity", "表彰先进", "≥1次"), row("quantity", "表彰先进集体", "≥1次")]),
    case(
        "I11",
        "three years and one",
        [row("quantity", "培训", "6次", horizon="midterm"), row("quantity", "培训", "2次")],
    ),
)


def _project(name: str, *rows: Any) -> Any:
    return filled("hunan-project-target", name, name=name, indicators=tuple(rows))


_SAME = row("economic", "与政府经济增长关系", "促进政府经济增长")
I12 = (
    Case(
        "I12",
        "words of two projects",
        filing(_project("甲项目", _SAME), _project("乙项目", _SAME)),
        ("indicators.0",),
        "“甲项目”、“乙项目”",
    ),
    Case(
        "I12",
        "figures of three projects",
        filing(*(_project(name, row("timeliness", "资金到位", "90%")) for name in "甲乙丙")),
        ("indicators.0",),
    ),
    Case(
        "I12",
        "one figure of two projects",
        filing(*(_project(name, row("quality", "验收合格率", "=100%")) for name in "甲乙")),
    ),
    Case(
        "I12",
        "satisfaction everywhere",
        filing(*(_project(name, row("satisfaction", "群众满意度", "≥95%")) for name in "甲乙丙")),
    ),
    Case(
        "I12",
        "the end of the year",
        filing(*(_project(name, row("timeliness", "完成时间", "今年全年")) for name in "甲乙丙")),
    ),
    Case(
        "I12",
        "two stages of one project",
        filing(
            filled("national-project-target", "a", "one", name="甲", indicators=(_SAME,)),
            filled("national-project-assessment", "b", "one", name="甲", indicators=(_SAME,)),
        ),
    ),
)


def _goals(**fields: Any) -> Any:
    return filing(filled("hunan-project-target", **fields))


I14 = (
    Case(
        "I14",
        "one goal for three years and for one",
        _goals(period="2025—2027年", period_goal="维护 稳定", annual_goal="维护稳定"),
        ("period_goal",),
        "2025—2027年",
    ),
    Case(
        "I14",
        "a number without an indicator",
        _goals(annual_goal="全年宣传4次，专家库录入专家5名。", indicators=(row("quantity", "宣传次数", "4次"),)),
        ("annual_goal",),
        "“5名”",
    ),
    Case("I14", "a project of one year", _goals(period="2026年", period_goal="维护稳定", annual_goal="维护稳定")),
    Case(
        "I14",
        "numbers that the indicators have",
        _goals(
            annual_goal="发放资料1万份，培训200人。",
            indicators=(row("quantity", "资料", "≥10000份"), row("quantity", "培训200人", "200人")),
        ),
    ),
    Case(
        "I14",
        "staff, money and numbered points are no targets",
        _goals(
            annual_goal="1、保障在职人员18人办公；2、投入12.8万元，2026年12月前完成。",
            indicators=(row("quantity", "宣传次数", "4次"),),
        ),
    ),
)

CASES = (*I2, *I3, *I4, *I9, *I10, *I11, *I12, *I14)
