"""Filings of other offices, written as such offices write: roads, schools, health, water, farming, culture, housing.

Sound ones are sound to the eye of an auditor; ``SEEDED`` puts one mistake at a time into them and names the rule that must
find it. None of them was at hand when the rules were written.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import Any

from jixiao_desktop.checks.filing import Filing, FilledForm
from jixiao_desktop.document.model import Department, Indicator, Objective, Signature, Task
from jixiao_desktop.document.values import Value, with_value
from jixiao_desktop.vocabulary.kinds import Horizon, IndicatorKind, Likelihood, Reason
from tests.checks.building import catalogue, filled

_SIGNED = Signature("经办人", "0745-6621034", "2026年1月16日", "负责人")


def _row(line: str, **fields: Any) -> Indicator:
    """``kind | name | target | actual | weight | score | deviation``, as many as there are."""
    kind, *rest = (part.strip() or None for part in line.split("|"))
    names = ("name", "target", "actual", "weight", "score", "deviation")
    return Indicator(kind=IndicatorKind(kind or ""), **dict(zip(names, rest, strict=False)), **fields)


def _rows(definition: str, text: str, **fields: Any) -> tuple[Indicator, ...]:
    """One row a line, with the levels' names as the form has them."""
    found = []
    for line in text.strip().splitlines():
        one = _row(line, **fields)
        level = next(level for level in catalogue().definitions[definition].levels if one.kind in level.kinds)
        names = (level.level1.replace("⏎", ""), level.level2.replace("⏎", "") or None)
        found.append(replace(one, level1=names[0], level2=names[1]))
    return tuple(found)


def _office(definition: str, office: str, indicators: str, id: str = "form", **fields: Any) -> FilledForm:
    form = filled(
        definition,
        id,
        fields.pop("expenditure", None),
        indicators=_rows(definition, indicators),
        signature=_SIGNED,
        **fields,
    )
    department = Department(office, functions=fields.get("overview"), supervisor=office)
    return replace(form, document=replace(form.document, department=department, overview=None))


def _roads_whole() -> Filing:
    tasks = (
        Task("机关运行保障", "保障在职78人、退休41人的人员经费和日常公用支出", *_money("1126.35", "1126.35", "0")),
        Task(
            "农村公路养护",
            "对县道326公里、乡道512公里、村道1184公里实施日常养护，县级配套资金按里程补助",
            *_money("864", "850", "14"),
        ),
        Task("公路水毁修复", "修复水毁路基、挡墙、涵洞，处治边坡塌方", *_money("320.5", "320.5", "0")),
        Task("治超站点运行", "两个固定治超站点全年24小时值守", *_money("95.2", "80", "15.2")),
    )
    return Filing(
        (
            _office(
                "national-whole-target",
                "示例县公路养护中心",
                """
            quantity | 日常养护里程 | ≥2022公里
            quantity | 修复水毁路段 | ≥36处
            quantity | 治超检测车辆 | ≥12000台次
            quality | 县道优良中等路率 | ≥85%
            quality | 水毁修复工程验收合格率 | =100%
            timeliness | 水毁路段抢通时间 | ≤48小时
            timeliness | 水毁修复工程完工时间 | 2026年10月底前
            cost | 县道日常养护成本 | ≤1.2万元/公里·年
            social | 受益群众人数 | ≥26万人
            ecological | 绿化里程 | ≥85公里
            sustainable | 养护管理制度健全性 | 健全
            satisfaction | 沿线群众满意度 | ≥90%
            """,
                tasks=tasks,
                annual_goal="目标1：完成2022公里农村公路日常养护，县道优良中等路率不低于85%；目标2：修复水毁路段36处；"
                "目标3：争取省级补助资金600万元，实施生命安全防护工程。",
            ),
        )
    )


