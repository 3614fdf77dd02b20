"""Labels that no list knows, by the words that they are made of.

Comes in: the words of a label, as :mod:`~jixiao_desktop.recognition.words` gives them. Goes out: the meaning, if the whole
label is made of known words alone: ``本年度财政资金预算安排数`` says no more than ``预算数``. One word that is not known, and it is
no label: the text of a goal must not become one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_YEAR = r"(?:(?:19|20)[0-9]{2})?(?:全?年度?|本年度?|当年|年)?"
_WHOSE = r"(?:项目|部门|单位|\(单位\)|中央|省级?|自治区|市级?|县级?|区级?|州级?|地方|本级)*"
_FUND = r"(?:资金|经费|预算|支出|收入|来源|安排|拨款|补助|总额|小计|合计|专项|金额|部分)*"
_COUNT = r"(?:数|额|金额|数额|总数|总额|资金数|资金额|资金总额|情况)"

_DONE = r"(?:年度|全年|本年度?|当年|年末|年底|指标|绩效|目标|自评|单位|三级|实际)"
_LONGEST = 30


def _whole(**patterns: str) -> Mapping[str, re.Pattern[str]]:
    return MappingProxyType({name: re.compile(pattern) for name, pattern in patterns.items()})


_COLUMNS = _whole(
    # 2024年部门年初批复预算数
    initial=rf"{_YEAR}{_WHOSE}年初{_WHOSE}(?:财政)?(?:资金|部门)?(?:预算|批复预算|批复|下达)(?:批复|安排|下达|资金)*{_COUNT}?",
    # 全年预算资金执行率
    execution_rate=rf"{_YEAR}{_WHOSE}(?:预算|资金|预算资金|财政资金|总)?(?:执行|支出|使用|支付|完成)(?:率|进度|比例|比率)",
    # 本年累计实际支出金额
    executed=rf"{_YEAR}{_WHOSE}(?:累计|实际)*(?:预算|资金)?(?:执行|支出|使用|支付|决算|列支){_COUNT}"
    rf"|{_YEAR}{_WHOSE}(?:累计|实际)+(?:预算|资金)?(?:执行|支出|使用|支付|列支)",
    # 本年度财政资金预算安排数
    budget=rf"{_YEAR}{_WHOSE}(?:财政|资金|最终|调整后?|调整后的|批复|下达)*{_YEAR}预算(?:调整后?|批复|安排|下达|申报|申请|资金|指标)*{_COUNT}"
    rf"|{_WHOSE}(?:调整后?的?|最终|全年|年度|本年度?|当年)+预算",
    # 指标标准分值
    weight=r"(?:指标)?(?:标准|基准)?(?:分值|权重|权数|满分)(?:分值|权重|分)?",
    # 单位自评得分
    score=rf"(?:{_WHOSE}|指标)(?:自评|评价|实际|考核|自我评价)?(?:得分|评分|分数)",
)
_SOURCES = _whole(
    # 本年一般公共预算财政拨款收入
    general=rf"{_YEAR}{_WHOSE}(?:财政)?一般(?:公共)?预算{_FUND}(?:财政)?{_FUND}",
    # 政府性基金预算资金
    government_fund=rf"{_YEAR}{_WHOSE}政府性?基金{_FUND}(?:财政)?{_FUND}",
    # 国有资本经营预算拨款
    state_capital=rf"{_YEAR}{_WHOSE}国有资本(?:经营)?{_FUND}(?:财政)?{_FUND}",
    # 社会保险基金预算安排
    social_insurance=rf"{_YEAR}{_WHOSE}(?:社保|社会保险|社会保障)基金{_FUND}",
    # 上年财政拨款结转资金
    carried_in=rf"{_WHOSE}(?:上年度?|以前年度|往年|历年)(?:财政)?{_FUND}(?:结转|结余|结转结余|结余结转|结转和结余|结转与结余){_FUND}",
    # 纳入财政专户管理的非税收入
    special_account=rf"{_YEAR}{_WHOSE}(?:纳入)?(?:财政专户|专户|非税|财政专户管理(?:的)?)(?:管理)?的?(?:非税)?{_FUND}",
    # 单位自筹资金
    own=rf"{_YEAR}{_WHOSE}(?:自筹|自有|单位自有|单位自筹|事业|经营|事业单位经营){_FUND}",
    # 中央和省级财政专项补助资金
    superior=rf"(?:上级|中央|省级?|市级?|和|及)+(?:财政)?(?:专项)?补助(?:资金|经费)?|{_YEAR}(?:上级|中央|中央和省级?|中央及省级?|省及以上|上级财政)(?:财政)?(?:转移支付|补助|专项|下达){_FUND}",
    # 县级财政资金
    fiscal=rf"{_YEAR}{_WHOSE}财政(?:性|预算内)?{_FUND}",
    # 其他财政资金
    other=rf"{_YEAR}{_WHOSE}其[他它](?:财政|来源|资金|拨款|收入|渠道|经费)*",
    # 部门基本支出预算
    basic=rf"{_YEAR}{_WHOSE}基本支出{_FUND}",
    # 项目支出合计
    projects=rf"{_YEAR}{_WHOSE}项目支出{_FUND}",
)
_GOAL = r"(?:部门|单位|项目|整体|支出|年度|全年|本年度?|当年|年初|设定|预期|调整|绩效|总体|工作|履职|的)"
_FIELDS = _whole(
    # 年度总体目标实际完成情况说明
    achieved=rf"{_GOAL}*目标的?(?:实际)?(?:完成|实现|达成|执行)情况(?:说明|综述|概述|描述|总结)?",
    # 项目中长期绩效目标
    period_goal=rf"{_GOAL}*(?:中期|长期|中长期|实施期|三年|跨年度)(?:滚动|规划|{_GOAL})*目标(?:内容|描述|概述)?",
    # 部门整体支出年度绩效目标
    annual_goal=rf"{_GOAL}+目标(?:内容|描述|概述)?",
    # 项目具体实施单位
    implementer=r"(?:项目|资金)?(?:具体)?(?:实施|承担|承办|执行|建设|使用|用款)(?:单位|部门|机构)(?:名称)?",
    # 省级主管部门全称
    supervisor=r"(?:项目|资金|预算|业务|上级|中央|省级?|市级?|县级?|区级?)*主管(?:预算)?(?:部门|单位)(?:名称|全称)?",
    # 预算项目名称
    name=r"(?:预算|支出|二级|一级|专项|子|财政)*项目(?:支出)?(?:名称|全称)",
    # 预算单位名称
    office=r"(?:填报|填表|申报|申请|编制|评价|预算|自评|报送|被评价|省级?|市级?|县级?|区级?|一级|二级)+(?:单位|部门)(?:单位)?(?:名称|全称)?",
    # 项目实施负责人及联系电话
    manager=r"项目(?:单位|实施)?(?:负责|联系|主管)人(?:姓名)?(?:及|和)?(?:联系)?(?:电话|方式)?",
    # 预算项目编码
    code=r"(?:预算|二级|一级)?项目(?:编码|代码|编号)",
    # 绩效自评结论
    conclusion=r"(?:自评|评价|绩效|综合|总体|单位|部门)+(?:结论|结果|意见)",
    # 存在的主要问题及原因分析
    problems=r"(?:存在|发现|主要|自评|绩效|突出|目前|的)+(?:问题|不足)(?:及|和|与|问题|不足|原因|分析|困难|短板)*",
    # 下一步改进措施及建议
    measures=r"(?:下一?步|今后|后续|改进|整改|工作|拟采取|的|相关|完善|有关)+(?:措施|建议|意见|打算|计划|思路)(?:及|和|与|建议|措施|意见|打算)*",
    # 项目立项的依据及必要性
    basis=r"(?:项目)?(?:立项|设立|政策|申报|文件|预算安排)的?(?:依据|必要性|理由|背景)(?:及|和|与|依据|必要性|背景)*",
    # 项目基本情况及内容
    overview=r"(?:项目)?(?:基本|主要|建设|实施)(?:概况|概述|简介|内容|情况)(?:及|和|与|概况|内容|概述|简介)*|项目(?:概况|概述|简介|内容)|(?:项目)?(?:实施)?内容(?:及|和|与)(?:实施)?过程(?:概述|概况|情况)?",
)
_PATHS = MappingProxyType({"office": "department.name", "supervisor": "department.supervisor"})
_HEADS = _whole(
    # 绩效一级指标名称
    level1=r"(?:绩效|评价|考核)?(?:指标)?(?:一级|1级)(?:绩效|评价)?(?:指标|目标)?(?:名称)?",
    # 二级绩效指标
    level2=r"(?:绩效|评价|考核)?(?:指标)?(?:二级|2级)(?:绩效|评价)?(?:指标|目标)?(?:名称)?",
    # 三级指标内容
    name=r"(?:绩效|评价|考核)?(?:指标)?(?:三级|四级|3级|具体)(?:绩效|评价)?(?:指标|目标)?(?:名称|内容)?|绩效内容",
    # 未完成原因分析及改进措施
    deviation=r"(?:年度|全年|指标|目标|绩效|绩效目标|绩效指标|预算|完成|执行|情况|简要)*(?:偏差|偏离|未完成|未达标|未达到|未实现|扣分|失分)"
    r"(?:值|度|情况|程度|指标|目标|预期|的|绩效)*(?:原因|说明|分析|情况|描述|及|和|与|改进|整改|纠偏|措施|下一步|拟采取的?|理由|简要|建议)+",
    # 指标评分标准
    standard=r"(?:指标|绩效|自评|年度)*(?:评分|评价|计分|扣分|赋分|打分|得分|评扣分|评分计分|考核)(?:的)?(?:标准|规则|办法|方法|细则|依据|要点)+"
    r"|(?:指标|指标值|目标值)*(?:确定|设定|设置|制定|来源)依据",
    # 指标值说明及数据来源
    note=r"(?:三级|绩效|具体|相关)*(?:指标)?(?:值)?(?:解释|说明|释义|备注|内涵|含义|描述|数据来源|资料来源|证明材料|佐证材料|佐证资料)"
    r"(?:及|和|与)?(?:解释|说明|数据来源|证据|计算方法|备注)?",
    # 指标值计量单位
    unit=r"(?:绩效|指标|指标值|数值|数据)*(?:计量|度量|计算|数值)?单位",
    # 指标值比较符号
    sign=r"(?:绩效|指标|指标值|目标值)*(?:运算|计算|比较|逻辑|关系)(?:符|符号|关系)",
    # 绩效指标分值
    weight=r"(?:绩效|指标|年度|本年度?|三级)*(?:标准|基准|参考|设定)?(?:分值|权重|权数|满分)(?:分值|权重|分|值)?",
    # 自评得分
    score=r"(?:绩效|指标|年度|本年度?)*(?:自评|评价|实际|考核|单位自评|自我评价|部门自评)?(?:得分|评分|分数)(?:值|情况)?",
    # 全年预计完成情况
    forecast=r"(?:预计|预测)(?:全年|年底|年度|年末)?(?:完成|实现|执行)?(?:指标)?(?:值|情况|程度|结果)?"
    r"|(?:全年|年底|年度|年末)(?:预计|预测|可能)(?:完成|实现|执行)?(?:指标)?(?:值|情况|程度|结果)?",
    # 年度指标实际完成值
    actual=rf"{_DONE}*(?:完成|实现|执行|达成)(?:的)?(?:绩效)?(?:指标|目标)?(?:值|情况|结果|程度|数|数值|水平)(?:说明)?"
    rf"|{_DONE}*实际{_DONE}*(?:完成|实现|达成|达到)?(?:的)?(?:绩效)?(?:指标|目标)?(?:值|情况|结果|程度|数|数值|水平)"
    r"|(?:全年|年度|自评)?实际(?:完成|实现|达成)",
    # 年初设定绩效指标值
    target=r"(?:年度|全年|本年度?|当年|年初|绩效|三级|预期|预算|计划|设定|设置|批复|申报|调整后|拟|的|考核|预计)*"
    r"(?:指标|目标|计划|预期|预算|预算指标|绩效目标|绩效指标|完成|实现|标准|期望)值(?:内容)?",
)


def column_by_parts(words: str) -> str | None:
    """The column of the funds block."""
    return _first(_COLUMNS, words)


def source_by_parts(words: str) -> str | None:
    """The line of the funds block."""
    return _first(_SOURCES, words)


def field_by_parts(words: str) -> str | None:
    """The path of a field that stands once."""
    found = _first(_FIELDS, words)
    return _PATHS.get(found, found) if found else None


def head_by_parts(words: str) -> str | None:
    """The column of the indicator table."""
    return _first(_HEADS, words)


def _first(patterns: Mapping[str, re.Pattern[str]], words: str) -> str | None:
    if len(words) > _LONGEST:
        return None
    return next((name for name, pattern in patterns.items() if pattern.fullmatch(words)), None)
