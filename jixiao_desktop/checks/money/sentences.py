"""What is said of sums and amounts."""

from types import MappingProxyType

from jixiao_desktop.errors import Sentence

MONEY = MappingProxyType(
    {
        "M1": Sentence("填的是 {typed}，各项相加是 {derived}（{why}），差 {difference}", "请核对是哪一项填错"),
        "M10": Sentence("填的是 {typed}，按本表的数应为 {derived}（{why}）", "请改正，或清空由程序计算"),
    }
)
