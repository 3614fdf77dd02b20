"""Layouts of other provinces, which no definition knows."""

from decimal import Decimal

import pytest

from jixiao_desktop.document.model import Document, Fund
from jixiao_desktop.errors import UserError
from jixiao_desktop.incoming_files import LIMITS, Limits
from jixiao_desktop.recognition import recognising
from jixiao_desktop.recognition.recognising import recognise
from jixiao_desktop.vocabulary.kinds import FundSource, Horizon, IndicatorKind, Scope, Stage
from tests.recognition.drawn import drawn, file


def read(text: str) -> list[Document]:
    return [one.document for one in recognise(file(drawn(text)))]


def test_split_sign_value_and_unit_are_joined() -> None:
    (found,) = read("""
        附件3
        2025年度项目支出绩效目标申报表
        单位：万元
        | 项目名称 | 法治宣传教育经费 | < | < | 项目编码 | 44000025T000 | < | < |
        | 主管部门 | 示例市司法局 | < | < | 实施单位 | 示例市法治宣传中心 | < | < |
        | 项目资金 | 年度资金总额： | < | < | 120 | < | < | < |
        | ^ | 其中：财政拨款 | < | < | 100 | < | < | < |
        | ^ | 　　　其他资金 | < | < | 20 | < | < | < |
        | 年度绩效目标 | 开展法治宣传，提高群众法治意识。 | < | < | < | < | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 运算符 | 指标值 | 单位 | 权重 |
        | ^ | 产出指标 | 数量指标 | 宣传场次 | ≥ | 12 | 场 | 20 |
        | ^ | ^ | 时效指标 | 完成时间 | ≤ | 12 | 月 | 10 |
        | ^ | 效益指标 | 社会效益指标 | 群众法治意识 | 定性 | 明显提高 | / | 30 |
        | ^ | 满意度指标 | 服务对象满意度指标 | 受众满意度 | 大于等于 | 90 | % | 10 |
    """)
    assert (found.stage, found.scope, found.year, found.unit) == (Stage.TARGET, Scope.PROJECT, 2025, "万元")
    assert (found.name, found.code, found.implementer) == ("法治宣传教育经费", "44000025T000", "示例市法治宣传中心")
    assert found.funds == (
        Fund(FundSource.TOTAL, budget=Decimal(1200000)),
        Fund(FundSource.FISCAL, budget=Decimal(1000000)),
        Fund(FundSource.OTHER, budget=Decimal(200000)),
    )
    assert [row.target for row in found.indicators] == ["≥12场", "≤12月", "明显提高", "≥90%"]
    assert [row.weight for row in found.indicators] == ["20", "10", "30", "10"]
    assert [doubt.reason for doubt in found.doubts] == ["没有找到单位名称"]


def test_a_list_over_several_projects_gives_each() -> None:
    found = read("""
        2026年预算项目绩效目标表
        | 单位名称 | 项目名称 | 预算数（万元） | 年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 示例县法学会 | 司法救助资金 | 20 | 救助困难当事人 | 产出指标 | 数量指标 | 救助人数 | ≥30人 |
        | ^ | ^ | ^ | ^ | ^ | 时效指标 | 发放及时率 | 100% |
        | ^ | ^ | ^ | ^ | 满意度指标 | 服务对象满意度 | 救助对象满意度 | ≥90% |
        | ^ | 见义勇为奖励 | 12 | 弘扬正气 | 产出指标 | 数量指标 | 奖励人数 | ≥5人 |
        | ^ | ^ | ^ | ^ | 效益指标 | 社会效益 | 社会风气 | 好转 |
    """)
    assert [one.name for one in found] == ["司法救助资金", "见义勇为奖励"]
    assert [one.department.name for one in found] == ["示例县法学会"] * 2
    assert [one.fund(FundSource.TOTAL).budget for one in found] == [Decimal(200000), Decimal(120000)]
    assert [len(one.indicators) for one in found] == [3, 2]
    assert found[1].annual_goal == "弘扬正气"


def test_an_office_is_written_beside_the_first_of_its_projects_only() -> None:
    found = read("""
        2026年预算项目绩效目标表
        | 单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | | 普法资料 | 产出指标 | 数量指标 | 册数 | ≥30册 |
        | 示例县法学会 | 司法救助资金 | 产出指标 | 数量指标 | 救助人数 | ≥30人 |
        | | | 产出指标 | 时效指标 | 发放及时率 | 100% |
        | | 见义勇为奖励 | 产出指标 | 数量指标 | 奖励人数 | ≥5人 |
        | 示例县综治中心 | 矛盾化解 | 产出指标 | 数量指标 | 件数 | ≥5件 |
        | | 巡防 | 产出指标 | 数量指标 | 次数 | ≥5次 |
    """)
    names = [None, "示例县法学会", "示例县法学会", "示例县综治中心", "示例县综治中心"]
    assert [one.department.name for one in found] == names