def _roads_project() -> Filing:
    form = _office(
        "national-project-target",
        "示例县交通运输局",
        """
        quantity | 新建错车道数量 | ≥120处
        quantity | 硬化路肩长度 | ≥18公里
        quality | 一次性验收合格率 | =100%
        timeliness | 开工时间 | 2026年4月底前
        timeliness | 交工时间 | 2026年11月30日前
        cost | 每处错车道平均造价 | ≤3.6万元
        cost | 路肩硬化综合单价 | ≤120元/平方米
        social | 受益行政村 | ≥64个
        sustainable | 工程设计使用年限 | ≥15年
        satisfaction | 群众满意率 | ≥92%
        """,
        name="窄路基路面农村公路加宽改造",
        category="延续项目",
        period="2025—2027年",
        implementer="示例县公路养护中心",
        funds={"fiscal.midterm": 15600000, "other.midterm": 900000, "fiscal.budget": 5280000, "other.budget": 300000},
        period_goal="三年新建错车道360处，硬化路肩54公里，总投资1650万元，基本消除农村公路会车困难路段。",
        annual_goal="新建错车道120处，硬化路肩18公里，受益行政村64个，11月30日前全部交工。",
    )
    midterm = _rows(
        "national-project-target",
        """
        quantity | 新建错车道数量 | ≥360处
        quality | 工程验收合格率 | =100%
        timeliness | 全部工程完工时间 | 2027年12月底前
        cost | 项目总投资 | ≤1650万元
        social | 会车困难路段减少 | ≥180处
        satisfaction | 群众满意率 | ≥92%
        """,
        horizon=Horizon.MIDTERM,
    )
    return Filing((replace(form, document=replace(form.document, indicators=(*midterm, *form.document.indicators))),))


def _schools() -> Filing:
    whole = _office(
        "hunan-whole-target",
        "示例县教育局",
        """
        quantity | 义务教育阶段在校学生数 | ≥58200人
        quantity | 改造学校食堂 | ≥11所
        quality | 义务教育巩固率 | ≥98%
        cost | 部门整体支出控制数 | ≤5326.4万元
        timeliness | 资助资金发放时间 | 每学期开学后45日内
        economic | 减轻困难家庭支出 | ≥1500元/人
        social | 学前三年毛入园率 | ≥92%
        ecological | 校园垃圾分类覆盖率 | =100%
        sustainable | 教师培训长效机制 | 健全
        satisfaction | 家长满意度 | ≥90%
        """,
        "whole",
        year=2026,
        funds={
            "total.budget": 53264000,
            "general.budget": 50264000,
            "government_fund.budget": 2000000,
            "special_account.budget": 1000000,
            "other.budget": 0,
            "basic.budget": 47850000,
            "projects.budget": 5414000,
        },
        overview="贯彻教育方针，管理全县各级各类学校，落实学生资助政策。",
        annual_goal="巩固义务教育成果，巩固率不低于98%；改造11所农村学校食堂；资助困难学生6200人次；开展教师全员培训。",
    )
    canteens = _office(
        "hunan-project-target",
        "示例县教育局",
        """
        quantity | 改造食堂数量 | ≥11所
        quality | 竣工验收合格率 | =100%
        timeliness | 完工时间 | 2026年8月25日前
        cost | 食堂土建改造费 | ≤286万元
        cost | 厨房设备购置费 | ≤94万元
        social | 受益学生人数 | ≥6800人
        ecological | 油烟排放达标率 | =100%
        sustainable | 设备使用年限 | ≥8年
        satisfaction | 师生满意度 | ≥92%
        """,
        "canteens",
        name="农村学校食堂改造",
        period="2026年",
        year=2026,
        funds={"total.budget": 3800000},
        period_goal="改造11所农村学校食堂，让6800名学生吃上放心饭菜。",
        annual_goal="改造11所农村学校食堂，秋季开学前全部投入使用，受益学生6800人。",
    )
    grants = _office(
        "hunan-project-target",
        "示例县教育局",
        """
        quantity | 资助学生人次 | ≥6200人次
        quality | 资助对象认定准确率 | =100%
        timeliness | 资助资金到位时间 | 每学期开学后45日内
        cost | 人均资助标准 | =250元/人·学期
        economic | 减轻困难家庭支出 | ≥155万元
        social | 因家庭困难失学人数 | =0人
        ecological | 申请材料无纸化率 | ≥60%
        sustainable | 资助政策知晓率 | ≥95%
        satisfaction | 受助学生及家长满意度 | ≥95%
        """,
        "grants",
        name="家庭经济困难学生生活补助县级配套",
        period="2026年",
        year=2026,
        funds={"total.budget": 1120000, "superior.budget": 4300000},
        period_goal="落实资助政策，不让一名学生因家庭困难失学。",
        annual_goal="全年资助困难学生6200人次，资助对象认定准确率100%，资金按学期发放到位。",
    )
    training = _office(
        "hunan-project-target",
        "示例县教育局",
        """
        quantity | 培训教师人次 | ≥1300人次
        quality | 培训合格率 | ≥95%
        timeliness | 培训完成时间 | 2026年12月15日前
        cost | 教师培训经费 | ≤49.4万元
        social | 骨干教师占比 | ≥18%
        ecological | 线上培训课时占比 | ≥30%
        sustainable | 校本研修制度 | 健全
        satisfaction | 参训教师满意度 | ≥90%
        """,
        "training",
        name="中小学教师全员培训",
        period="2026年",
        year=2026,
        funds={"total.budget": 494000},
        period_goal="分层分类开展教师全员培训，提升教学能力。",
        annual_goal="培训教师1300人次，骨干教师占比达到18%，12月15日前完成。",
    )
    return Filing((whole, canteens, grants, training))


