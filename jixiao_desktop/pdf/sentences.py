"""What is said when a font cannot be used for printing."""

from __future__ import annotations

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "font-unreadable": Sentence("字体文件打不开（{detail}）", "请改用程序自带的字体，或重新安装该字体"),
            "font-unfit": Sentence("这种字体不能嵌入 PDF", "请改用程序自带的字体，或换一种 TrueType 字体"),
        }
    )
)