def test_what_stands_once_is_not_multiplied_by_thousands_of_projects(monkeypatch: pytest.MonkeyPatch) -> None:
    tasks = "".join(f"| 任务{n} | 内容 | 5 | | |\n" for n in range(30))
    projects = "".join(f"| 项目{n} | 产出指标 | 数量指标 | 次数 | ≥5次 |\n" for n in range(30))
    head = "| 任务名称 | 主要内容 | 合计 | | |\n"
    page = f"{head}{tasks}| 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 |\n{projects}"
    assert len(read(page)) == 30
    monkeypatch.setattr(recognising, "LIMITS", Limits(cells=600))
    with pytest.raises(UserError, match="各份填报合计的栏目最多 600"):
        read(page)


def test_blank_level_cells_inherit_and_ordinals_are_taken_off() -> None:
    (found,) = read("""
        2025年度部门整体支出绩效自评表
        | 部门名称 | 示例县综治中心 | < | < | < | < | < |
        | 预算执行情况（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        | 年度资金总额 | 100000 | 120000 | 110000 | 10 | 91.67% | 9.17 |
        | 其中：基本支出 | 60000 | 60000 | 60000 | — | 100% | — |
        | 项目支出 | 40000 | 60000 | 50000 | — | 83.33% | — |
        | 年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < |
        | ^ | 化解矛盾纠纷 | < | < | 化解矛盾纠纷320件 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 数量指标 | 1.调解纠纷数 | ≥300件 | 320件 | 20 | 20 |
        |  |  | 2.走访户数 | ≥500户 | 450户 | 20 | 18 |
        |  | 质量指标 | 3.调解成功率 | ≥95% | 97% | 10 | 10 |
        | 满意度指标 | 服务对象满意度指标 | 4.群众满意度 | ≥90% | 92% | 10 | 10 |
        | 总分 | < | < | < | < | 100 | 96.5 |
        填表人：张某　　联系电话：0000-0000000　　填报日期：2026年1月20日
    """)
    assert found.stage is Stage.ASSESSMENT
    assert found.scope is Scope.WHOLE
    assert found.fund(FundSource.TOTAL) == Fund(
        FundSource.TOTAL,
        initial=Decimal(100000),
        budget=Decimal(120000),
        executed=Decimal(110000),
        weight="10",
        execution_rate="91.67%",
        score="9.17",
    )
    assert found.fund(FundSource.PROJECTS).executed == Decimal(50000)
    assert (found.annual_goal, found.achieved) == ("化解矛盾纠纷", "化解矛盾纠纷320件")
    assert [row.name for row in found.indicators] == ["调解纠纷数", "走访户数", "调解成功率", "群众满意度"]
    assert [row.level2 for row in found.indicators][:2] == ["数量指标"] * 2
    assert found.indicators[1].kind is IndicatorKind.QUANTITY
    assert found.score_total == "96.5"
    assert (found.signature.preparer, found.signature.date) == ("张某", "2026年1月20日")
    assert found.doubts == ()


def test_two_horizons_side_by_side() -> None:
    (found,) = read("""
        项目支出绩效目标申报表
        （2026年度）
        | 项目名称 | < | 综治中心建设 | < | < | < | < | < |
        | 项目资金（万元） | < | 中期资金总额： | 300 | < | 年度资金总额： | < | 100 |
        | ^ | ^ | 其中：财政拨款 | 300 | < | 其中：财政拨款 | < | 100 |
        | 总体目标 | 中期目标（2026年—2028年） | < | < | < | 年度目标 | < | < |
        | ^ | 建成三级综治中心 | < | < | < | 建成县级综治中心 | < | < |
        | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
        | ^ | 产出指标 | 数量指标 | 建成数量 | ≥30个 | 数量指标 | 建成数量 | ≥1个 |
        | ^ | ^ | 质量指标 | 验收合格率 | 100% | | | |
    """)
    assert (found.period_goal, found.annual_goal) == ("建成三级综治中心", "建成县级综治中心")
    assert found.fund(FundSource.TOTAL) == Fund(FundSource.TOTAL, midterm=Decimal(3000000), budget=Decimal(1000000))
    assert found.fund(FundSource.FISCAL) == Fund(FundSource.FISCAL, midterm=Decimal(3000000), budget=Decimal(1000000))
    assert [(row.horizon, row.target) for row in found.indicators] == [
        (Horizon.MIDTERM, "≥30个"),
        (Horizon.MIDTERM, "100%"),
        (Horizon.ANNUAL, "≥1个"),
    ]


