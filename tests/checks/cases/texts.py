"""Y1, Y2, T1, T2, S1."""

from typing import Any

from jixiao_desktop.document.model import Task
from tests.checks.building import filing, filled, row
from tests.checks.case import Case
from tests.checks.cases.indicator_values import case


def _texts(rule: str, about: str, *paths: str, says: str = "", **fields: Any) -> Case:
    return Case(rule, about, filing(filled("hunan-project-target", **fields)), paths, says)


Y1 = (
    case("Y1", "last year", [row("timeliness", "2025年全年", "2025年全年")], "0.target", says="2025 年"),
    case("Y1", "last year in the name", [row("quantity", "2025年新建卫生室", "≥6个")], "0.name"),
    _texts("Y1", "last year in the goal", "annual_goal", annual_goal="2025年全市无重大安全事故"),
    _texts("Y1", "last year in the title", "name", name="2025年法治宣传经费"),
    case("Y1", "this year", [row("timeliness", "2026年全年", "2026年全年")]),
    _texts("Y1", "money carried over", annual_goal="用好2025年结转资金，完成扫尾工程"),
    _texts("Y1", "a task of carried-over money", tasks=(Task(name="结转资金", content="2025年上级专项补贴资金"),)),
    Case(
        "Y1",
        "an indicator of a task of carried-over money",
        filing(
            filled(
                "xinjiang-whole-target",
                tasks=(Task(name="结转资金", content="2025年楼栋长补贴资金"),),
                indicators=(row("cost", "2025年楼栋长补贴资金", "≤680.04万元"),),
            )
        ),
    ),
    _texts("Y1", "a document", annual_goal="按照《2021年乡村建设方案》和示财预〔2025〕12号文开展工作"),
    _texts("Y1", "a plan", annual_goal="落实“十四五”规划和2035年远景目标纲要"),
    _texts("Y1", "a comparison", annual_goal="发案数比2025年下降5%"),
    _texts("Y1", "since then", annual_goal="2018年以来积案全部化解"),
    _texts("Y1", "a span of years", annual_goal="实施2025—2027年三年整治"),
    _texts("Y1", "the period of the project", period="2025—2027年", annual_goal="承接2025年已开工的路段"),
    _texts("Y1", "a later aim", annual_goal="为到2030年全面建成打好基础"),
    _texts("Y1", "an assessment of last year", annual_goal="兑现2025年度综治考核奖励"),
)

Y2 = (
    case(
        "Y2",
        "last year's deadline",
        [row("timeliness", "完成时间", "2025年12月31日前")],
        "0.target",
        says="2025年12月31日前",
    ),
    case("Y2", "after the period", [row("timeliness", "完成时间", "2027年3月底前")], "0.target", period="2026年"),
    case("Y2", "no such day", [row("timeliness", "完成时间", "2026年2月30日前")], "0.target", says="没有这一天"),
    case("Y2", "in the period", [row("timeliness", "完成时间", "2027年3月底前")], period="2025—2027年"),
    case("Y2", "this year", [row("timeliness", "完成时间", "2026年12月31日前")]),
    case("Y2", "without a year", [row("timeliness", "完成时间", "12月31日前")]),
    case("Y2", "months of the period", [row("timeliness", "完工", "2026年10月底前")], period="2026年3月至2026年10月"),
    case("Y2", "months of one year", [row("timeliness", "完工", "2026年10月底前")], period="2026年1—12月"),
    case("Y2", "a period without years", [row("timeliness", "完工", "2027年10月底前")], period="三年"),
    case(
        "Y2", "before a period without years", [row("timeliness", "完工", "2025年10月底前")], "0.target", period="长期"
    ),
    case("Y2", "the final account", [row("timeliness", "竣工决算", "2027年3月底前")], period="2026年"),
)

T1 = (
    _texts("T1", "tags", "annual_goal", annual_goal="<p>1.维护稳定。</p> <p>2.化解纠纷。</p>", says="<p>"),
    _texts("T1", "an entity", "annual_goal", annual_goal="维护稳定&nbsp;化解纠纷"),
    _texts("T1", "a field code", "annual_goal", annual_goal="维护稳定{ PAGE \\* MERGEFORMAT }"),
    _texts("T1", "a run of blanks", "annual_goal", annual_goal="维护稳定    化解纠纷"),
    _texts("T1", "an empty item", "annual_goal", annual_goal="1、维护稳定\n2、\n3、化解纠纷"),
    case("T1", "a look-alike sign", [row("quality", "合格率", "≧95%")], "0.target", says="≧"),
    case("T1", "a wide sign", [row("quantity", "培训", "＞10次")], "0.target"),
    case("T1", "mixed widths", [row("quality", "合格率", "≥９5％")], "0.target"),
    case("T1", "two keystrokes", [row("quality", "合格率", ">=95%")], "0.target", says=">="),
    _texts("T1", "indents", annual_goal="　　一、维护稳定\n　　二、化解纠纷"),
    _texts("T1", "a name of two characters", manager="王  芳"),
    case("T1", "wide throughout", [row("quality", "合格率", "≥９５％")]),
    case("T1", "comparisons and brackets", [row("quality", "水温", "5<t<30")]),
    _texts("T1", "an English word between blanks", annual_goal="推广 APP 应用"),
    _texts("T1", "ten items on one line", annual_goal="1、维护稳定；2、化解纠纷；"),
    _texts("T1", "titles", annual_goal="落实《关于〈办法〉的通知》"),
)


def _cost(value: str, id: str = "form") -> Any:
    return filled("hunan-project-target", id, indicators=(row("cost", "专项经费", value),))


T2 = (
    Case(
        "T2", "万 beside 万元", filing(_cost("12.8万元", "a"), _cost("9.6万", "b")), ("indicators.0.target",), "9.6万"
    ),
    Case("T2", "万 alone", filing(_cost("9.6万"))),
    case("T2", "ten thousand copies", [row("quantity", "宣传资料", "≥5万份"), row("cost", "经费", "2万元")]),
    case("T2", "ten thousand without money", [row("quantity", "受益群众", "3万"), row("cost", "经费", "2万元")]),
)

_SECRET = Task(name="跨区专项活动经费（涉密）")


def _secret(**about: Any) -> Any:
    rows = (row("cost", "跨区专项活动经费", "≤10万元"), row("quantity", "宣传", "2次"))
    return filing(filled("xinjiang-whole-target", tasks=(_SECRET,), indicators=rows), **about)


S1 = (
    Case("S1", "a mark, and the name elsewhere", _secret(), ("tasks.0.name", "indicators.0.name"), "涉密"),
    Case("S1", "a mark before the name", filing(filled("hunan-project-target", name="（机密）巡查经费")), ("name",)),
    case("S1", "a ticked indicator", [row("quantity", "巡查次数", "2次", secret=True)], "0.name"),
    Case(
        "S1",
        "a word of the list",
        filing(filled("hunan-project-target", annual_goal="保障雷霆行动"), secret_words=("雷霆行动",)),
        ("annual_goal",),
    ),
    case("S1", "the bare word", [row("quantity", "内部审计次数", "2次"), row("quality", "机密文件管理", "达标")]),
    case("S1", "a mark amid the name", [row("quantity", "机关（内部）食堂改造", "1处")]),
)

CASES = (*Y1, *Y2, *T1, *T2, *S1)
