"""What is said of pages and texts."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "text-encoding": Sentence("认不出文字编码", "请在 WPS 中打开后另存为 .xlsx，或在记事本里另存为 UTF-8"),
            "text-hidden": Sentence("网页里有隐藏的内容，也读了", "请核对是否要用"),
        }
    )
)
