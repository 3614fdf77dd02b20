"""What is said of sums and amounts."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

MONEY = MappingProxyType(
    {
        "M1": Sentence(
            "填的是 {typed}，各项相加是 {sum}（{parts}），差 {difference}",
            "请核对是合计还是其中哪一项填错；没有填错的项目时，可清空合计由程序计算",
        ),
        "M1-superior": Sentence(
            "填的是 {typed}，各项相加是 {sum}（{parts}），多出的 {difference} 正好是上级资金",
            "上级资金不计入本级资金总额，请减去",
        ),
        "M2": Sentence(
            "资金总额是 {total}，按支出性质分的基本支出（{basic}）与项目支出（{projects}）相加是 {spent}，差 {difference}",
            "按收入性质分和按支出性质分应是同一个总额，请核对填错的一项",
        ),
        "M3": Sentence(
            "整体支出表的项目支出是 {stated}，{count} 个项目相加是 {total}，多 {difference}（{projects}）{hint}",
            "请核对这些项目的金额，或改正整体支出表的项目支出",
        ),
        "M3-missing": Sentence(
            "整体支出表的项目支出是 {stated}，已有的 {count} 个项目相加是 {total}，少 {difference}（{projects}）{hint}",
            "请补上还没有填报的项目，或改正整体支出表的项目支出",
        ),
        "M4": Sentence(
            "总额填的是 {total}，财政拨款与其他资金相加是 {sum}（{parts}），差 {difference}", "请改正这一行填错的金额"
        ),
        "M4-total": Sentence(
            "{column}的合计是 {stated}，{count} 项任务相加是 {sum}，差 {difference}",
            "请核对是合计还是哪一项任务的金额填错",
        ),
        "M5": Sentence(
            "成本指标写的金额 {amount} 超过项目预算 {budget}，多 {difference}", "请核对指标值和预算，改正填错的一个"
        ),
        "M5-other": Sentence(
            "唯一的成本指标写的是 {amount}，项目预算是 {budget}，差 {difference}",
            "请改成与预算一致；确实只是其中一部分的，在指标名称里写明是哪一部分",
        ),
        "M6": Sentence(
            "文字里写的{what}是 {stated}，本表的{what}是 {own}，表内也没有别的金额与它相符",
            "请改成一致；说的是别的资金的，请在文字里写明",
        ),
        "M7": Sentence(
            "执行数 {amount} 大于预算数 {limit}，多 {difference}", "请核对两个数；年中追加了预算的，预算数填调整后的数"
        ),
        "M7-no-budget": Sentence(
            "执行数是 {executed}，预算数却是 0 或空着", "请填写预算数；没有这笔支出的，把执行数改为 0"
        ),
        "M8": Sentence(
            "年度金额 {amount} 大于整个项目期的中期金额 {limit}，多 {difference}",
            "中期金额应包括本年度，请核对两个数是否填反或填错",
        ),
        "M9": Sentence(
            "填的是 {amount}，合计不相符；如果是 {right} 就相符，像是按别的单位填的", "请核对单位，改为 {right}"
        ),
        "M9-far": Sentence(
            "填的是 {amount}，是同一列一般金额（{usual}）的 {times} 倍，像是按别的单位填的",
            "本表的单位是{unit}，请核对后换算成{unit}",
        ),
        "M10": Sentence("填的是 {typed}，按本表的数应为 {derived}（{why}）", "请改正，或清空由程序计算"),
        "M10-carryover": Sentence(
            "填的是 {typed}，预算数 {budget} 减执行数 {executed} 应为 {derived}",
            "请核对预算数、执行数和结转结余额，改正填错的一个",
        ),
    }
)