def _health() -> Filing:
    indicators = """
        quantity | 居民电子健康档案建档率 | ≥90% | 93.1% | 10 | 10
        quantity | 老年人健康管理人数 | ≥36000人 | 34200人 | 15 | 14.25 | 外出务工随迁老人较多，第四季度已组织上门随访，今后提前摸底
        quality | 高血压患者规范管理率 | ≥62% | 66.8% | 15 | 15
        timeliness | 传染病报告及时率 | =100% | 100% | 5 | 5
        cost | 人均补助标准 | ≤94元/人 | 94元/人 | 5 | 5
        social | 孕产妇系统管理率 | ≥90% | 94.3% | 15 | 15
        sustainable | 家庭医生签约服务机制 | 健全 | 全部达成 | 15 | 14 | 个别乡镇卫生院签约台账更新不及时，已督促整改
        satisfaction | 服务对象综合满意度 | ≥80% | 88.6% | 10 | 10
        """
    project = _office(
        "national-project-assessment",
        "示例县卫生健康局",
        indicators,
        name="基本公共卫生服务县级配套",
        year=2025,
        implementer="各乡镇卫生院",
        score_total="97.71",
        grade="优",
        funds={
            "fiscal.initial": 4200000,
            "fiscal.budget": 4460000,
            "fiscal.executed": 4219000,
            "carried_in.budget": 0,
            "carried_in.executed": 0,
            "other.budget": 0,
            "other.executed": 0,
            "total.execution_rate": "94.6%",
            "total.score": "9.46",
        },
        annual_goal="免费向城乡居民提供12类基本公共卫生服务，人均经费不低于94元，居民电子健康档案建档率90%以上。",
        achieved="全年向52.6万城乡居民提供12类基本公共卫生服务，建档率93.1%，规范管理高血压患者2.8万人；全年预算数446万元，执行数为421.9万元。",
    )
    return Filing((project,))


