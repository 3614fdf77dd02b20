"""What is said of indicators."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

INDICATORS = MappingProxyType(
    {
        "I1": Sentence("指标值没有填", "请填写要达到的数值，不能量化的写明可以考核的标准"),
        "I1-name": Sentence("有指标值“{value}”，没有三级指标名称", "请补填名称，或删去这一行"),
        "I1-placeholder": Sentence("“{text}”是占位的符号，不是填写的内容", "请改成实际内容"),
        "I1-unit": Sentence("指标值“{text}”只有符号或单位，没有数", "请补填数值"),
        "I1-prompt": Sentence("“{text}”是空表的填写提示，没有改成实际内容", "请删去提示，填写实际内容"),
        "I2": Sentence("“{level2}”填在“{level1}”下，应在{proper}下", "请移到所属的一级指标下"),
        "I3": Sentence("满意度填在“{level}”下", "请移到满意度指标下"),
        "I4-swapped": Sentence(
            "“{name}”的指标值是“{text}”，相邻的“{other}”却是“{other_text}”，两行的指标值像是互换了", "请对照两行改正"
        ),
        "I4-amount": Sentence(
            "指标值是“{text}”，这项任务的金额 {task}却填在相邻的“{other}”一行，像是错了一行", "请对照任务金额逐行核对"
        ),
        "I4-level": Sentence(
            "“{name}”说的是{meant}的内容，却填在{level}下，像是错了一行", "请核对上下各行，移到所属的二级指标下"
        ),
        "I4-measure": Sentence("名称说的是{name}，指标值说的却是{text}，像是错了一行", "请核对名称和指标值"),
        "I5-over": Sentence("指标值“{text}”超过 100%", "请改成不超过 100% 的比率"),
        "I5-missing": Sentence("指标值“{text}”是比率，没有写百分号", "请补上“%”"),
        "I5-typed": Sentence("指标值“{text}”没有百分号，像是“{meant}”误按成了数字 5", "请核对后改正"),
        "I5-text": Sentence("比率“{number}”后面没有写百分号", "请补上“%”"),
        "I5-equal": Sentence("比率最高就是 100%，不会有“{text}”", "建议写成“=100%”"),
        "I6-number": Sentence("数量指标的指标值“{text}”里没有数", "请填写数值和计量单位"),
        "I6-unit": Sentence("指标值“{text}”没有计量单位", "请补填单位，例如次、人、件"),
        "I6-sign": Sentence("指标值“{text}”没有比较符号", "请选填 ≥、≤、=、> 或 <"),
        "I6-name": Sentence("指标名称“{name}”里已经写了数值“{written}”", "请把数值只写在指标值一栏，名称不含数值"),
        "I6-other": Sentence(
            "指标名称“{name}”里写的是“{written}”，指标值却是“{text}”", "请核对是哪一个，数值只写在指标值一栏"
        ),
        "I6-time": Sentence("指标名称“{name}”只是时间，没有说明做什么", "请填写指标的内容，时间写在指标值一栏"),
        "I7-money": Sentence("数量指标的指标值“{text}”是金额", "请改填数量，金额填在成本指标下"),
        "I7-time": Sentence("成本指标的指标值“{text}”是时间", "请填写成本控制的金额，时间填在时效指标下"),
        "I7-in-time": Sentence(
            "成本指标“{name}”说的是按时、及时", "请填写成本控制的内容和金额，是否按时填在时效指标下"
        ),
        "I7-money-in-time": Sentence("时效指标的指标值“{text}”是金额", "请填写完成的时间，金额填在成本指标下"),
        "I7-share-of-money": Sentence(
            "时效指标“{name}”的指标值“{text}”是资金的比率，不是时间", "请写明何时到位或完成，例如“6月30日前”"
        ),
        "I7-no-time": Sentence(
            "时效指标“{name}”的指标值“{text}”看不出时间要求", "请写明完成的时间，或改为及时率一类的指标"
        ),
        "I7-counts": Sentence(
            "质量指标“{name}”的指标值“{text}”是次数、份数一类的数量", "请移到数量指标下，或改填合格率一类的标准"
        ),
        "I7-timely": Sentence("“{name}”说的是时效，填在了数量指标下", "建议移到时效指标下"),
        "I7-quality": Sentence("“{name}”说的是质量，填在了数量指标下", "建议移到质量指标下"),
        "I7-not-a-share": Sentence("“{name}”是比率，指标值“{text}”却不是百分比", "请填写百分比，或把名称改成数量"),
        "I8": Sentence("成本指标的指标值“{text}”写成了不低于", "成本应当控制在一定数额以内，请改用“≤”"),
        "I9": Sentence("本表的“{level}”没有填任何指标", "请至少填写一条"),
        "I9-benefit": Sentence("本表的{levels}没有填指标", "请核对是否涉及，确实不涉及的可以不填"),
        "I9-none": Sentence("没有填任何绩效指标", "请按年度目标填写指标"),
        "I10-few": Sentence("只有 {count} 条指标，少于 {fewest} 条", "请把年度目标分解得更细一些"),
        "I10-many": Sentence("有 {count} 条指标，多于 {most} 条", "请留下关键的指标"),
        "I10-kind": Sentence("{level}有 {count} 条，多于 {most} 条", "请留下关键的指标"),
        "I11": Sentence("指标“{name}”与{row}重复", "请删去一条，或改成各自的名称"),
        "I11-values": Sentence("指标“{name}”出现两次，{row}的指标值是“{other}”，这里是“{text}”", "请核对哪一条填错"),
        "I12": Sentence("“{name}”“{text}”在 {count} 个项目里一字不差：{projects}", "请按各项目的内容分别填写"),
        "I13": Sentence("指标值“{text}”无法衡量", "请改成数值，或优、良、中、低、差一类的等级"),
        "I13-yes": Sentence("指标值“{text}”只答是或否，看不出程度", "请改成数值，或优、良、中、低、差一类的等级"),
        "I13-repeats": Sentence("指标值“{text}”只是重复指标名称，没有标准", "请写明要达到的数值或等级"),
        "I14": Sentence("实施期目标与年度目标一字不差，而实施期是“{period}”", "请写明整个实施期要达到的目标"),
        "I14-number": Sentence("年度目标里的{numbers}没有对应的指标", "请增加相应的指标，或核对数字"),
    }
)
