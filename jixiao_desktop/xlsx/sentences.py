"""What is said when a form cannot be written into a workbook."""

from __future__ import annotations

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "xlsx-cell-too-long": Sentence(
                "“{begin}……”有 {count} 个字符，超过工作簿一格最多 {most} 个字符的限制", "请精简或分成几项，或导出 PDF"
            ),
        }
    )
)