def _water() -> Filing:
    form = _office(
        "national-project-monitoring",
        "示例县水利局",
        """
        quantity | 维修自动雨量站 | ≥46座
        quantity | 新增简易水位站 | ≥12座
        quality | 站点数据到报率 | ≥95%
        timeliness | 汛前检修完成时间 | 2026年4月15日前
        cost | 单站年运行维护成本 | ≤3200元
        social | 受威胁群众转移预警覆盖率 | =100%
        sustainable | 群测群防体系 | 健全
        satisfaction | 受益群众满意度 | ≥90%
        """,
        name="山洪灾害防治设施运行维护",
        implementer="示例县水旱灾害防御中心",
        interim_months="1-7",
        funds={
            "general.initial": 860000,
            "general.interim": 512300,
            "general.forecast": 860000,
            "other.initial": 0,
            "other.interim": 0,
            "other.forecast": 0,
            "general.interim_rate": "59.57%",
        },
        annual_goal="汛前完成46座雨量站检修，新增简易水位站12座，站点到报率95%以上，汛期预警信息及时送达。",
    )
    done = [
        ("已维修46座", "46座"),
        ("已建成7座", "12座"),
        ("96.2%", "96%"),
        ("4月10日完成检修", "已完成"),
        ("1860元", "3100元"),
        ("100%", "100%"),
        ("14个乡镇责任人名单已更新", "健全"),
        ("尚未调查", "90%"),
    ]
    rows = [
        replace(row, interim=i, forecast=f, likelihood=Likelihood.CERTAIN)
        for row, (i, f) in zip(form.document.indicators, done, strict=True)
    ]
    rows[1] = replace(
        rows[1],
        likelihood=Likelihood.POSSIBLE,
        reasons=(Reason.EQUIPMENT,),
        deviation="水位传感器供货延迟，预计10月到货",
        note="已与供货方商定分批供货，11月底前安装完",
    )
    return Filing((replace(form, document=replace(form.document, indicators=tuple(rows))),))


def _irrigation() -> Filing:
    form = _office(
        "ziyang-project-completion",
        "示例市农田水利站",
        """
        quantity | 清淤渠道 | 完成干支渠清淤38公里 | 全年清淤干支渠39.2公里，其中斗渠4公里由用水合作组织投劳完成 |||无偏差
        quality | 验收合格情况 | 验收合格率100% | 38个单元工程全部验收合格 |||无偏差
        timeliness | 完成时间 | 2021年5月底前 | 5月18日全面完成，保障了大春用水 |||无偏差
        cost | 工程成本 | 项目预算62.5万元，控制在预算内 | 实际支出59.84万元，结余2.66万元已按规定交回 |||节约机械台班费
        social | 改善灌溉面积 | ≥8600亩 | 8850亩 |||无偏差
        satisfaction | 用水户满意度 | ≥90% | 94% |||无偏差
        """,
        name="灌区渠道清淤维护",
        year=2021,
        category="民生保障",
        funds={
            "fiscal.budget": 625000,
            "fiscal.executed": 598400,
            "other.budget": 0,
            "other.executed": 0,
            "general.budget": 625000,
            "general.executed": 598400,
            "government_fund.budget": 0,
            "government_fund.executed": 0,
            "state_capital.budget": 0,
            "state_capital.executed": 0,
            "social_insurance.budget": 0,
            "social_insurance.executed": 0,
            "fiscal.carryover": 26600,
            "fiscal.carryover_rate": "4.26",
        },
        objectives=(
            Objective(
                "目标1：完成干支渠清淤38公里，改善灌溉面积8600亩。", "清淤39.2公里，改善灌溉面积8850亩。", "无偏差"
            ),
            Objective("目标2：落实管护责任，明确每条渠道的管护人。", "26条渠道全部签订管护协议。", "无偏差"),
        ),
    )
    return Filing((form,))


