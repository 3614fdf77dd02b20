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
            "xlsx-hidden-sheet": Sentence("这张工作表是隐藏的，也读了", "请核对是否要用"),
            "xlsx-hidden-content": Sentence("有隐藏的行或列，也读了", "请核对是否要用"),
            "xlsx-no-result": Sentence(
                "{cells} 的公式没有存下结果，没有读到", "请在 WPS 或 Excel 中打开并保存一次再导入"
            ),
            "xlsx-lost-digits": Sentence(
                "{cells} 的数字超过 15 位，表格软件存不下，后面几位可能已变成 0", "请把这些格设为文本，重新填写再导入"
            ),
            "xlsx-error-value": Sentence("{cells} 的公式出错", "请改正后再导入"),
        }
    )
)
