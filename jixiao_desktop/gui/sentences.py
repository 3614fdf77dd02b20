"""What the window says to a person by itself."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "export-no-folder": Sentence("没有选择存放位置", "请点“浏览”选择一个文件夹"),
            "paste-room": Sentence(
                "要粘贴的有 {rows} 行，从这里往下只有 {room} 行，没有粘贴", "请先插入行，或分次粘贴"
            ),
            "no-screen": Sentence("没有可用的屏幕，打不开窗口", "请在桌面环境里运行，或改用命令 jixiao"),
            "fault": Sentence(
                "程序遇到意外问题，刚才这一步可能没有完成；已填的内容都在账册里", "记录在 {log}，请交给维护人员"
            ),
            "fault-unlogged": Sentence(
                "程序遇到意外问题，刚才这一步可能没有完成；已填的内容都在账册里", "请重新打开程序"
            ),
        }
    )
)