def _farming() -> Filing:
    return Filing(
        (
            _office(
                "sichuan-project-completion",
                "示例区农业农村局",
                """
            quantity | 建设高标准农田 | 5000亩 | 建成5120亩
            quantity | 培训高素质农民 | ≥200人 | 206人
            quality | 农产品抽检合格率 | ≥98% | 99.2%
            timeliness | 工程完工时间 | 2020年12月底前 | 12月16日完工
            cost | 亩均财政补助 | ≤1500元/亩 | 1500元/亩
            economic | 项目区亩均增收 | ≥120元 | 136元
            social | 带动农户数 | ≥860户 | 903户
            ecological | 化肥施用量下降 | ≥2% | 2.3%
            sustainable | 设施管护主体落实 | 落实到村 | 18个村均已签订管护协议
            satisfaction | 项目区农户满意度 | ≥90% | 93%
            """,
                name="高标准农田建设区级配套",
                year=2020,
                funds={
                    "total.budget": 7500000,
                    "fiscal.budget": 7000000,
                    "other.budget": 500000,
                    "total.executed": 7324600,
                    "fiscal.executed": 6854600,
                    "other.executed": 470000,
                },
                annual_goal="建设高标准农田5000亩，项目资金750万元（其中财政拨款700万元），配套沟渠12公里、机耕道9公里。",
                achieved="建成高标准农田5120亩，实际支出732.46万元，未支付的为质保金，待缺陷责任期满后支付。",
            ),
        )
    )


def _culture() -> Filing:
    indicators = """
        economic_cost | 公用经费控制率 | ≤100% | 97.2% | 10 | 10
        economic_cost | 单场演出平均成本 | ≤0.85万元 | 0.82万元 | 10 | 10
        quantity | 送戏下乡场次 | ≥96场 | 98场 | 15 | 15
        quantity | 图书流转册次 | ≥12万册次 | 12.6万册次 | 10 | 10
        quality | 文物保护单位安全巡查覆盖率 | =100% | 100% | 10 | 10
        timeliness | 免费开放天数 | ≥300天 | 288天 | 5 | 4.8 | 馆舍消防改造闭馆12天，已调整次年维修时间
        social | 群众文化活动参与人次 | ≥18万人次 | 19.4万人次 | 10 | 10
        sustainable | 文化志愿服务机制 | 健全 | 全部达成 | 10 | 10
        satisfaction | 公众满意度 | ≥85% | 90.5% | 10 | 10
        """
    return Filing(
        (
            _office(
                "hunan-whole-assessment",
                "示例县文化旅游广电体育局",
                indicators,
                year=2025,
                score_total="99.66",
                grade="优",
                funds={
                    "total.initial": 15230000,
                    "general.budget": 14620000,
                    "government_fund.budget": 380000,
                    "special_account.budget": 0,
                    "other.budget": 600000,
                    "basic.budget": 9840000,
                    "projects.budget": 5760000,
                    "total.executed": 15374000,
                    "total.execution_rate": "98.55%",
                    "total.score": "9.86",
                },
                annual_goal="免费开放300天；送戏下乡96场；图书流转12万册次；文物安全巡查全覆盖。",
                achieved="免费开放288天；送戏下乡98场；图书流转12.6万册次；文物安全巡查全覆盖，全年未发生安全事故。",
            ),
        )
    )


def _housing() -> Filing:
    tasks = (
        Task("城镇老旧小区改造", "改造老旧小区14个、2160户，更新供排水管网和消防设施"),
        Task("农村危房改造", "动态改造农村危房35户，户均补助按上级标准执行"),
        Task("市政设施维护", "维护路灯8600盏，清掏排水管网120公里"),
    )
    return Filing(
        (
            _office(
                "sichuan-whole-target",
                "示例区住房和城乡建设局",
                """
            quantity | 改造老旧小区户数 | ≥2160户
            quantity | 维护路灯数量 | ≥8600盏
            quality | 路灯亮灯率 | ≥98%
            timeliness | 危房改造竣工时限 | 2023年11月底前
            cost | 老旧小区户均改造成本 | ≤2.8万元/户
            cost | 路灯电费控制数 | ≤420万元
            economic | 带动社会投资 | ≥3000万元
            social | 新增停车位 | ≥460个
            sustainable | 小区长效管护机制 | 建立
            satisfaction | 小区居民满意度 | ≥90%
            """,
                year=2023,
                tasks=tasks,
                funds={"total.budget": 68453200, "fiscal.budget": 65453200, "other.budget": 3000000},
                annual_goal="改造老旧小区14个、2160户，带动社会投资3000万元；改造危房35户；路灯亮灯率98%以上；申报中央预算内投资5000万元。",
            ),
        )
    )


