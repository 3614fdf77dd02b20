"""What is said of what is missing."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

COMPLETENESS = MappingProxyType(
    {
        "C1": Sentence("{what}没有填", "请填写"),
        "C2": Sentence("{what}没有填", "上报前请填写"),
        "C2-head": Sentence("{what}空着", "打印后请单位负责人签字"),
        "C2-parts": Sentence(
            "合计是 {typed}，已填的各项相加是 {sum}，差 {difference}，{blank}空着", "请填写空着的一项；没有的填 0"
        ),
    }
)
