"""What is said of Word documents."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "docx-text-box": Sentence("有文本框，里面的字没有读", "请把要用的内容移到表格里再导入"),
            "docx-old": Sentence(
                "是旧格式的文档（.doc、.wps），这台电脑没有装 LibreOffice，不能读",
                "请在 WPS 或 Word 中另存为 .docx",
            ),
            "docx-old-failed": Sentence("是旧格式的文档，没能转换", "请在 WPS 或 Word 中另存为 .docx"),
            "docx-deleted": Sentence("有修订中删除的内容，没有读；插入的已读", "请核对，或在 WPS 中接受修订后再导入"),
        }
    )
)