def _stages() -> Filing:
    """One project from its target to its assessment."""
    target = _office(
        "hunan-project-target",
        "示例县民政局",
        """
        quantity | 新建村级养老服务点 | ≥8个
        quality | 验收合格率 | =100%
        timeliness | 建成时间 | 2025年10月底前
        cost | 每个服务点建设成本 | ≤12万元
        social | 服务老年人 | ≥960人
        satisfaction | 老年人满意度 | ≥90%
        """,
        "target",
        expenditure="e",
        name="村级养老服务点建设",
        year=2025,
        period="2025年",
        funds={"total.budget": 960000},
        period_goal="新建8个村级养老服务点。",
        annual_goal="新建8个村级养老服务点，服务960名老年人。",
    )
    assessment = _office(
        "national-project-assessment",
        "示例县民政局",
        """
        quantity | 新建村级养老服务点 | ≥8个 | 8个 | 15 | 15
        quality | 验收合格率 | =100% | 100% | 15 | 15
        timeliness | 建成时间 | 2025年10月底前 | 2025年10月20日 | 10 | 10
        cost | 每个服务点建设成本 | ≤12万元 | 11.4万元 | 10 | 10
        social | 服务老年人 | >=960人 | 1012人 | 30 | 30
        satisfaction | 老年人满意度 | ≥90% | 95% | 10 | 10
        """,
        "assessment",
        expenditure="e",
        name="村级养老服务点建设",
        year=2025,
        implementer="各乡镇人民政府",
        funds={
            "fiscal.budget": 960000,
            "fiscal.executed": 912000,
            "carried_in.budget": 0,
            "carried_in.executed": 0,
            "other.budget": 0,
            "other.executed": 0,
            "total.budget": 960000,
            "total.executed": 912000,
        },
        annual_goal="新建8个村级养老服务点，服务960名老年人。",
        achieved="建成8个村级养老服务点，服务老年人1012人。",
    )
    return Filing((target, assessment))


def _money(*amounts: str) -> tuple[Decimal, ...]:
    """Of 万元."""
    return tuple(Decimal(amount) * 10_000 for amount in amounts)


@cache
def sound() -> dict[str, Filing]:
    return {
        "roads, whole": _roads_whole(),
        "roads, project": _roads_project(),
        "schools": _schools(),
        "health": _health(),
        "water": _water(),
        "irrigation": _irrigation(),
        "farming": _farming(),
        "culture": _culture(),
        "housing": _housing(),
        "old people": _stages(),
    }


@dataclass(frozen=True)
class Seed:
    """In the sound filing ``filing``, ``value`` at ``path`` of the form ``form``: ``rule`` must find it."""

    filing: str
    path: str
    value: Value
    rule: str
    form: str = "form"
    submitting: bool = False

    @property
    def sown(self) -> Filing:
        filing = sound()[self.filing]
        forms = tuple(
            replace(form, document=with_value(form.document, self.path, self.value)) if form.id == self.form else form
            for form in filing.forms
        )
        return replace(filing, forms=forms, submitting=self.submitting)


def _d(amount: int) -> Decimal:
    return Decimal(amount)