def test_what_is_not_understood_is_listed() -> None:
    (found,) = read("""
        2026年项目支出绩效目标表
        | 项目名称 | 司法救助资金 | < | < |
        | 是否政府采购 | 否 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 救助人数 | ≥30人 |
        | 奇怪指标 | 其他 | 某事 | 完成 |
    """)
    assert [(doubt.text, doubt.reason) for doubt in found.doubts if doubt.text in ("是否政府采购", "否", "某事")] == [
        ("某事", "看不出属于哪一类指标"),
        ("是否政府采购", "没有认出是哪一项，未导入"),
        ("否", "没有认出是哪一项，未导入"),
    ]


def test_a_table_that_goes_on_behind_a_page_break_is_one_form() -> None:
    first = drawn("""
        2026年项目支出绩效目标表
        | 项目名称 | 司法救助资金 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 救助人数 | ≥30人 |
    """)
    second = drawn("""
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 发放准确率 | 100% |
    """)
    (found,) = recognise(file(first, second))
    assert [row.name for row in found.document.indicators] == ["救助人数", "发放准确率"]


def test_several_forms_on_one_sheet_are_parted() -> None:
    found = read("""
        | 2026年项目支出绩效目标表 | < | < | < |
        | 项目名称 | 司法救助资金 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 救助人数 | ≥30人 |
        | 填表人：甲 | < | < | < |
        | 附件2 | < | < | < |
        | 2026年项目支出绩效目标表 | < | < | < |
        | 项目名称 | 见义勇为奖励 | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 奖励人数 | ≥5人 |
    """)
    assert [one.name for one in found] == ["司法救助资金", "见义勇为奖励"]
    assert found[0].signature.preparer == "甲"


def test_a_table_without_indicators_is_no_form() -> None:
    assert read("| 序号 | 姓名 | 电话 |\n| 1 | 张某 | 1 |") == []


def test_the_assessment_of_another_province() -> None:
    (found,) = read("""
        部门预算项目支出绩效自评表（2023年度）
        | 项目名称 | 51000023T000001-法治宣传教育经费 | < | < | < | < | < | < | < | < | < |
        | 主管部门 | 示例县司法局部门 | < | < | < | 实施单位 | < | 示例县司法局 | < | < | < |
        | 项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | < | < | < | 年度目标完成情况 | < | < | < | < |
        | ^ | ^ | 开展宣传12场 | < | < | < | 开展宣传13场 | < | < | < | < |
        | ^ | 2.项目实施内容及过程概述 | 按月开展。 | < | < | < | < | < | < | < | < |
        | 预算执行情况（10分） | 年度预算数（万元） | < | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 | < |
        | ^ | 总额 | < | 0.00 | 3.36 | 3.36 | 100.00% | 10 | 10 |  | < |
        | ^ | 其中：财政资金 | < | 0.00 | 3.36 | 3.36 | 100.00% | / | / | ^ | < |
        | ^ | 单位资金 | < | 0.00 | 0.00 | 0.00 | 0.00% | / | / | ^ | < |
        | 绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
        | ^ | 产出指标 | 数量指标 | 宣传场次 | ≥ | 12 | 场 | 13 | 45 | 45 |  |
        | ^ | 效益指标 | 社会效益指标 | 法治意识 | 定性 | 好坏 |  | 好 | 45 | 45 |  |
        | 合计 | < | < | < | < | < | < | < | 100 | 100 |  |
        | 评价结论 | 目标全部完成。 | < | < | < | < | < | < | < | < | < |
        | 存在问题 | 无 | < | < | < | < | < | < | < | < | < |
        | 改进措施 | 无 | < | < | < | < | < | < | < | < | < |
        | 项目负责人：甲 | < | < | < | < | 财务负责人：乙 | < | < | < | < | < |
    """)
    assert (found.stage, found.year, found.unit) == (Stage.ASSESSMENT, 2023, "万元")
    assert (found.annual_goal, found.achieved) == ("开展宣传12场", "开展宣传13场")
    assert found.fund(FundSource.TOTAL) == Fund(
        FundSource.TOTAL, initial=Decimal(0), budget=Decimal(33600), executed=Decimal(33600),
        execution_rate="100.00%", weight="10", score="10",
    )  # fmt: skip
    assert found.fund(FundSource.OWN).executed == Decimal(0)
    assert [(row.target, row.actual, row.weight, row.score) for row in found.indicators] == [
        ("≥12场", "13", "45", "45"),
        ("好坏", "好", "45", "45"),
    ]
    assert found.overview == "按月开展。"
    assert (found.score_total, found.conclusion, found.problems, found.measures) == (
        "100",
        "目标全部完成。",
        "无",
        "无",
    )
    assert found.manager == "甲"
    assert {doubt.text for doubt in found.doubts} & {"财务负责人：乙"} == {"财务负责人：乙"}


