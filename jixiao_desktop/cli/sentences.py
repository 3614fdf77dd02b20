"""What the command line says to a person."""

from types import MappingProxyType

from jixiao_desktop.errors import Catalogue, Sentence

SENTENCES = Catalogue(
    MappingProxyType(
        {
            "usage": Sentence("命令写得不对：{what}", "请用 {command} --help 查看用法"),
            "book-missing": Sentence("找不到账册文件", "请核对文件名和所在文件夹，或用 jixiao new 新建"),
            "into-missing": Sentence("没有说明导入到哪个账册", "请加 --into 账册.jixiao，或加 --dry-run 只看不存"),
            "folder-without-files": Sentence("文件夹里没有能导入的文件", "请核对文件夹；能导入的文件见使用说明"),
            "fault": Sentence("程序出了差错，没有做完", "请重试；仍然如此时，请把 {log} 交给维护人员"),
            "fault-unlogged": Sentence("程序出了差错，没有做完", "请重试；仍然如此时，请联系维护人员"),
            "interrupted": Sentence("已中断，没有做完", "需要时请重新运行"),
        }
    )
)
