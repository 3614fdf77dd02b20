"""What is said of monitoring and assessment."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

RESULTS = MappingProxyType(
    {
        "A1": Sentence("填的是 {typed}，按本表的数应为 {derived}（{why}）", "请改正，或清空由程序计算"),
        "A2": Sentence("得分 {score} 大于分值 {weight}", "得分不能超过分值，请改正"),
        "A2-negative": Sentence("得分 {score} 小于 0", "请改正"),
        "A2-total": Sentence(
            "总分填的是 {typed}，预算执行率和各项指标的得分相加是 {sum}，差 {difference}", "请改正，或清空由程序计算"
        ),
        "A2-grade": Sentence("等级填的是“{grade}”，总分 {total} 对应的等级是“{right}”", "请改为“{right}”"),
        "A3": Sentence("得分 {score} 高于评分办法可得的 {most}（{why}）", "请按评分办法改正得分，或核对完成值"),
        "A3-low": Sentence(
            "得分 {score} 低于评分办法应得的 {least}（{why}），又没有写偏差原因", "请改正得分，或写明扣分的原因"
        ),
        "A3-execution": Sentence(
            "预算执行率得分填的是 {score}，按执行率 × {points} 分应为 {right}", "请改正，或清空由程序计算"
        ),
        "A3-execution-low": Sentence(
            "预算执行率得分填的是 {score}，按执行率 × {points} 分应为 {right}", "请改正，或清空由程序计算"
        ),
        "A4": Sentence(
            "指标值 {target}，完成值 {actual}，得 {score} 分，不到满分 {weight} 分，没有写原因",
            "请写明偏差原因和改进措施",
        ),
        "A4-short": Sentence(
            "指标值 {target}，完成值 {actual}，没有完成，没有写原因", "请写明偏差多少、是什么原因、怎样改进"
        ),
        "A4-execution": Sentence(
            "预算执行率只有 {rate}，不到 {least}，没有写原因", "请在偏差原因或完成情况里写明预算没有执行完的原因"
        ),
        "A4-unlikely": Sentence("完成可能性是“{likelihood}”，没有勾选原因，也没有写原因说明", "请勾选原因并写明情况"),
        "A4-ticked": Sentence(
            "完成可能性是“{likelihood}”，只勾选了原因类别，没有写原因说明", "请写明具体原因和拟采取的措施"
        ),
        "A4-full": Sentence(
            "得了满分 {weight} 分，又写了没有完成的原因（{reason}）", "请核对得分和原因，改正写错的一个"
        ),
        "A5": Sentence("完成值“{actual}”照抄了指标值，连同比较符号", "请填实际完成的数，不带比较符号"),
        "A5-copied": Sentence("完成值与指标值一字不差", "请写实际完成的情况：做了多少、何时完成、达到什么程度"),
        "A5-words": Sentence("指标值是数字（{target}），完成值只写了“{actual}”", "请填实际完成的数和单位"),
        "A6": Sentence(
            "完成值 {actual} 超过指标值 {target} 的 {limit}，没有写原因",
            "请写明超额较多的原因，或核对指标值是否定得过低",
        ),
        "A7": Sentence(
            "批复的绩效目标有 {approved} 条指标，本表有 {own} 条，缺 {count} 条：{names}", "请照批复的绩效目标补齐"
        ),
        "A7-extra": Sentence("批复的绩效目标里没有这条指标", "请删除；年中批复增加的，先补入绩效目标表"),
        "A7-name": Sentence(
            "指标名称“{own}”与批复的绩效目标“{approved}”不一致", "请照批复改正；年中批复调整的，先改绩效目标表"
        ),
        "A7-value": Sentence(
            "指标值“{own}”与批复的绩效目标“{approved}”不一致", "请照批复改正；年中批复调整的，先改绩效目标表"
        ),
        "A8": Sentence("{what} {spent} 大于{name} {year}", "请核对两个数；年中追加了预算的，写明原因"),
        "A8-interim": Sentence(
            "期间执行数 {interim} 大于全年预计执行数 {forecast}", "全年预计数应包括已经执行的数，请改正"
        ),
        "A9": Sentence("{what}有 {length} 字，超过本表要求的 {most} 字，多 {over} 字", "请精简"),
        "I15": Sentence(
            "各项指标的分值合计是 {sum} 分，应为 {right} 分{execution}，差 {difference} 分", "请调整各项指标的分值"
        ),
        "I15-family": Sentence(
            "{family}指标的分值合计是 {sum} 分，应为 {right} 分，差 {difference} 分", "请调整{family}指标各项的分值"
        ),
    }
)