def test_long_term_and_annual_indicators_one_below_the_other() -> None:
    (found,) = read("""
        项目绩效目标表
        （2021年度）
        填报单位（盖章）：示例镇人民政府
        | 项目名称 | 综治中心建设 | < | 项目属性 | 新增项目□ 延续项目√ | < |
        | 主管部门 | 示例镇 | < | 项目负责人 | 甲 | < |
        | 项目绩效目标 | 长期目标 | < | < | 年度目标 | < |
        | ^ | 建成各村综治中心 | < | < | 建成镇综治中心 | < |
        | 长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
        | ^ | 产出指标 | 数量指标 | 建成村级中心 | 20个 |  |
        | ^ | ^ | 质量指标 | … |  |  |
        | 年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值 | 备注 |
        | ^ | 产出指标 | 数量指标 | 建成镇级中心 | 1个 | 年底前 |
        | ^ | 效益指标 | 社会公众或服务对象满意度指标 | 群众满意度 | ≥90% |  |
        | 其他需要说明的问题 | 无 | < | < | < | < |
        | 填报人：乙 | < | < | 单位负责人：丙 | < | < |
    """)
    assert (found.department.name, found.category, found.manager) == ("示例镇人民政府", "延续项目", "甲")
    assert (found.period_goal, found.annual_goal) == ("建成各村综治中心", "建成镇综治中心")
    assert [(row.horizon, row.name, row.target) for row in found.indicators if row.target] == [
        (Horizon.MIDTERM, "建成村级中心", "20个"),
        (Horizon.ANNUAL, "建成镇级中心", "1个"),
        (Horizon.ANNUAL, "群众满意度", "≥90%"),
    ]
    assert (found.signature.preparer, found.signature.head) == ("乙", "丙")


def test_the_operation_monitored_in_another_province() -> None:
    (found,) = read("""
        2024年度项目支出绩效运行监控表
        （2024年1月-7月）
        | 项目名称 | 见义勇为奖励 | < | < | < | < | < |
        | 单位名称 | 示例县综治中心 | < | < | < | < | < |
        | 项目资金（万元） |  | 年初预算数 | 1-7月执行数 | 1-7月执行率 | 全年预计执行数 | < |
        | ^ | 年度资金总额 | 20 | 8 | 40% | 20 | < |
        | ^ | 其中：财政拨款 | 20 | 8 | 40% | 20 | < |
        | 年度总体目标 | 奖励见义勇为人员 | < | < | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 全年预计完成情况 | 偏差原因分析 |
        | 产出指标 | 数量指标 | 奖励人数 | ≥10人 | 4人 | 10人 |  |
    """)
    assert found.stage is Stage.MONITORING
    assert found.interim_months == "1-7"
    assert found.fund(FundSource.TOTAL) == Fund(
        FundSource.TOTAL, initial=Decimal(200000), interim=Decimal(80000), interim_rate="40%", forecast=Decimal(200000)
    )
    (row,) = found.indicators
    assert (row.target, row.interim, row.forecast) == ("≥10人", "4人", "10人")


def test_a_column_that_is_not_known_is_told_once() -> None:
    (found,) = read("""
        2024年度项目支出绩效自评表
        | 项目名称 | 法治宣传教育经费 | < | < | < |
        | 一级指标 | 三级指标 | 年度指标值 | 是否核心指标 | 得分 |
        | 产出指标 | 宣传场次 | ≥12场 | 是 | 10 |
        | 效益指标 | 群众知晓率 | ≥90% | 否 | 9 |
    """)
    told = [(doubt.where, doubt.text) for doubt in found.doubts if "栏" in doubt.reason]
    assert told == [("R2C4", "是否核心指标")]