SEEDED = (
    Seed("roads, whole", "tasks.1.fiscal", _d(8400000), "M4"),
    Seed("roads, whole", "tasks.3.total", _d(800000), "M4"),
    Seed("roads, project", "funds.fiscal.midterm", _d(528000), "M8"),
    Seed("roads, project", "funds.total.budget", _d(5850000), "M1"),
    Seed("roads, project", "indicators.11.target", "≤3.6亿元", "M5"),
    Seed("schools", "funds.projects.budget", _d(4514000), "M3", "whole"),
    Seed("schools", "funds.basic.budget", _d(48750000), "M2", "whole"),
    Seed("schools", "funds.total.budget", _d(53624000), "M1", "whole"),
    Seed("schools", "indicators.3.target", "≤386万元", "M5", "canteens"),
    Seed("schools", "indicators.3.target", "≤47.4万元", "M5", "training"),
    Seed("schools", "indicators.3.target", "≤494万元", "M5", "training"),
    Seed("schools", "funds.total.budget", _d(4940000), "M3", "training"),
    Seed("schools", "signature.preparer", None, "C2", "training", submitting=True),
    Seed("schools", "name", None, "C1", "training"),
    Seed("schools", "indicators.3.target", "≤5362.4万元", "M6", "whole"),
    Seed("health", "funds.total.execution_rate", "96.4%", "A1"),
    Seed("health", "funds.total.score", "9.9", "A3"),
    Seed("health", "indicators.1.score", "15", "A3"),
    Seed("health", "indicators.1.deviation", "无", "A4"),
    Seed("health", "indicators.0.actual", "≥90%", "A5"),
    Seed("health", "indicators.7.actual", "达标", "A5"),
    Seed("health", "indicators.2.score", "16", "A2"),
    Seed("health", "score_total", "98.71", "A2"),
    Seed("health", "grade", "良", "A2"),
    Seed("health", "indicators.0.weight", "20", "I15"),
    Seed("health", "achieved", "全年预算数446万元，执行数为412.9万元。", "M6"),
    Seed("health", "funds.fiscal.executed", _d(4600000), "M7"),
    Seed("health", "funds.fiscal.executed", _d(3600000), "A4"),
    Seed("water", "funds.general.forecast", _d(960000), "A8"),
    Seed("water", "funds.general.interim", _d(900000), "A8"),
    Seed("water", "funds.general.interim_rate", "69.57%", "A1"),
    Seed("water", "indicators.3.likelihood", "impossible", "A4"),
    Seed("irrigation", "funds.general.budget", _d(652000), "M1"),
    Seed("irrigation", "funds.fiscal.carryover_rate", "6.24", "M10"),
    Seed("irrigation", "funds.fiscal.carryover", _d(62600), "M10"),
    Seed("irrigation", "indicators.3.target", "项目预算65.2万元，控制在预算内", "M5"),
    Seed("irrigation", "indicators.3.actual", "实际支出58.94万元", "M6"),
    Seed("irrigation", "indicators.4.actual", "7850亩", "A4"),
    Seed("irrigation", "indicators.4.actual", "18850亩", "A6"),
    Seed("irrigation", "indicators.5.actual", "完成", "A5"),
    Seed("farming", "funds.other.executed", _d(570000), "M1"),
    Seed("farming", "funds.other.budget", _d(5000000000), "M9"),
    Seed("farming", "annual_goal", "建设高标准农田5000亩，项目资金705万元。", "M6"),
    Seed("farming", "achieved", "建成高标准农田5120亩，实际支出723.46万元。", "M6"),
    Seed("culture", "funds.projects.budget", _d(5670000), "M2"),
    Seed("culture", "indicators.5.score", "5", "A3"),
    Seed("culture", "indicators.5.deviation", None, "A4"),
    Seed("culture", "indicators.7.weight", "20", "I15"),
    Seed("culture", "funds.total.executed", _d(12374000), "A4"),
    Seed("housing", "funds.fiscal.budget", _d(65543200), "M1"),
    Seed("old people", "indicators.4.target", "≥860人", "A7", "assessment"),
    Seed("old people", "indicators.3.name", "每个服务点建设费用", "A7", "assessment"),
    Seed("old people", "indicators.5.target", "≥80%", "A7", "assessment"),
)