def test_two_tables_with_heads_of_their_own_are_one_form() -> None:
    (found,) = read("""
        部门整体支出绩效目标申报表
        （2021年度）
        | 部门名称 | 示例县综治中心 | < | < | < | < |
        | 长期目标1： | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
        | ^ | 产出指标 | 数量指标 | 市级平安乡镇 | ≥12个 | 五年规划 |
        | 年度目标1： | 一级指标 | 二级指标 | 三级指标 | 上年 | 预计当年实现 |
        | ^ | 产出指标 | 数量指标 | 召开协调会议 | 4次 | 6次 |
    """)
    assert [(row.horizon, row.name, row.target) for row in found.indicators] == [
        (Horizon.MIDTERM, "市级平安乡镇", "≥12个"),
        (Horizon.ANNUAL, "召开协调会议", "6次"),
    ]


def test_figures_of_another_year_are_not_those_of_the_form() -> None:
    (found,) = read("""
        2022年项目支出绩效目标表
        单位：万元
        | 项目名称 | 办公楼运行保障 | < | < |
        | 项目预算 | 成本构成 | 金额 | 2021年实际执行数 |
        | ^ | 保洁服务费 | 99 | 97 |
        | ^ | 合计 | 814 | 794.55 |
        | 绩效指标 | 一级指标 | 三级指标 | 指标值 |
        | ^ | 产出指标 | 维修次数 | 2280次 |
    """)
    assert found.funds == (Fund(FundSource.TOTAL, budget=Decimal(8140000)),)


def test_a_head_of_dates_is_no_value_of_the_label_beside_it() -> None:
    (found,) = read("""
        项目绩效目标表
        （2021年度）
        | 项目名称 | 综治中心规范化建设 | < | < |
        | 项目实施进度计划 | 项目实施内容 | 开始时间 | 完成时间 |
        | ^ | 镇综治中心改造 | 2021.3 | 2021.8 |
        | 绩效指标 | 一级指标 | 指标内容 | 指标值 |
        | ^ | 产出指标 | 改造综治中心 | 1个 |
    """)
    assert found.overview is None
    assert {"2021.3", "2021.8", "镇综治中心改造"} <= {doubt.text for doubt in found.doubts}


def test_in_copied_text_the_rest_of_a_wide_label_is_no_value() -> None:
    (found,) = read("""
        2026年项目支出绩效目标表
        | 项目名称 | | 司法救助资金 | | 主管部门 | | 示例县司法局 |
        | 一级指标 | 二级指标 | 三级指标 | | 指标值 | | |
        | 产出指标 | 数量指标 | 救助人次 | | 10人 | | |
        | 注：一式两份。 | | | | | | |
    """)
    assert (found.name, found.department.supervisor) == ("司法救助资金", "示例县司法局")
    assert [doubt.reason for doubt in found.doubts] == ["没有找到单位名称"]


def test_words_of_the_paper_are_no_doubts() -> None:
    (found,) = read("""
        示例县法学会2026年项目支出绩效监控表
        | 预算公开12表 | < | < | < | < |
        | （2026年1—8月） | < | < | < | < |
        | 项目名称 | 司法救助资金 | < | < | < |
        | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-8月执行情况 |
        | 产出指标 | 数量指标 | 救助人次 | 10人 | 8人 |
        | 其他需要说明的事项 | 无 | < | < | < |
    """)
    assert found.interim_months == "1-8"
    assert [doubt.text for doubt in found.doubts if doubt.where] == ["其他需要说明的事项"]


def test_a_project_with_a_name_is_no_doubt_and_a_doubt_about_the_form_is_of_no_cell() -> None:
    (found,) = read("""
        绩效目标表
        | 项目名称 | 司法救助资金 | 预算数 | 20 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 救助人次 | 10人 |
    """)
    assert found.scope is Scope.PROJECT
    told = {(doubt.where, doubt.text, doubt.reason) for doubt in found.doubts}
    assert told == {
        (None, None, "没有找到年度"),
        (None, None, "没有找到单位名称"),
        (None, None, "没有写金额单位，按万元导入"),
    }


def test_an_amount_that_is_taken_is_told_in_the_unit_of_the_form() -> None:
    (found,) = read("""
        2026年项目支出绩效目标表
        单位：万元
        | 项目名称 | 司法救助资金 | < | < |
        | 资金总额 | 20 | 资金总额 | 21 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 救助人次 | 10人 |
    """)
    assert [doubt.reason for doubt in found.doubts if doubt.text == "21"] == ["与前面的“20万元”不一致，用了前面的"]


def test_a_form_of_thousands_of_rows_is_refused() -> None:
    rows = "\n".join(f"| 产出指标 | 指标{number}号 | ≥{number}件 |" for number in range(LIMITS.form_rows + 1))
    with pytest.raises(UserError, match=str(LIMITS.form_rows)):
        read(f"2024年度项目支出绩效目标表\n| 一级指标 | 三级指标 | 指标值 |\n{rows}")
